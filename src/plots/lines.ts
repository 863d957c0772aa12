import type {Figure} from "./figure.ts";
import type {PointFormat, Series} from "./series.ts";
import {checkLines} from "./checkLines.ts";
import {chooseDecimals} from "./chooseDecimals.ts";
import {figure} from "./figure.ts";
import {formatFixed, formatPlain, toDistinctFormat} from "./format.ts";
import {nameEnds, spreadNames, toNameWidth} from "./lineEnds.ts";
import {toLineRows} from "./lineRows.ts";
import {Plot} from "./plot.ts";
import {describeSeries, isDrawn, isOn, toPoints} from "./series.ts";

/** Options of `lines`. */
export interface LinesOptions {
  title?: string;
  /** what the figure shows; by default where each line begins and ends */
  description?: string;
  xLabel?: string;
  yLabel?: string;
  /** the scale of an axis; a logarithmic one has no place for what is not above 0 */
  xScale?: "linear" | "log";
  yScale?: "linear" | "log";
  /** marked places, such as a crossover: a line across at each *x* */
  marks?: readonly number[];
  /** digits after the point, in the table; by default three, or more if all numbers are small */
  decimals?: number;
}

const size = {width: 520, height: 300};
const dashes = ["none", "7 4", "2 4", "10 4 2 4", "1 3", "16 4"];

/**
 * Returns curves, each told from the others by its dashes as well as by its name at its end. There are
 * six kinds of dashes: a seventh curve has those of the first, and its name alone tells it. A curve is
 * interrupted where a point is not finite, or has no place on a logarithmic axis. A name of more
 * than 30 characters is cut; it is whole in its title and in the table.
 *
 * @throws {RangeError} if a line has not as many x as y, or more than 2,400 points, or if the table of
 * all lines is too large to be shown whole.
 */
export function lines(series: readonly Series[], options: LinesOptions = {}): Figure {
  const {xLabel = "x", yLabel = "y", xScale = "linear", yScale = "linear"} = options;
  const marks = (options.marks ?? []).filter((x) => isOn(x, xScale));
  const courses = series.map((each) => toPoints(each, xScale, yScale));
  const points = courses.map((course) => course.filter(isDrawn));
  checkLines(series, points, marks.length);
  const [xs, ys] = [points.flat().map(({x}) => x), points.flat().map(({y}) => y)];
  const decimals = options.decimals ?? Math.max(3, chooseDecimals(ys));
  const format: PointFormat = {
    formatX: toDistinctFormat(xs, options.decimals ?? 3),
    formatY: (y) => formatFixed(y, decimals)
  };
  const ends = nameEnds(series, points, yScale);
  const ticks = toTicks(xs);
  const plot = Plot.plot({
    className: "lines",
    width: size.width,
    height: size.height,
    marginLeft: 52,
    marginRight: 16 + toNameWidth(ends),
    marginBottom: 40,
    marginTop: 28,
    x: {
      label: xLabel,
      type: xScale,
      ticks,
      labelAnchor: "center",
      labelArrow: "none",
      ...((xScale === "log" || Array.isArray(ticks)) && {tickFormat: formatPlain})
    },
    y: {
      label: yLabel,
      type: yScale,
      ticks: 5,
      nice: true,
      labelArrow: "none",
      ...(yScale === "log" && {tickFormat: formatPlain})
    },
    marks: [
      Plot.ruleX(marks, {className: "reference", strokeWidth: 2}),
      ...courses.map((course, i) =>
        Plot.line(course, {
          x: "x",
          y: "y",
          className: `line ${series[i].meaning ?? "ink"}`,
          strokeWidth: 2,
          strokeDasharray: dashes[i % dashes.length]
        })
      ),
      Plot.text(ends, {
        x: "x",
        y: "y",
        text: "name",
        title: "title",
        textAnchor: "start",
        dx: 6,
        className: "line-name",
        initializer: spreadNames(ends)
      })
    ]
  });
  return figure({
    plot,
    title: options.title ?? `${yLabel} against ${xLabel}`,
    description: options.description ?? describeSeries(series, points, xLabel, format),
    table: {
      header: [xLabel, ...series.map(({name}) => name)],
      rows: toLineRows(points, format)
    }
  });
}

// A few whole numbers, such as places or steps, have a tick each, and nothing between them.
function toTicks(xs: number[]): number | number[] {
  const distinct = [...new Set(xs)];
  const isFew = distinct.length > 0 && Math.max(...distinct) - Math.min(...distinct) <= 10;
  return isFew && distinct.every(Number.isInteger) ? distinct : 6;
}
