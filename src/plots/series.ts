import type {Meaning} from "./meaning.ts";
import {trimZeros} from "./format.ts";

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

/** What writes the numbers of a point. */
export interface PointFormat {
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

// Plot interrupts a line where a coordinate is NaN.
const gap: Point = {x: NaN, y: NaN};

/**
 * Returns a point for each number of a line. Where one cannot be drawn, since it is not finite, or not
 * above 0 on an axis whose scale is logarithmic, the point is a gap.
 *
 * @throws {RangeError} if the line has not as many x as y.
 */
export function toPoints({name, x, y}: Series, xScale: string, yScale: string): Point[] {
  if (x && x.length !== y.length) {
    throw new RangeError(`line ${name} has ${x.length} x but ${y.length} y: there must be as many`);
  }
  return y
    .map((value, i) => ({x: x ? x[i] : i, y: value}))
    .map((point) => (isOn(point.x, xScale) && isOn(point.y, yScale) ? point : gap));
}

/** Returns whether *value* has a place on an axis of this *scale*. */
export function isOn(value: number, scale: string): boolean {
  return Number.isFinite(value) && (scale !== "log" || value > 0);
}

/** Returns whether *point* is drawn: whether it is no gap. */
export function isDrawn(point: Point): boolean {
  return point !== gap;
}

/** Returns in words where each line begins and ends, given its drawn points. */
export function describeSeries(
  series: readonly Series[],
  points: Point[][],
  xLabel: string,
  {formatX, formatY}: PointFormat
): string {
  const sentences = points.map((data, i) => {
    if (data.length === 0) return `${series[i].name} has no points.`;
    const ends = [data[0], data.at(-1)!];
    const places = ends.map(({x, y}) => `${formatY(y)} at ${xLabel} ${trimZeros(formatX(x))}`);
    return `${series[i].name} goes from ${places.join(" to ")}.`;
  });
  return sentences.join(" ");
}
