import type {CellGraph} from "./cellGraph.ts";
import type {Display} from "./display.ts";
import type {Entry} from "./entry.ts";
import type {ViewValue} from "./live.ts";
import type {Outcome} from "./outcome.ts";
import {findOrigins} from "./origins.ts";

/** Returns what a cell of *graph* has given so far, as data that later displays do not change. */
export function toOutcome(
  {name, execution, error}: Entry,
  status: Outcome["status"],
  {dependencies, entries}: CellGraph
): Outcome {
  const {displays, checks, views} = execution;
  const hasContent = status !== "pending" || displays.length > 0;
  const compiled = (cell: string) => entries.get(cell)?.compiled;
  const origins = hasContent ? findOrigins(name, dependencies, compiled) : [];
  return {
    name,
    status,
    displays: displays.map((display) => toPresent(display, views)),
    checks: [...checks],
    ...(origins.length > 0 && {origins}),
    ...(error && {error})
  };
}

// An input is shown as it stands now: the reader may have moved it since its cell has shown it.
function toPresent(display: Display, views: ReadonlyMap<string, ViewValue>): Display {
  const value = display.kind === "input" && views.get(display.variable);
  return value ? ({...display, form: value.toForm(display.variable)} as Display) : display;
}
