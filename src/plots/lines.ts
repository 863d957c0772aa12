import type {Figure} from "./figure.ts";
import {figure} from "./figure.ts";
import {formatFixed} from "./format.ts";
import {Plot} from "./plot.ts";

/** One line of `lines`: a name and a point for each of its numbers. */
export interface Series {
  name: string;
  /** where the points are; by default 0, 1, 2, … */
  x?: readonly number[];
  y: readonly number[];
}

/** Options of `lines`. */
export interface LinesOptions {
  title?: string;
  /** what the figure shows; by default where each line begins and ends */
  description?: string;
  xLabel?: string;
  yLabel?: string;
  /** the scale of an axis; a logarithmic one leaves out what is not above 0 */
  xScale?: "linear" | "log";
  yScale?: "linear" | "log";
  /** marked places, such as a crossover: a line across at each *x* */
  marks?: readonly number[];
  /** digits after the point, in the table */
  decimals?: number;
}

const size = {width: 520, height: 300};
const dashes = ["none", "7 4", "2 4", "10 4 2 4", "1 3"];

/**
 * Returns curves, each told from the others by its dashes as well as by its name at its end.
 *
 * @throws {RangeError} if a line has not as many x as y.
 */
export function lines(series: readonly Series[], options: LinesOptions = {}): Figure {
  const {
    xLabel = "x",
    yLabel = "y",
    xScale = "linear",
    yScale = "linear",
    marks = [],
    decimals = 3
  } = options;
  const points = series.map((each) => toPoints(each, xScale, yScale));
  const nameWidth = 7 * Math.max(0, ...nameEnds(series, points).map(({name}) => name.length));
  const ticks = toTicks(points);
  const plot = Plot.plot({
    className: "lines",
    width: size.width,
    height: size.height,
    marginLeft: 52,
    marginRight: 16 + nameWidth,
    marginBottom: 40,
    marginTop: 28,
    x: {
      label: xLabel,
      type: xScale,
      ticks,
      labelArrow: "none",
      ...((xScale === "log" || Array.isArray(ticks)) && {tickFormat: String})
    },
    y: {
      label: yLabel,
      type: yScale,
      ticks: 5,
      nice: true,
      labelArrow: "none",
      ...(yScale === "log" && {tickFormat: String})
    },
    marks: [
      Plot.ruleX(marks, {className: "reference", strokeWidth: 2}),
      ...points.map((data, i) =>
        Plot.line(data, {
          x: "x",
          y: "y",
          className: `line line-${i % dashes.length}`,
          strokeWidth: 2,
          strokeDasharray: dashes[i % dashes.length]
        })
      ),
      Plot.text(nameEnds(series, points), {
        x: "x",
        y: "y",
        text: "name",
        textAnchor: "start",
        dx: 6,
        className: "line-name"
      })
    ]
  });
  const rows = [...new Set(points.flatMap((data) => data.map(({x}) => x)))].sort((a, b) => a - b);
  const at = (i: number, x: number) => points[i].find((point) => point.x === x);
  return figure({
    plot,
    title: options.title ?? `${yLabel} against ${xLabel}`,
    description: options.description ?? describe(series, points, xLabel, decimals),
    table: {
      header: [xLabel, ...series.map(({name}) => name)],
      rows: rows.map((x) => [
        formatFixed(x, Number.isInteger(x) ? 0 : decimals),
        ...series.map((_, i) => {
          const point = at(i, x);
          return point ? formatFixed(point.y, decimals) : "";
        })
      ])
    }
  });
}

interface Point {
  x: number;
  y: number;
}

// A few whole numbers, such as places or steps, have a tick each, and nothing between them.
function toTicks(points: Point[][]): number | number[] {
  const xs = [...new Set(points.flat().map(({x}) => x))];
  const isFew = xs.length > 0 && Math.max(...xs) - Math.min(...xs) <= 10;
  return isFew && xs.every(Number.isInteger) ? xs : 6;
}

// Lines that end in one point, for all that an eye can tell, share the label there.
function nameEnds(series: readonly Series[], points: Point[][]): (Point & {name: string})[] {
  const ys = points.flat().map(({y}) => y);
  const near = (Math.max(...ys) - Math.min(...ys)) / 1000;
  const ends: (Point & {name: string})[] = [];
  for (const [i, data] of points.entries()) {
    for (const {x, y} of data.slice(-1)) {
      const same = ends.find((end) => end.x === x && Math.abs(end.y - y) <= near);
      if (same) same.name = [same.name, series[i].name].filter(Boolean).join(", ");
      else ends.push({x, y, name: series[i].name});
    }
  }
  return ends;
}

function toPoints({name, x, y}: Series, xScale: string, yScale: string): Point[] {
  if (x && x.length !== y.length) {
    throw new RangeError(`line ${name} has ${x.length} x but ${y.length} y: there must be as many`);
  }
  return y
    .map((value, i) => ({x: x ? x[i] : i, y: value}))
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
    .filter((point) => (xScale !== "log" || point.x > 0) && (yScale !== "log" || point.y > 0));
}

function describe(
  series: readonly Series[],
  points: Point[][],
  xLabel: string,
  decimals: number
): string {
  const sentences = points.map((data, i) => {
    if (data.length === 0) return `${series[i].name} has no points.`;
    const [first, last] = [data[0], data.at(-1)!];
    const ends = [first, last].map(({x, y}) => `${formatFixed(y, decimals)} at ${xLabel} ${x}`);
    return `${series[i].name} goes from ${ends.join(" to ")}.`;
  });
  return sentences.join(" ");
}
