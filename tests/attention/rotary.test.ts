import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {rotary, rotaryFrequencies} from "../../src/attention/rotary.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {norm} from "../../src/attention/vector.ts";
import {check, matrices} from "./arbitraries.ts";

const {Q, K, V} = numbers.reconstruction;
const {rope} = numbers.reconstruction_only;
const pairings = ["adjacent", "half-split"] as const;

describe("rotary(vectors)", () => {
  it("returns vectors as long as before, and that of position 0 unchanged", () => {
    check(matrices(4, 6), (vectors) => {
      for (const pairing of pairings) {
        const turned = rotary(vectors, {pairing});
        expect(maxDifference([turned[0]], [vectors[0]])).toBe(0);
        expect(maxDifference([turned.map(norm)], [vectors.map(norm)])).toBeLessThan(1e-13);
      }
    });
  });

  it("returns scores that stay when all positions shift", () => {
    check(fc.tuple(matrices(4, 6), matrices(4, 6)), ([query, key]) => {
      for (const pairing of pairings) {
        const at = (positions: number[]) =>
          matmul(rotary(query, {positions, pairing}), transpose(rotary(key, {positions, pairing})));
        expect(maxDifference(at([0, 1, 2, 3]), at([7, 8, 9, 10]))).toBeLessThan(1e-11);
      }
    });
  });

  it("turns each pair by position times frequency", () => {
    const [, turned] = rotary([
      [0, 0, 0, 0],
      [1, 0, 0, 2]
    ]);
    const expected = [Math.cos(1), Math.sin(1), -2 * Math.sin(0.01), 2 * Math.cos(0.01)];
    expect(maxDifference([turned], [expected])).toBeLessThan(1e-15);
  });

  it("returns the source's scores and causal weights", () => {
    const {scores} = scaledDotProductAttention(rotary(Q), rotary(K), V);
    expect(maxDifference(scores, rope.scores)).toBeLessThan(1e-12);
    const {weights} = scaledDotProductAttention(rotary(Q), rotary(K), V, {causal: true});
    expect(maxDifference(weights, rope.attention_causal)).toBeLessThan(1e-12);
  });

  it("throws a ShapeError for an odd number of columns", () => {
    expect(() => rotary([[1, 2, 3]])).toThrow(
      new ShapeError("vectors is [1, 3] but must have an even number of columns")
    );
  });
});

describe("rotary(vectors, options)", () => {
  it("pairs columns k and k + d/2 with half-split, as the source's other scores show", () => {
    const options = {pairing: "half-split"} as const;
    const {scores} = scaledDotProductAttention(rotary(Q, options), rotary(K, options), V);
    expect(maxDifference(scores, rope.scores_half_split_same_weights)).toBeLessThan(1e-12);
  });

  it("returns with half-split what adjacent gives for columns in another order", () => {
    const order = [0, 2, 4, 1, 3, 5]; // column 2k to k, column 2k + 1 to k + 3
    const reordered = (matrix: number[][]) =>
      matrix.map((row) => order.map((column) => row[column]));
    expect(rotary(reordered(Q), {pairing: "half-split"})).toEqual(reordered(rotary(Q)));
  });

  it("turns by the given positions and base", () => {
    const [turned] = rotary([[1, 0, 1, 0]], {positions: [2.5], base: 100});
    const expected = [Math.cos(2.5), Math.sin(2.5), Math.cos(0.25), Math.sin(0.25)];
    expect(maxDifference([turned], [expected])).toBeLessThan(1e-15);
  });

  it("throws a ShapeError for another number of positions", () => {
    expect(() => rotary([[1, 2]], {positions: [0, 1]})).toThrow(
      new ShapeError("vectors is [1, 2] but there are 2 positions: every row needs one")
    );
  });

  it("throws a RangeError for a position, pairing or base that is none", () => {
    expect(() => rotary([[1, 2]], {positions: [NaN]})).toThrow(
      new RangeError("positions[0] is NaN but must be a finite number")
    );
    expect(() => rotary([[1, 2]], {pairing: "split" as "adjacent"})).toThrow(
      new RangeError('pairing is split but must be "adjacent" or "half-split"')
    );
    expect(() => rotary([[1, 2]], {base: 0})).toThrow(
      new RangeError("base is 0 but must be above 0")
    );
  });
});

describe("rotaryFrequencies(d)", () => {
  it("returns d / 2 angles, from 1 down to nearly 1 / base", () => {
    expect(maxDifference([rotaryFrequencies(6)], [rope.thetas])).toBeLessThan(1e-15);
    expect(rotaryFrequencies(4, {base: 16})).toEqual([1, 0.25]);
  });

  it("throws a RangeError for an odd d", () => {
    expect(() => rotaryFrequencies(5)).toThrow(new RangeError("d is 5 but must be even"));
    expect(() => rotaryFrequencies(-2)).toThrow(RangeError);
  });
});
