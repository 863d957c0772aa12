import type {Point} from "./series.ts";
import {formatFixed, toDistinctFormat} from "./format.ts";

/**
 * Returns the rows of the table of lines, given the *points* of each: a row for each x, in their
 * order, where a line that has no point there has an empty cell. If a line has two points at one x,
 * there is a row for each point instead, line by line.
 */
export function toLineRows(points: Point[][], decimals: number): string[][] {
  const xs = points.flat().map(({x}) => x);
  const formatX = toDistinctFormat(xs, decimals);
  const toRow = (x: number, ofLine: (data: Point[], i: number) => Point | undefined) => {
    const found = points.map(ofLine);
    return [formatX(x), ...found.map((point) => (point ? formatFixed(point.y, decimals) : ""))];
  };
  if (points.some(repeatsX)) {
    return points.flatMap((data, line) =>
      data.map((point) => toRow(point.x, (_, i) => (i === line ? point : undefined)))
    );
  }
  const inOrder = [...new Set(xs)].sort((a, b) => a - b);
  return inOrder.map((x) => toRow(x, (data) => data.find((each) => each.x === x)));
}

function repeatsX(data: Point[]): boolean {
  return new Set(data.map(({x}) => x)).size < data.length;
}
