import type {Meaning} from "./meaning.ts";
import {formatFixed} from "./format.ts";

/** One line of `lines`: a name and a point for each of its numbers. */
export interface Series {
  name: string;
  /** where the points are; by default 0, 1, 2, … */
  x?: readonly number[];
  y: readonly number[];
  /** whose colour it has; by default it is drawn in ink */
  meaning?: Meaning;
}

/** A place in the plane. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Returns the points of a line that can be drawn: those with finite numbers, above 0 on an axis whose
 * scale is logarithmic.
 *
 * @throws {RangeError} if the line has not as many x as y.
 */
export function toPoints({name, x, y}: Series, xScale: string, yScale: string): Point[] {
  if (x && x.length !== y.length) {
    throw new RangeError(`line ${name} has ${x.length} x but ${y.length} y: there must be as many`);
  }
  return y
    .map((value, i) => ({x: x ? x[i] : i, y: value}))
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
    .filter((point) => (xScale !== "log" || point.x > 0) && (yScale !== "log" || point.y > 0));
}

/** Returns in words where each line begins and ends, given its points. */
export function describeSeries(
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
