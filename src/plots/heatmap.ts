import type {Markish} from "@observablehq/plot";
import type {Matrix} from "../attention/matrix.ts";
import type {Figure, FigureParts} from "./figure.ts";
import type {HeatmapCell, Outline} from "./heatmapCells.ts";
import type {Meaning} from "./meaning.ts";
import {shape} from "../attention/matrix.ts";
import {checkFits} from "./checkFits.ts";
import {chooseDecimals} from "./chooseDecimals.ts";
import {figure} from "./figure.ts";
import {distinctLabels, formatFixed, toLabels} from "./format.ts";
import {toHeatmapAxes} from "./heatmapAxes.ts";
import {describeCells, toHeatmapCells, toTitle} from "./heatmapCells.ts";
import {gap, toHeatmapLayout} from "./heatmapLayout.ts";
import {findFullColour, toShade} from "./ink.ts";
import {Plot} from "./plot.ts";
import {shapeEach} from "./shapeEach.ts";

/** Options of `heatmap`. */
export interface HeatmapOptions {
  /** the labels of the rows, by convention of the queries */
  rows?: readonly string[];
  /** the labels of the columns, by convention of the keys */
  columns?: readonly string[];
  /** what the numbers are, such as "weight" */
  label?: string;
  /** whose colour positive numbers have, one for all or one for each row; by default that of weights */
  meaning?: Meaning | readonly Meaning[];
  title?: string;
  /** what the figure shows; by default its largest and smallest numbers */
  description?: string;
  /** the number that has the full colour; by default the largest magnitude */
  max?: number;
  /** digits after the point; by default three, or what suits the largest magnitude */
  decimals?: number;
  /** the numbers to be outlined; *outlined* says in the description what they are */
  outline?: Outline;
  outlined?: string;
  /** what stands beside the rows and above the columns */
  rowsLabel?: string;
  columnsLabel?: string;
}

const head = 48; // the height of what stands above the cells

/**
 * Returns a heatmap of *matrix* [n, m]: rows (queries) down, columns (keys) across, the numbers
 * written in their cells where all fit. Positive numbers are shaded in one colour and negative ones in
 * another, by magnitude, as the legend says, and the cells of negative ones are round, so that the
 * sign is seen without any colour; -Infinity, a masked score, has no shade. A label of a row of more
 * than 24 characters, or of a column that would meet the next, is cut; it is whole in the titles of its
 * cells and in the table.
 *
 * @throws {ShapeError} if *matrix* is ragged.
 * @throws {RangeError} if there are labels, but not one for each row or column, or if *matrix* is
 * too large to be shown whole, such as one of [77, 77].
 */
export function heatmap(
  matrix: readonly (readonly number[])[],
  options: HeatmapOptions = {}
): Figure {
  const {
    label = "value",
    meaning = "weight",
    rowsLabel = "query asks",
    columnsLabel = "key answers",
    outline
  } = options;
  const [n, m] = shape(matrix as Matrix);
  const numbers = matrix.flat();
  const decimals = options.decimals ?? chooseDecimals(numbers);
  const layout = toHeatmapLayout([n, m], numbers, decimals);
  const isFine = layout.decimals === null;
  // of an entry: its shape, title and place in the table, the last two with texts; number; outline
  checkFits("matrix", [n, m], "a heatmap", 5 + (isFine ? 0 : 2) + (outline ? 1 : 0));
  const rows = distinctLabels(toLabels(options.rows, n, "rows"));
  const columns = distinctLabels(toLabels(options.columns, m, "columns"));
  const cells = toHeatmapCells(matrix, rows, columns, {decimals, outline});
  const max = options.max ?? findFullColour(numbers);
  const shade = ({value}: HeatmapCell) => toShade(Math.abs(value) / max);
  const meaningOf = (i: number) =>
    typeof meaning === "string" ? meaning : (meaning[i] ?? "other");
  const meant = [...new Set(rows.map((_, i) => meaningOf(i)))];
  const round = Math.min(layout.cell.width, layout.cell.height) / 2;
  const names = {rows: rowsLabel, columns: columnsLabel};
  const {x, y, marginLeft} = toHeatmapAxes({rows, columns}, names, layout);
  const position = {x: "column", y: "row"} as const;
  const frame = {
    height: head + layout.cell.height * rows.length + 8,
    marginLeft,
    marginTop: head,
    marginBottom: 8,
    padding: gap,
    y
  };
  const plot = Plot.plot({
    ...frame,
    className: "heatmap",
    width: marginLeft + layout.cell.width * columns.length + 8,
    marginRight: 8,
    x,
    opacity: {type: "identity"},
    marks: [
      ...meant.map((each) => {
        const group = cells.filter(({row}) => meaningOf(rows.indexOf(row)) === each);
        return Plot.cell(group, {
          ...position,
          className: `shade ${each}${isFine ? " fine" : ""}`,
          fillOpacity: (cell: HeatmapCell) => shade(cell).opacity,
          title: (cell: HeatmapCell) => toTitle(cell, label),
          rx: isFine ? 1 : 3,
          render: shapeEach(group, ({value}) =>
            value < 0 ? {class: "negative", rx: round} : undefined
          )
        });
      }),
      drawn(
        Plot.cell,
        cells.filter(({isOutlined}) => isOutlined),
        {...position, className: "outlined", fill: "none", stroke: "currentColor", inset: 1, rx: 3}
      ),
      drawn(Plot.text, isFine ? [] : cells, {
        ...position,
        text: ({value}: HeatmapCell) => formatFixed(value, layout.decimals!),
        className: "number",
        render: shapeEach(cells, (cell) => ({class: shade(cell).ink}))
      })
    ]
  });
  return figure({
    plot,
    rowLabels: () => Plot.plot({...frame, className: "labels", width: marginLeft, marginRight: 0}),
    explorable: true,
    ...(max > Number.MIN_VALUE && {
      legend: toLegend(cells, meant, {label, max, decimals})
    }),
    title: options.title ?? `${label} of each key for each query`,
    description: options.description ?? describeCells(cells, label, options.outlined),
    table: {
      header: ["", ...columns],
      rows: rows.map((row) => [
        row,
        ...cells.filter((cell) => cell.row === row).map(({text}) => text)
      ])
    }
  });
}

// A mark of nothing would be an empty group, and takes as long to draw as any other.
function drawn<O>(
  mark: (cells: HeatmapCell[], options: O) => Markish,
  cells: HeatmapCell[],
  options: O
): Markish {
  return cells.length > 0 ? mark(cells, options) : null;
}

function toLegend(
  cells: HeatmapCell[],
  meant: Meaning[],
  {label, max, decimals}: Required<Pick<HeatmapOptions, "label" | "max" | "decimals">>
): FigureParts["legend"] {
  const hasNegative = cells.some(({value}) => value < 0 && Number.isFinite(value));
  const min = hasNegative ? formatFixed(-max, decimals) : undefined;
  const meaning = meant.length === 1 ? meant[0] : "other";
  return {meaning, label, max: formatFixed(max, decimals), min};
}
