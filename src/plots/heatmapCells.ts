import {formatFixed} from "./format.ts";

/** Tells whether a number of the matrix, in this row and column, is outlined. */
export type Outline = (value: number, row: number, column: number) => boolean;

/** A cell of a heatmap. */
export interface HeatmapCell {
  row: string;
  column: string;
  value: number;
  text: string;
  isOutlined: boolean;
}

/** Returns the cells of *matrix* [n, m], row by row, whose labels are *rows* [n] and *columns* [m]. */
export function toHeatmapCells(
  matrix: readonly (readonly number[])[],
  rows: string[],
  columns: string[],
  {decimals, outline}: {decimals: number; outline?: Outline}
): HeatmapCell[] {
  return matrix.flatMap((values, i) =>
    values.map((value, j) => ({
      row: rows[i],
      column: columns[j],
      value,
      text: formatFixed(value, decimals),
      isOutlined: outline?.(value, i, j) ?? false
    }))
  );
}

/** Returns a cell in words, such as "The → quick: weight 0.750". */
export function toTitle({row, column, text}: HeatmapCell, label: string): string {
  return `${row} → ${column}: ${label} ${text}`;
}

/** Returns what cells show in words: the largest and the smallest, and those that are outlined. */
export function describeCells(cells: HeatmapCell[], label: string, outlined?: string): string {
  const finite = cells
    .filter(({value}) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  if (finite.length === 0) return "It has no finite numbers.";
  const [least, most] = [finite[0], finite.at(-1)!];
  const marked = cells.filter(({isOutlined}) => isOutlined).map((cell) => toTitle(cell, label));
  return [
    `Largest: ${toTitle(most, label)}.`,
    `Smallest: ${toTitle(least, label)}.`,
    outlined ? `Outlined, ${outlined}: ${marked.join("; ") || "none"}.` : ""
  ]
    .filter(Boolean)
    .join(" ");
}
