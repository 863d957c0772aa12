import type {Matrix} from "../attention/matrix.ts";
import type {Figure} from "./figure.ts";
import type {HeatmapOptions} from "./heatmap.ts";
import {shape} from "../attention/matrix.ts";
import {checkFits} from "./checkFits.ts";
import {figure} from "./figure.ts";
import {distinctLabels, formatFixed, shorten, toLabels} from "./format.ts";
import {Plot} from "./plot.ts";

/** Options of `links`. */
export type LinksOptions = Pick<
  HeatmapOptions,
  "rows" | "columns" | "title" | "description" | "decimals"
> & {
  /** weights below this are not drawn; the table has them all the same */
  threshold?: number;
};

const size = {row: 34, width: 360, side: 110, gap: 8, character: 7.5};
const mostCharacters = Math.floor((size.side - size.gap) / size.character);

/**
 * Returns the weights [n, m] as links: queries on the left, keys on the right, and a line between
 * two of them as strong as the weight. A label for which there is no room is cut; it is whole in its
 * title, in those of its links and in the table.
 *
 * @throws {ShapeError} if *weights* is ragged.
 * @throws {RangeError} if there are labels, but not one for each row or column, or if *weights* is
 * too large to be shown whole, such as one of [77, 77].
 */
export function links(weights: readonly (readonly number[])[], options: LinksOptions = {}): Figure {
  const {threshold = 0.01, decimals = 3} = options;
  const [n, m] = shape(weights as Matrix, "weights");
  checkFits("weights", [n, m], "a drawing of links", 5); // a link, its title and place in the table
  const queries = distinctLabels(toLabels(options.rows, n, "rows"));
  const keys = distinctLabels(toLabels(options.columns, m, "columns"));
  const pairs = weights.flatMap((row, i) =>
    row.map((weight, j) => ({i, j, weight, text: formatFixed(weight, decimals)}))
  );
  const ends = [...queries.map(toEnd(0)), ...keys.map(toEnd(1))];
  const plot = Plot.plot({
    className: "links",
    width: size.width,
    height: 44 + size.row * Math.max(queries.length, keys.length),
    marginLeft: size.side,
    marginRight: size.side,
    marginTop: 34,
    marginBottom: 10,
    x: {axis: null, domain: [0, 1]},
    y: {axis: null, domain: [-0.5, Math.max(queries.length, keys.length) - 0.5], reverse: true},
    opacity: {type: "identity"},
    marks: [
      Plot.link(
        pairs.filter(({weight}) => weight >= threshold),
        {
          x1: 0,
          y1: "i",
          x2: 1,
          y2: "j",
          className: "link",
          strokeOpacity: "weight",
          strokeWidth: 3,
          title: ({i, j, text}) => `${queries[i]} → ${keys[j]}: weight ${text}`
        }
      ),
      ...([0, 1] as const).map((side) =>
        Plot.text(
          ends.filter((end) => end.side === side),
          {
            x: "side",
            y: "at",
            text: "label",
            title: "title",
            textAnchor: side === 0 ? "end" : "start",
            dx: side === 0 ? -size.gap : size.gap,
            className: "link-end"
          }
        )
      ),
      Plot.text(
        [
          {x: 0, text: "query asks"},
          {x: 1, text: "key answers"}
        ],
        {x: "x", text: "text", frameAnchor: "top", dy: -22}
      )
    ]
  });
  const strongest = queries.map((query, i) => sayStrongest(query, weights[i], keys, decimals));
  return figure({
    plot,
    explorable: true,
    title: options.title ?? "Who attends to whom",
    description: options.description ?? `${strongest.join("; ")}.`,
    table: {
      header: ["", ...keys],
      rows: queries.map((query, i) => [
        query,
        ...weights[i].map((each) => formatFixed(each, decimals))
      ])
    }
  });
}

// A label at its end of links; what stands out of the drawing would be cut by the page.
function toEnd(side: 0 | 1) {
  return (whole: string, at: number) => {
    const label = shorten(whole, mostCharacters);
    return {label, at, side, ...(label !== whole && {title: whole})};
  };
}

function sayStrongest(
  query: string,
  weights: readonly number[],
  keys: string[],
  decimals: number
): string {
  const most = Math.max(0, ...weights.filter(Number.isFinite));
  if (most === 0) return `${query} attends to nothing`;
  return `${query} attends most to ${keys[weights.indexOf(most)]}, ${formatFixed(most, decimals)}`;
}
