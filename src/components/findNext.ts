import {arrowMoves} from "./arrowMoves.ts";
import {isCombined} from "./isCombined.ts";

/**
 * Returns the control of *table* that an arrow key leads to from *control*: null if *event* is not of
 * an arrow alone, and undefined where there is none.
 */
export function findNext(
  table: Element,
  control: HTMLInputElement,
  event: KeyboardEvent
): HTMLInputElement | undefined | null {
  if (!Object.hasOwn(arrowMoves, event.key) || isCombined(event)) return null;
  const rows = [...table.querySelectorAll("tbody tr")];
  const controls = rows.map((row) => [...row.querySelectorAll("input")]);
  const i = controls.findIndex((row) => row.includes(control));
  const j = controls[i].indexOf(control);
  const [down, right] = arrowMoves[event.key];
  return controls[i + down]?.[j + right];
}
