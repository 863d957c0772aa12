import {describe, expect, it} from "vitest";
import {
  concatenate,
  map,
  matmul,
  maxDifference,
  randomMatrix,
  scaledDotProductAttention,
  singularValues,
  softmax,
  transpose
} from "../../src/attention/index.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {printed, recovered} from "../../src/source/index.ts";
import {chapters} from "./chapters.ts";
import {createGrader, isSolved} from "./createGrader.ts";

const chapter = chapters.find(({file}) => file.endsWith("04-queries-keys-values.mdx"))!;
const run = async (edits: {[cell: string]: [from: string, to: string]} = {}) =>
  (await runChapter({
    ...chapter,
    cells: chapter.cells.map((cell) => {
      const [from, to] = edits[cell.name] ?? ["", ""];
      expect(cell.source).toContain(from);
      return {...cell, source: cell.source.replace(from, to)};
    })
  })) as {values: {[name: string]: any}; outcomes: Map<string, any>};
const {values} = await run();

describe("chapter 4, the projections", () => {
  it("are mixtures of the rows of a matrix", () => {
    const {parts, Q, X, WQ} = values;
    const sum = WQ[0].map((_: number, b: number) => parts[0][b] + parts[1][b] + parts[2][b]);
    expect(maxDifference([sum], [Q[3]])).toBeLessThan(1e-15);
    expect(X).toEqual(printed.input);
  });

  it("depend on their own token alone", () => {
    const {otherQ, Q} = values;
    expect(otherQ[3]).toEqual(Q[1]);
    expect([0, 1, 2, 4].map((i) => otherQ[i])).toEqual([0, 1, 2, 4].map((i) => Q[i]));
  });

  it("need matching sizes in three places, and a number of heads that divides them", () => {
    const {tryAttention} = values;
    const works = (numbers: string) => `It works. The output is [${numbers}].`;
    expect(tryAttention(1, 3, 3, [2, 6], [5, 6], [5, 4])).toBe(works("2, 4"));
    expect(tryAttention(1, 3, 4, [2, 6], [5, 6], [5, 4])).toMatch(/^It fails: .*columns.*rows/);
    expect(tryAttention(1, 3, 3, [2, 7], [5, 6], [5, 4])).toMatch(/^It fails: query .* key/);
    expect(tryAttention(1, 3, 3, [2, 6], [4, 6], [5, 4])).toMatch(/^It fails: key .* value/);
    expect(tryAttention(1, 2, 2, [9, 1], [3, 1], [3, 8])).toBe(works("9, 8"));
    expect(tryAttention(2, 3, 3, [2, 6], [5, 6], [5, 4])).toBe(works("2, 4"));
    expect(tryAttention(4, 3, 3, [2, 6], [5, 6], [5, 4])).toMatch(/^It fails: .*multiple of 4/);
    expect(tryAttention(3, 3, 3, [2, 6], [5, 6], [5, 4])).toMatch(/^It fails: .*multiple of 3/);
  });

  it("give each head its own share of the numbers", () => {
    const [q, k, v] = [8, 8, 4].map((n, seed) => randomMatrix(5, n, {seed}));
    const inHeads = values.attendInHeads(2, q, k, v);
    const cut = (matrix: number[][], from: number, to: number) =>
      matrix.map((row) => row.slice(from, to));
    const first = scaledDotProductAttention(cut(q, 0, 4), cut(k, 0, 4), cut(v, 0, 2)).output;
    const second = scaledDotProductAttention(cut(q, 4, 8), cut(k, 4, 8), cut(v, 2, 4)).output;
    expect(maxDifference(cut(inHeads, 0, 2), first)).toBe(0);
    expect(maxDifference(cut(inHeads, 2, 4), second)).toBe(0);
  });
});

