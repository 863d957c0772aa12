/** How a heatmap of some size is laid out, in pixels. */
export interface HeatmapLayout {
  cell: {width: number; height: number};
  /** whether each number fits in its cell, and with how many decimals */
  decimals: number | null;
  /** every how many rows and columns have their label */
  labelStep: {rows: number; columns: number};
}

const width = 560;
const mostLabels = 14;

/**
 * Returns the layout of a heatmap with this many rows and columns: with numbers in its cells up to
 * 14 columns, and for larger ones with shades alone, so that 64 of them still fit on a page.
 */
export function toHeatmapLayout(rows: number, columns: number, decimals: number): HeatmapLayout {
  const labelStep = {
    rows: Math.ceil(rows / (2 * mostLabels)),
    columns: Math.ceil(columns / mostLabels)
  };
  if (columns <= 8) return {cell: {width: 62, height: 38}, decimals, labelStep};
  if (columns <= 14)
    return {cell: {width: 42, height: 30}, decimals: Math.min(2, decimals), labelStep};
  const side = Math.max(8, Math.min(26, width / columns));
  return {cell: {width: side, height: side}, decimals: null, labelStep};
}
