import type {Tree} from "./tree.ts";
import {VirtualElement, VirtualPart} from "./virtualDocument.ts";

/** A plot with all that makes it a figure. */
export interface FigureParts {
  /** a plot on a virtual document, as `Plot.plot` returns it */
  plot: unknown;
  /** draws what names its rows, alone, as wide as that is: it stays in sight where a plot scrolls */
  rowLabels?: () => unknown;
  title: string;
  /** what the plot shows, in a sentence or two, for those who cannot see it */
  description: string;
  /** the numbers of the plot: a header row, then rows that begin with their label */
  table: {header: string[]; rows: string[][]};
  /** whether the arrow keys move through its cells, with the title of each read out below */
  explorable?: boolean;
  /** what the shades mean: from 0 to *max*, and to *min* if there are negative numbers */
  legend?: {meaning: string; label: string; max: string; min?: string};
}

/** From which width on a plot is not made as small as a phone, but scrolls there. */
const wide = 620;
/** Up to which width a plot is as large on a phone as elsewhere, and its words with it. */
const small = 340;

/** A drawing that a cell can show: `display(figure)`. */
export type Figure = VirtualElement;

/**
 * Returns a figure: the plot under its title, described in words, with its numbers as a table that
 * opens on request.
 */
export function figure({
  plot,
  rowLabels,
  title,
  description,
  table,
  explorable = false,
  legend
}: FigureParts): Figure {
  if (!(plot instanceof VirtualElement))
    throw new TypeError("plot is not drawn by the notebook's Plot");
  if (explorable) plot.setAttribute("tabindex", "0");
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", `${title}. ${description}`);
  const document = plot.ownerDocument;
  const width = Number(plot.getAttribute("width"));
  if (width <= small) plot.setAttribute("class", `${plot.getAttribute("class")} small`);
  const root = document.createElement("figure");
  root.setAttribute("class", "plot");
  const part = (tree: Tree) => new VirtualPart(document, tree);
  root.append(
    part(["figcaption", {}, [title]]),
    width > wide ? toScroll(plot, rowLabels?.()) : plot,
    ...(legend ? [part(toLegend(legend))] : []),
    ...(explorable ? [part(["p", {class: "readout"}, []])] : []),
    part(["details", {class: "numbers"}, [["summary", {}, ["Numbers"]], toTable(table, title)]])
  );
  return root;
}

// The labels lie over the plot, drawn to the same scale, on a ground that hides what scrolls below.
function toScroll(plot: VirtualElement, labels: unknown): VirtualElement {
  const document = plot.ownerDocument;
  const scroll = document.createElement("div");
  scroll.setAttribute("class", "scroll");
  scroll.append(plot);
  if (!(labels instanceof VirtualElement)) return scroll;
  const [width, height] = ["width", "height"].map((name) => labels.getAttribute(name)!);
  const ground = new VirtualPart(document, ["rect", {class: "ground", width, height}, []]);
  labels.insertBefore(ground, labels.firstChild);
  for (const name of ["width", "viewBox"]) labels.setAttribute(name, plot.getAttribute(name)!);
  const kept = document.createElement("div");
  kept.setAttribute("class", "row-labels");
  kept.setAttribute("aria-hidden", "true");
  kept.append(labels);
  scroll.append(kept);
  return scroll;
}

const shares = [0.2, 0.4, 0.6, 0.8, 1];

function toLegend({meaning, label, max, min}: NonNullable<FigureParts["legend"]>): Tree {
  const below = min ? [`${min} `, ...shares.toReversed().map(toSwatch("negative")), " "] : [];
  const above = ["0 ", ...shares.map(toSwatch(meaning)), ` ${max} `];
  return ["p", {class: "legend"}, [`${label}: `, ...below, ...above]];
}

function toSwatch(meaning: string): (share: number) => Tree {
  return (share) => ["span", {class: `swatch ${meaning}`, style: `opacity:${share}`}, []];
}

function toTable({header, rows}: FigureParts["table"], title: string): Tree {
  const headerCells = header.map((text): Tree => ["th", {scope: "col"}, [text]]);
  return [
    "table",
    {},
    [
      ["caption", {}, [title]],
      ["thead", {}, [["tr", {}, headerCells]]],
      ["tbody", {}, rows.map((row): Tree => ["tr", {}, row.map(toCell)])]
    ]
  ];
}

function toCell(text: string, index: number): Tree {
  return index === 0 ? ["th", {scope: "row"}, [text]] : ["td", {}, [text]];
}
