import type {Display} from "./display.ts";
import type {Outcome} from "./outcome.ts";
import type {Origin} from "./origins.ts";

/** Returns the origins that have to be told with what a cell shows: those of its numbers, if any. */
export function shownOrigins({displays, origins = []}: Outcome): Origin[] {
  return displays.some(showsNumbers) ? origins : [];
}

// Most inputs show what a reader may set; those with a matrix or a drawing show its numbers.
function showsNumbers(display: Display): boolean {
  if (display.kind === "input") return ["grid", "pick", "point"].includes(display.form.type);
  return display.kind !== "verdict";
}
