import {arrowMoves} from "./arrowMoves.ts";

/**
 * Returns the control of *table* that an arrow key leads to from *control*: null if *key* is no arrow,
 * and undefined where there is none.
 */
export function findNext(
  table: Element,
  control: HTMLInputElement,
  key: string
): HTMLInputElement | undefined | null {
  if (!Object.hasOwn(arrowMoves, key)) return null;
  const rows = [...table.querySelectorAll("tbody tr")];
  const controls = rows.map((row) => [...row.querySelectorAll("input")]);
  const i = controls.findIndex((row) => row.includes(control));
  const j = controls[i].indexOf(control);
  const [down, right] = arrowMoves[key];
  return controls[i + down]?.[j + right];
}
