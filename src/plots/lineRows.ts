import type {Point, PointFormat} from "./series.ts";

/**
 * Returns the rows of the table of lines, given the *points* of each: a row for each x, in their
 * order, where a line that has no point there has an empty cell. If a line has two points at one x,
 * there is a row for each point instead, line by line.
 */
export function toLineRows(points: Point[][], {formatX, formatY}: PointFormat): string[][] {
  const toRow = (x: number, ofLine: (data: Point[], i: number) => Point | undefined) => {
    const found = points.map(ofLine);
    return [formatX(x), ...found.map((point) => (point ? formatY(point.y) : ""))];
  };
  if (points.some(repeatsX)) {
    return points.flatMap((data, line) =>
      data.map((point) => toRow(point.x, (_, i) => (i === line ? point : undefined)))
    );
  }
  const inOrder = [...new Set(points.flat().map(({x}) => x))].sort((a, b) => a - b);
  return inOrder.map((x) => toRow(x, (data) => data.find((each) => each.x === x)));
}

/** Returns how many rows the table of lines has. */
export function countLineRows(points: Point[][]): number {
  const all = points.flat();
  return points.some(repeatsX) ? all.length : new Set(all.map(({x}) => x)).size;
}

function repeatsX(data: Point[]): boolean {
  return new Set(data.map(({x}) => x)).size < data.length;
}