describe("chapter 4, the product of two matrices", () => {
  it("is all that the weights see: turns and stretches leave them equal to 1e-12", () => {
    const {Q, K, Z, turnAndStretch} = values;
    for (let degrees = 0; degrees <= 180; degrees += 5)
      for (let factor = 1; factor <= 4; factor += 0.5) {
        const q = matmul(Q, turnAndStretch(degrees, factor));
        const k = matmul(K, turnAndStretch(degrees, 1 / factor));
        const scores = matmul(q, transpose(k));
        expect(maxDifference(scores, Z)).toBeLessThan(1e-12);
        expect(maxDifference(softmax(scores), softmax(Z as number[][]))).toBeLessThan(1e-12);
      }
    for (const [, weight] of values.changes) expect(weight).toBeLessThan(1e-12);
    expect(Math.max(...values.changes.map(([query]: number[]) => query))).toBeGreaterThan(1);
  });

  it("is symmetric with one matrix for both, and its largest score is on the diagonal", async () => {
    for (let seed = 0; seed < 100; seed++) {
      const q = matmul(printed.input, randomMatrix(3, 6, {seed}));
      const z = matmul(q, transpose(q));
      expect(maxDifference(z, transpose(z))).toBe(0);
      expect(Math.max(...z.flat())).toBe(Math.max(...z.map((row, i) => row[i])));
    }
    const {scoresThen, Q, Z} = values;
    expect(scoresThen).toEqual(matmul(Q, transpose(Q)));
    expect(maxDifference(Z, transpose(Z))).toBeGreaterThan(1);
  });
});

describe("chapter 4, the rank", () => {
  it("of what is made from three columns is 3, whatever the matrices", () => {
    for (let seed = 0; seed < 100; seed++) {
      const [WQ, WK] = [randomMatrix(3, 6, {seed}), randomMatrix(3, 6, {seed: seed + 1000})];
      const q = matmul(printed.input, WQ);
      const scores = matmul(q, transpose(matmul(printed.input, WK)));
      expect(singularValues(q)[3]).toBeLessThan(1e-12);
      expect(singularValues(scores)[3]).toBeLessThan(1e-12);
    }
    for (const spread of values.spreads) {
      expect(spread[2]).toBeGreaterThan(0.5);
      expect(spread[3]).toBeLessThan(1e-12);
    }
  });

  it("of the notebook's values and scores is at least 4", () => {
    expect(singularValues(printed.value)[3]).toBeGreaterThan(0.9);
    expect(Math.min(...values.fourths)).toBeGreaterThan(0.2);
    for (const c of [-1e6, -100, -7, 7, 100, 1e6]) {
      const moved = map(recovered.scores, (score) => score + c);
      expect(singularValues(moved)[3]).toBeGreaterThan(values.fifth - 1e-9);
    }
  });

  it("is no lower with a bias, which our own values with a bias would show", () => {
    const {fifthBeside, V, ones, X} = values;
    const biased = V.map((row: number[]) => row.map((x, a) => x + a + 1));
    expect(fifthBeside(biased)).toBeLessThan(1e-12);
    for (const c of [-5, 0, 5]) {
      const scores = map(recovered.scores, (score) => score + c);
      for (const suspect of [scores, transpose(scores)]) {
        const beside = concatenate([X, ones, suspect], {axis: "columns"});
        expect(singularValues(beside)[4]).toBeGreaterThan(0.5);
      }
    }
  });

  it("of the scores can be 3 at most with three numbers in an embedding and six in a query", () => {
    const many = randomMatrix(50, 3, {seed: 5});
    const [WQ, WK] = [randomMatrix(3, 6, {seed: 6}), randomMatrix(3, 6, {seed: 7})];
    const spread = singularValues(matmul(matmul(many, WQ), transpose(matmul(many, WK))));
    expect(spread.filter((each) => each > 1e-9)).toHaveLength(3);
  });
});

describe("chapter 4, the exercises", () => {
  it("have the rank 3 as an answer", async () => {
    const grade = createGrader(chapter);
    expect(isSolved(await grade("largest-rank", "const largestRank = 3;"))).toBe(true);
  });

  it("accept values that are typed arrays", async () => {
    const grade = createGrader(chapter);
    const answer = `const makeValues = (x: number[][], w: number[][]) =>
      matmul(x, w).map((row) => Float64Array.from(row));`;
    expect(isSolved(await grade("values-by-hand", answer))).toBe(true);
  });
});
