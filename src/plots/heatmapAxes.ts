import type {ScaleOptions} from "@observablehq/plot";
import type {HeatmapLayout} from "./heatmapLayout.ts";
import {shorten} from "./format.ts";

/** The axes of a heatmap: columns across, rows down, and the room for the labels of rows, in pixels. */
export interface HeatmapAxes {
  x: ScaleOptions;
  y: ScaleOptions;
  marginLeft: number;
}

const width = {row: 7.5, column: 7}; // of a character of a label
const mostCharacters = 24; // of the label of a row, so that there is room for cells

/**
 * Returns the axes of a heatmap with these *labels* and *names* of its axes. A label of a row of more
 * than 24 characters, or of a column that would meet the next, is cut.
 */
export function toHeatmapAxes(
  labels: {rows: string[]; columns: string[]},
  names: {rows: string; columns: string},
  {cell, labelStep}: HeatmapLayout
): HeatmapAxes {
  const room = Math.floor((cell.width * labelStep.columns) / width.column);
  const rows = labels.rows.map((each) => shorten(each, mostCharacters));
  const columns = labels.columns.map((each) => shorten(each, room));
  return {
    x: {axis: "top", ...toAxis(names.columns, labels.columns, columns, labelStep.columns)},
    y: toAxis(names.rows, labels.rows, rows, labelStep.rows),
    marginLeft: 40 + width.row * Math.max(0, ...rows.map(({length}) => length))
  };
}

// Every *step*th label is written, as *shown* has it.
function toAxis(label: string, labels: string[], shown: string[], step: number): ScaleOptions {
  return {
    type: "band",
    domain: labels,
    label,
    labelAnchor: "center",
    labelArrow: "none",
    tickSize: 0,
    tickFormat: (_: string, i: number) => (i % step === 0 ? shown[i] : "")
  };
}
