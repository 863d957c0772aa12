import {describe, expect, it} from "vitest";
import type {Figure} from "../../src/plots/index.ts";
import type {Tree} from "../../src/plots/tree.ts";
import {cleanDrawing} from "../../src/notebook/cleanDrawing.ts";
import {readReplies} from "../../src/notebook/sandbox/readReplies.ts";
import {heatmap, links} from "../../src/plots/index.ts";
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
    const tree = toTree(draw(most, columns));
    const sent = send(tree)!;
    expect(sent).toBeDefined();
    expect(countElements(cleanDrawing(sent, "out-"))).toBe(countElements(tree));
    expect(countElements(tree)).toBeGreaterThan(11_000);
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
