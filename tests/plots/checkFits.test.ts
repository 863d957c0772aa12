import {describe, expect, it} from "vitest";
import type {Figure} from "../../src/plots/index.ts";
import type {Series} from "../../src/plots/series.ts";
import type {Tree} from "../../src/plots/tree.ts";
import {cleanDrawing} from "../../src/notebook/cleanDrawing.ts";
import {readReplies} from "../../src/notebook/sandbox/readReplies.ts";
import {bars, heatmap, lines, links} from "../../src/plots/index.ts";
import {toTree} from "../../src/plots/toTree.ts";

const toMatrix = (n: number, m: number) =>
  Array.from({length: n}, (_, i) => Array.from({length: m}, (_, j) => (i - j) / 100));

const ones = (n: number, m: number) => Array.from({length: n}, () => Array<number>(m).fill(1));

const longNames = (n: number) => Array.from({length: n}, (_, i) => `a token with the number ${i}`);

/** Returns *tree* as the page reads it from the worker that runs cells. */
function send(tree: Tree): Tree | undefined {
  const displays = [{kind: "drawing", tree}];
  const outcome = {name: "cell", status: "fulfilled", displays, checks: []};
  const [reply] = readReplies(JSON.stringify([{kind: "outcome", version: 1, outcome}])) ?? [];
  const [display] = reply?.kind === "outcome" ? reply.outcome.displays : [];
  return display?.kind === "drawing" ? display.tree : undefined;
}

/** How many elements are in a drawing, besides the style that no drawing keeps. */
function countElements(tree: Tree): number {
  if (typeof tree === "string" || tree[0] === "style") return 0;
  return tree[2].reduce((sum, child) => sum + countElements(child), 1);
}

/** How long the longest path of a drawing is. */
function findLongestPath(tree: Tree): number {
  if (typeof tree === "string") return 0;
  return Math.max(tree[1].d?.length ?? 0, ...tree[2].map(findLongestPath));
}

/** Expects that the page shows the whole of *figure*. */
function expectWhole(figure: Figure): void {
  const tree = toTree(figure);
  const sent = send(tree)!;
  expect(sent).toBeDefined();
  expect(countElements(cleanDrawing(sent, "out-"))).toBe(countElements(tree));
  expect(findLongestPath(sent)).toBe(findLongestPath(tree));
}

/** The most rows that are drawn, as the message for one of too many says. */
function findMost(draw: (n: number, m: number) => Figure, columns: number): number {
  let message = "";
  try {
    draw(3_000, columns);
  } catch (error) {
    message = String(error);
  }
  return Number(/at most (\d+) rows/.exec(message)?.[1]);
}

const drawings: [string, (n: number, m: number) => Figure][] = [
  ["a heatmap", (n, m) => heatmap(toMatrix(n, m))],
  ["an outlined heatmap", (n, m) => heatmap(toMatrix(n, m), {outline: () => true})],
  ["a drawing of links", (n, m) => links(ones(n, m), {rows: longNames(n), columns: longNames(m)})]
];

describe.each(drawings)("the largest of %s", (_, draw) => {
  it.each([1, 14, 15, 76, 600])("with %i columns is shown whole, none above", (columns) => {
    const most = findMost(draw, columns);
    const largest = draw(most, columns);
    expectWhole(largest);
    expect(countElements(toTree(largest))).toBeGreaterThan(11_000);
    expect(() => draw(most + 1, columns)).toThrow(RangeError);
  });
});

describe("checkFits", () => {
  it("lets 76 rows of 76 columns pass", () => {
    expect(() => heatmap(toMatrix(76, 76))).not.toThrow();
    expect(() => links(ones(76, 76))).not.toThrow();
  });

  it("says what is too large, and how to show a part of it", () => {
    expect(() => heatmap(toMatrix(100, 100))).toThrow(
      "matrix is [100, 100] but a heatmap shows at most 57 rows of 100 columns: " +
        "show a part of it, such as rows(matrix, 0, 57)"
    );
    expect(() => links(ones(100, 100))).toThrow(
      "weights is [100, 100] but a drawing of links shows at most 57 rows"
    );
    expect(() => heatmap([Array(10_000).fill(1)])).toThrow(
      "matrix is [1, 10000] but a heatmap shows at most 2717 columns: " +
        "show a part of it, such as columns(matrix, 0, 2717)"
    );
    expect(() => heatmap(toMatrix(400, 400))).toThrow("matrix is [400, 400]");
  });
});

describe("lines", () => {
  const zigzag = (n: number, seed = 0) =>
    Array.from({length: n}, (_, i) => 1 + 99 * (i % 2) + Math.sin(i + seed));
  const sharingX = (count: number, n: number) =>
    longNames(count).map((name, i) => ({name, y: zigzag(n, i)}));
  const withOwnX = (count: number, n: number) =>
    sharingX(count, n).map((each, i) => ({...each, x: each.y.map((_, j) => 1 + j + i / count)}));
  const draw = (series: Series[]) => lines(series, {yScale: "log", marks: zigzag(50)});

  /** The most rows of the table of *series*, which are too long, as the message says. */
  function findMostRows(series: Series[]): number {
    try {
      draw(series);
    } catch (error) {
      return Number(/at most (\d+) are shown/.exec(String(error))?.[1]);
    }
    return NaN;
  }

  it("of the most points are shown whole, none above", () => {
    const [x, y] = [zigzag(2_400, 9), zigzag(2_400)];
    expectWhole(lines([{name: "loss", y}]));
    expectWhole(lines([{name: "loss", x, y}]));
    expectWhole(lines([{name: "loss", x: [0, ...x.slice(1).map((each) => each + 1e3)], y}]));
    expect(() => lines([{name: "loss", y: zigzag(2_401)}])).toThrow(RangeError);
  });

  it.each([5, 30, 100])("of the most rows are shown whole, none above: %i of one x", (count) => {
    const most = findMostRows(sharingX(count, 2_400));
    expectWhole(draw(sharingX(count, most)));
    expect(() => draw(sharingX(count, most + 1))).toThrow(RangeError);
  });

  it.each([3, 5, 30])(
    "of the most rows are shown whole, none above: %i, each of its x",
    (count) => {
      const most = Math.floor(findMostRows(withOwnX(count, 2_400)) / count);
      expectWhole(draw(withOwnX(count, most)));
      expect(() => draw(withOwnX(count, most + 1))).toThrow(RangeError);
    }
  );

  it("say what is too long, and how to thin it", () => {
    expect(() => lines([{name: "loss", y: zigzag(6_000)}])).toThrow(
      "line loss has 6000 points but a line shows at most 2400: " +
        "keep one point in 3, such as y.filter((_, i) => i % 3 === 0), and x likewise"
    );
    expect(() => lines(withOwnX(5, 2_000))).toThrow(
      "5 lines have a table of 10000 rows but at most 2281 are shown: keep one point in 5, " +
        "such as y.filter((_, i) => i % 5 === 0), and x likewise, or show fewer lines"
    );
    expect(() => lines(withOwnX(5, 400))).not.toThrow();
    expect(() => lines(sharingX(4_000, 1))).toThrow("are shown: show fewer lines");
  });
});

describe("bars", () => {
  const values = (n: number) => Array.from({length: n}, (_, i) => i / n - 0.5);

  it("with the most values are shown whole, none above", () => {
    expectWhole(bars(values(2_400), {labels: longNames(2_400), reference: 0.2}));
    expect(() => bars(values(2_401))).toThrow(
      "there are 2401 values but at most 2400 bars are shown: " +
        "show a part of them, such as values.slice(0, 2400)"
    );
  });
});
