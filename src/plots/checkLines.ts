import type {Point, Series} from "./series.ts";
import {mostNodes} from "./checkFits.ts";
import {countLineRows} from "./lineRows.ts";

/**
 * How many points a line has at most. Its path has up to 16 characters for each, and of more than
 * 40,000 characters the page would leave out the end (notebook/sandbox/untrusted.ts).
 */
const mostPoints = 2_400;

/** How many nodes lines have besides those of their table: by line, by mark, and for themselves. */
const nodes = {line: 8, mark: 1, self: 300};

/**
 * Checks that the page shows the whole of a drawing of lines, whose drawn points are *points*, with
 * *marks* marks.
 *
 * @throws {RangeError} if there are too many; the message says how many fit, and how to have fewer.
 */
export function checkLines(series: readonly Series[], points: Point[][], marks: number): void {
  for (const {name, y} of series) {
    if (y.length <= mostPoints) continue;
    throw new RangeError(
      `line ${name} has ${y.length} points but a line shows at most ${mostPoints}: ` +
        keepOneIn(Math.ceil(y.length / mostPoints))
    );
  }
  checkTable(points, marks);
}

// A row has a node for itself, and two for each of its cells: one of x, and one for each line.
function checkTable(points: Point[][], marks: number): void {
  const lines = points.length;
  const rows = countLineRows(points);
  const room = mostNodes - nodes.self - lines * nodes.line - marks * nodes.mark;
  const fitting = Math.max(0, Math.floor(room / (2 * lines + 3)));
  if (rows <= fitting) return;
  const spare = fitting - lines; // one point of each line is always kept
  const advice = spare > 0 ? `${keepOneIn(Math.ceil(rows / spare))}, or show` : "show";
  throw new RangeError(
    `${lines} lines have a table of ${rows} rows but at most ${fitting} are shown: ` +
      `${advice} fewer lines`
  );
}

function keepOneIn(count: number): string {
  return `keep one point in ${count}, such as y.filter((_, i) => i % ${count} === 0), and x likewise`;
}
