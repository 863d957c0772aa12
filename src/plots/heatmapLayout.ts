import {formatFixed} from "./format.ts";
import {findFullColour} from "./ink.ts";

/** How a heatmap of some size is laid out, in pixels. */
export interface HeatmapLayout {
  cell: {width: number; height: number};
  /** with how many decimals numbers stand in their cells; null if they do not fit there */
  decimals: number | null;
  /** every how many rows and columns have their label */
  labelStep: {rows: number; columns: number};
}

const width = 560;
const mostLabels = 14;
const digit = 6.7; // as wide as the digits of the type in a cell

/** How much of a cell is the gap to the next. */
export const gap = 0.04;

/**
 * Returns the layout of a heatmap of a matrix [n, m] with these *numbers*, to be written with
 * *decimals* decimals: up to 14 columns have numbers in their cells, where all fit; larger ones have
 * shades alone, so that 64 columns still fit on a page.
 */
export function toHeatmapLayout(
  [n, m]: [number, number],
  numbers: readonly number[],
  decimals: number
): HeatmapLayout {
  const labelStep = {rows: Math.ceil(n / (2 * mostLabels)), columns: Math.ceil(m / mostLabels)};
  if (m > mostLabels) {
    const side = Math.max(8, Math.min(26, width / m));
    return {cell: {width: side, height: side}, decimals: null, labelStep};
  }
  const isWide = m <= 8;
  const cell = isWide ? {width: 62, height: 38} : {width: 42, height: 30};
  const written = isWide ? decimals : Math.min(2, decimals);
  const isLegible = fits(numbers, written, cell.width) && !isCut(numbers, decimals, written);
  return {cell, decimals: isLegible ? written : null, labelStep};
}

function fits(numbers: readonly number[], decimals: number, cellWidth: number): boolean {
  const room = cellWidth * (1 - gap);
  return numbers.every((each) => digit * formatFixed(each, decimals).length <= room);
}

// Whether even the largest number is written as 0 for want of the decimals that it should have.
function isCut(numbers: readonly number[], decimals: number, written: number): boolean {
  const largest = findFullColour(numbers);
  return Number(largest.toFixed(decimals)) > 0 && Number(largest.toFixed(written)) === 0;
}
