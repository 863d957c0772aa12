import type {AttentionOptions} from "../../src/attention/attentionOptions.ts";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {shape} from "../../src/attention/matrix.ts";
import {randomMatrix} from "../../src/attention/random.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {tiledAttention} from "../../src/attention/tiledAttention.ts";
import {
  check,
  findRelativeDistance,
  maskedOperands,
  masks,
  matrices,
  sizes,
  wildNumbers
} from "./arbitraries.ts";

const query = randomMatrix(5, 2, {seed: 1});
const key = randomMatrix(6, 2, {seed: 2});
const value = randomMatrix(6, 3, {seed: 3});
const mark = (entry: number) => (Number.isNaN(entry) ? 1e9 : entry);
const blocks = [1, 2, 3, 4, 5, 6, 7];

describe("tiledAttention(query, key, value)", () => {
  it("returns output [L, dᵥ] and logSumExp [L]", () => {
    const {output, logSumExp} = tiledAttention(query, key, value);
    expect(shape(output)).toEqual([5, 3]);
    expect(logSumExp).toHaveLength(5);
  });

  it("returns what scaledDotProductAttention does, for any sizes of tiles", () => {
    const cases = fc.tuple(
      maskedOperands(),
      fc.constantFrom(...blocks),
      fc.constantFrom(...blocks)
    );
    check(cases, ([{query, key, value, mask}, queryBlock, keyBlock]) => {
      const plain = scaledDotProductAttention(query, key, value, {mask});
      const tiled = tiledAttention(query, key, value, {mask, queryBlock, keyBlock});
      expect(maxDifference(tiled.output, plain.output)).toBeLessThan(1e-13);
      expect(maxDifference([tiled.logSumExp], [plain.logSumExp])).toBeLessThan(1e-13);
    });
  });

  it("returns what scaledDotProductAttention does of NaN, infinities and numbers near the largest", () => {
    const cases = fc.tuple(sizes, sizes).chain(([L, S]) =>
      fc.record({
        query: matrices(L, 2),
        key: matrices(S, 2),
        value: matrices(S, 2, wildNumbers(1e308)),
        bias: matrices(L, S, wildNumbers()),
        mask: masks(L, S),
        emptyRow: fc.constantFrom("zero", "nan"),
        keyBlock: fc.constantFrom(...blocks)
      })
    );
    check(
      cases,
      ({query, key, value, keyBlock, ...options}) => {
        const plain = scaledDotProductAttention(query, key, value, options);
        const tiled = tiledAttention(query, key, value, {...options, keyBlock, queryBlock: 2});
        for (const [i, row] of tiled.output.entries())
          expect(findRelativeDistance(row, plain.output[i])).toBeLessThan(1e-13);
        expect(findRelativeDistance(tiled.logSumExp, plain.logSumExp)).toBeLessThan(1e-13);
      },
      1000
    );
  });

  it.each([1, 2, 3])(
    "returns the same for blocks of %s keys: a masked NaN, infinite scores, large values",
    (keyBlock) => {
      const ones = [[1], [1], [1]];
      const mask = [[true, false, true]];
      expect(tiledAttention([[1]], ones, [[2], [NaN], [2]], {mask, keyBlock}).output).toEqual([
        [NaN]
      ]);
      expect(tiledAttention([[1e200]], [[1e200], [1], [1]], ones, {keyBlock})).toEqual({
        output: [[NaN]],
        logSumExp: [Infinity]
      });
      const large = [[1e308], [1e308], [1e308]];
      const {output} = tiledAttention([[0]], ones, large, {keyBlock});
      expect(output[0][0] / 1e308).toBeCloseTo(1, 14);
    }
  );

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => tiledAttention(query, key, randomMatrix(5, 3, {seed: 4}) as number[][])).toThrow(
      new ShapeError("key is [6, 2] but value is [5, 3]: their first dimensions must be equal")
    );
  });
});

describe("tiledAttention(query, key, value, options)", () => {
  const hidden = [
    [false, false, false, false, false, false],
    ...new Array(4).fill(new Array(6).fill(true))
  ];

  it.each<[name: string, options: Omit<AttentionOptions, "dropout">]>([
    ["scale", {scale: 2}],
    ["softcap", {softcap: 0.5}],
    ["bias", {bias: randomMatrix(5, 6, {seed: 5})}],
    ["causal", {causal: "upper-left"}],
    ["causal, lower right", {causal: "lower-right"}],
    ["window", {window: {left: 1, right: 1}}],
    ["a query without a key", {mask: hidden}],
    ["emptyRow", {mask: hidden, emptyRow: "nan"}],
    [
      "all of them",
      {
        scale: 2,
        softcap: 1,
        bias: randomMatrix(5, 6, {seed: 6}),
        mask: hidden,
        causal: "lower-right",
        window: {left: 2}
      }
    ]
  ])(
    "returns what scaledDotProductAttention does with %s, for every size of tile",
    (_, options) => {
      const plain = scaledDotProductAttention(query, key, value, options);
      for (const queryBlock of blocks)
        for (const keyBlock of blocks) {
          const tiled = tiledAttention(query, key, value, {...options, queryBlock, keyBlock});
          expect(maxDifference(map(tiled.output, mark), map(plain.output, mark))).toBeLessThan(
            1e-13
          );
          expect(maxDifference([tiled.logSumExp], [plain.logSumExp])).toBeLessThan(1e-13);
        }
    }
  );

  it.each([0, 1.5, -2])("throws a RangeError for a block of %s", (size) => {
    const message = `${size} but must be a whole number of at least 1`;
    expect(() => tiledAttention(query, key, value, {queryBlock: size})).toThrow(
      new RangeError(`queryBlock is ${message}`)
    );
    expect(() => tiledAttention(query, key, value, {keyBlock: size})).toThrow(
      new RangeError(`keyBlock is ${message}`)
    );
  });

  const list =
    "it must be one of queryBlock, keyBlock, scale, softcap, bias, mask, causal, window, emptyRow";

  it("throws a RangeError for dropout", () => {
    const options = {dropout: {rate: 0.5, seed: 1}} as object;
    expect(() => tiledAttention(query, key, value, options)).toThrow(
      new RangeError(`dropout is not an option of tiledAttention: ${list}`)
    );
  });

  it("throws a RangeError for an unknown option, and lists those that there are", () => {
    expect(() => tiledAttention(query, key, value, {blockSize: 2} as object)).toThrow(
      new RangeError(`blockSize is not an option of tiledAttention: ${list}`)
    );
  });
});
