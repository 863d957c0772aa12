const moves: {[key: string]: [rows: number, columns: number]} = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

/**
 * Returns the control of *table* that an arrow key leads to from *control*: null if *key* is no arrow,
 * and undefined where there is none.
 */
export function findNext(
  table: Element,
  control: HTMLInputElement,
  key: string
): HTMLInputElement | undefined | null {
  if (!Object.hasOwn(moves, key)) return null;
  const rows = [...table.querySelectorAll("tbody tr")];
  const controls = rows.map((row) => [...row.querySelectorAll("input")]);
  const i = controls.findIndex((row) => row.includes(control));
  const j = controls[i].indexOf(control);
  return controls[i + moves[key][0]]?.[j + moves[key][1]];
}
