import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  causalMask,
  map,
  maxDifference,
  randomMatrix,
  rowSums,
  scaledDotProductAttention,
  softmax,
  toBias,
  add
} from "../../src/attention/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const numbers = JSON.parse(readFileSync("content/source/numbers.json", "utf8"));
const {chapter, run, values} = await openChapter("07-masking");

describe("chapter 7, the padding", () => {
  it("takes what the text says of the attention of each word", () => {
    const leaked = numbers.corrected.attention_leaked_to_pad_column.slice(0, 4);
    expect(maxDifference([values.padShare], [leaked])).toBeLessThan(1e-7);
    expect([values.least, values.most].map((share) => share.toFixed(3))).toEqual([
      "0.086",
      "0.131"
    ]);
  });

  it("is seen by no word under a causal mask", () => {
    expect(values.both.slice(0, 4)).toEqual(values.causal.slice(0, 4));
  });
});

describe("chapter 7, masking before and after softmax", () => {
  it("give the same weights for any scores, if rows are divided by what is left", () => {
    for (let seed = 0; seed < 100; seed++) {
      const scores = randomMatrix(6, 6, {seed});
      const mask = causalMask(6);
      const erased = map(softmax(scores), (p, i, j) => (mask[i][j] ? p : 0));
      const sums = rowSums(erased);
      const after = map(erased, (p, i) => p / sums[i]);
      expect(maxDifference(after, softmax(add(scores, toBias(mask))))).toBeLessThan(1e-12);
    }
  });

  it("lead from the encoder's weights to the decoder's", () => {
    const {renormalised, kept} = values;
    expect(maxDifference(renormalised, numbers.corrected.attention_decoder)).toBeLessThan(1e-7);
    expect(kept.map((sum: number) => sum.toFixed(6))).toEqual([
      "0.160646",
      "0.699827",
      "0.602595",
      "0.893345",
      "1.000000"
    ]);
  });
});

describe("chapter 7, the future", () => {
  it("does not reach the past, whatever changes", () => {
    for (let seed = 0; seed < 50; seed++) {
      const at = seed % 6;
      const [query, key, value] = [0, 1, 2].map((n) => randomMatrix(6, 4, {seed: 3 * seed + n}));
      const change = (matrix: number[][]) =>
        matrix.map((row, i) => (i === at ? row.map((x) => 10 * x + 1) : row));
      const before = scaledDotProductAttention(query, key, value, {causal: true}).output;
      const after = scaledDotProductAttention(change(query), change(key), change(value), {
        causal: true
      }).output;
      expect(after.slice(0, at)).toEqual(before.slice(0, at));
      expect(after[at]).not.toEqual(before[at]);
    }
  });

  it("moves in the example only what comes from brown on", () => {
    const moves = values.movement.map((change: number) => change > 0);
    expect(moves).toEqual([false, false, true, true, true]);
  });

  it("moves everything without a mask", async () => {
    const {source} = chapter.cells.find(({name}) => name === "choose-token")!;
    const open = await run({"choose-token": source.replace('"causal", ', "")});
    for (const change of open.values.movement) expect(change).toBeGreaterThan(0.01);
  });
});

describe("chapter 7, a query with nothing to see", () => {
  it("has four answers", () => {
    expect(values.hidden).toEqual([true, true, true, true, true]);
    expect(values.zero).toEqual([0, 0, 0, 0, 0]);
    expect(values.notANumber).toEqual([NaN, NaN, NaN, NaN, NaN]);
    const [unmasked] = numbers.corrected.attention_encoder;
    expect(maxDifference([softmax(values.large as number[])], [unmasked])).toBeLessThan(1e-7);
    expect(softmax(values.rounded)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  });
});

describe("chapter 7, the exercises", () => {
  it("have the answers 10 and [0, 1]", async () => {
    const grade = createGrader(chapter);
    expect(isSolved(await grade("allowed-pairs", "const allowedPairs = 10;"))).toBe(true);
    expect(isSolved(await grade("empty-queries", "const emptyQueries = [0, 1];"))).toBe(true);
    expect(isSolved(await grade("empty-queries", "const emptyQueries = [1, 0];"))).toBe(true);
  });
});
