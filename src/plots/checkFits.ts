/**
 * How many nodes, elements and texts, the page reads of what a cell shows; it refuses more
 * (notebook/sandbox/readReplies.ts). Fewer than 20,000 of them are elements, and of more than that it
 * would leave out the end (notebook/cleanDrawing.ts).
 */
export const mostNodes = 30_000;

/** How many nodes a drawing has besides those of its entries: by row, by column, and for itself. */
const nodes = {row: 7, column: 6, self: 100};

/**
 * Checks that the page shows the whole of a drawing of a matrix [*rows*, *columns*] with *perEntry*
 * nodes for each entry. A message calls the matrix *name* and the drawing *plot*, such as "a heatmap".
 *
 * @throws {RangeError} if it is too large; the message says how much fits.
 */
export function checkFits(
  name: string,
  [rows, columns]: [number, number],
  plot: string,
  perEntry: number
): void {
  const perRow = columns * perEntry + nodes.row;
  const fitting = Math.floor((mostNodes - nodes.self - columns * nodes.column) / perRow);
  if (rows <= fitting) return;
  const most = Math.floor((mostNodes - nodes.self - nodes.row) / (perEntry + nodes.column));
  const part =
    fitting > 0
      ? `${fitting} rows of ${columns} columns: show a part of it, such as rows(${name}, 0, ${fitting})`
      : `${most} columns: show a part of it, such as columns(${name}, 0, ${most})`;
  throw new RangeError(`${name} is [${rows}, ${columns}] but ${plot} shows at most ${part}`);
}
