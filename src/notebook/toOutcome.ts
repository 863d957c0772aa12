import type {CellGraph} from "./cellGraph.ts";
import type {Entry} from "./entry.ts";
import type {Outcome} from "./outcome.ts";
import {findOrigins} from "./origins.ts";

/** Returns what a cell of *graph* has given so far, as data that later displays do not change. */
export function toOutcome(
  {name, execution, error}: Entry,
  status: Outcome["status"],
  {dependencies, entries}: CellGraph
): Outcome {
  const {displays, checks} = execution;
  const hasContent = status !== "pending" || displays.length > 0;
  const compiled = (cell: string) => entries.get(cell)?.compiled;
  const origins = hasContent ? findOrigins(name, dependencies, compiled) : [];
  return {
    name,
    status,
    displays: [...displays],
    checks: [...checks],
    ...(origins.length > 0 && {origins}),
    ...(error && {error})
  };
}
