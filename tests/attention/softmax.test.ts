import fc from "fast-check";
import {describe, expect, it} from "vitest";
import source from "../../content/source/numbers.json" with {type: "json"};
import {map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {shape} from "../../src/attention/matrix.ts";
import {entropy, logSumExp, softmax} from "../../src/attention/softmax.ts";
import {rowSums} from "../../src/attention/sums.ts";
import {sum} from "../../src/attention/vector.ts";
import {check, matrices, numbers, permutations, sizes, vectors} from "./arbitraries.ts";

const {corrected, other_reference_numbers: others} = source;
const rows = sizes.chain((S) => vectors(S));
const scoreMatrices = sizes.chain((L) => sizes.chain((S) => matrices(L, S)));

describe("softmax(scores)", () => {
  it("returns weights [L, S] for scores [L, S], and [S] for a row", () => {
    expect(
      shape(
        softmax([
          [1, 2, 3],
          [4, 5, 6]
        ])
      )
    ).toEqual([2, 3]);
    expect(softmax([1, 2, 3])).toHaveLength(3);
    expect(softmax([])).toEqual([]);
  });

  it("returns positive weights that sum to 1", () => {
    check(scoreMatrices, (scores) => {
      const weights = softmax(scores);
      expect(weights.flat().every((weight) => weight > 0)).toBe(true);
      for (const total of rowSums(weights))
        expect(Math.abs(total - 1)).toBeLessThanOrEqual(1e-15 * scores[0].length);
    });
  });

  it("returns the same weights when a number is added to a row", () => {
    check(fc.tuple(rows, numbers), ([row, shift]) =>
      expect(
        maxDifference([softmax(row.map((score) => score + shift))], [softmax(row)])
      ).toBeLessThan(1e-14)
    );
  });

  it("returns weights in the order of the scores when these are permuted", () => {
    const permuted = rows.chain((row) => fc.tuple(fc.constant(row), permutations(row.length)));
    check(permuted, ([row, order]) => {
      const weights = softmax(row);
      const other = softmax(order.map((j) => row[j]));
      expect(maxDifference([other], [order.map((j) => weights[j])])).toBeLessThan(1e-15);
    });
  });

  it("returns the ratio exp(difference) of two weights", () => {
    const [a, b] = softmax([1.5, 0.25]);
    expect(a / b).toBeCloseTo(Math.exp(1.25), 14);
  });

  it("returns the source's encoder weights from its recovered scores", () => {
    expect(
      maxDifference(softmax(corrected.scores_scaled_centred), corrected.attention_encoder)
    ).toBeLessThan(1e-12);
  });

  it("returns the course's weights of one score above S - 1 others by 2", () => {
    for (const [S, weight] of Object.entries(others.dispersion_gap2))
      expect(softmax([2, ...new Array(Number(S) - 1).fill(0)])[0]).toBeCloseTo(weight, 12);
  });

  it("does not overflow", () => {
    expect(softmax([1000, 0])).toEqual([1, 0]);
    expect(softmax([-1000, -1000])).toEqual([0.5, 0.5]);
    expect(softmax([Number.MAX_VALUE, -Number.MAX_VALUE])).toEqual([1, 0]);
  });

  it("gives -Infinity a weight of exactly 0, and a row of it zeros", () => {
    expect(softmax([-Infinity, 0])).toEqual([0, 1]);
    expect(
      softmax([
        [-Infinity, -Infinity],
        [0, 0]
      ])
    ).toEqual([
      [0, 0],
      [0.5, 0.5]
    ]);
  });

  it("gives NaN in the rows that hold NaN or Infinity, and in no other", () => {
    expect(
      softmax([
        [NaN, 0],
        [Infinity, 0],
        [0, 0]
      ])
    ).toEqual([
      [NaN, NaN],
      [NaN, NaN],
      [0.5, 0.5]
    ]);
    expect(softmax([NaN, -Infinity])).toEqual([NaN, NaN]);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => softmax([[1, 2], [3]])).toThrow(ShapeError);
  });
});

describe("logSumExp(scores)", () => {
  it("returns a number for a row, and one for each row of a matrix", () => {
    expect(logSumExp([0, 0])).toBeCloseTo(Math.log(2), 15);
    expect(
      logSumExp([
        [0, 0],
        [1, 1],
        [2, 2]
      ])
    ).toHaveLength(3);
  });

  it("returns softmax's denominator: weights are exp(score - logSumExp)", () => {
    check(rows, (row) => {
      const total = logSumExp(row);
      expect(
        maxDifference([row.map((score) => Math.exp(score - total))], [softmax(row)])
      ).toBeLessThan(1e-14);
    });
  });

  it("returns c more when c is added to the scores", () => {
    check(fc.tuple(rows, numbers), ([row, c]) =>
      expect(Math.abs(logSumExp(row.map((score) => score + c)) - logSumExp(row) - c)).toBeLessThan(
        1e-14
      )
    );
  });

  it("returns at least the largest score, and at most ln S more", () => {
    check(rows, (row) => {
      const excess = logSumExp(row) - Math.max(...row);
      expect(excess).toBeGreaterThanOrEqual(0);
      expect(excess).toBeLessThanOrEqual(Math.log(row.length) + 1e-15);
    });
  });

  it("returns those of the source's recovered scores", () => {
    const actual = logSumExp(corrected.scores_scaled_centred);
    expect(maxDifference([actual], [corrected.logsumexp_rows_of_centred_scores])).toBeLessThan(
      1e-12
    );
  });

  it("does not overflow", () => {
    expect(logSumExp([1000, 1000])).toBe(1000 + Math.log(2));
  });

  it("returns the limits for empty rows, infinities and NaN", () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([Infinity, 0])).toBe(Infinity);
    expect(logSumExp([NaN, Infinity])).toBe(NaN);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => logSumExp([[1, 2], [3]])).toThrow(ShapeError);
  });
});

describe("entropy(weights)", () => {
  it("returns a number for a row, and one for each row of a matrix", () => {
    expect(entropy([1])).toBe(0);
    expect(
      entropy([
        [1, 0],
        [0.5, 0.5]
      ])
    ).toEqual([0, Math.log(2)]);
  });

  it("returns from 0 to ln S, the largest when all weights are equal", () => {
    check(rows, (row) => {
      const nats = entropy(softmax(row));
      expect(nats).toBeGreaterThanOrEqual(0);
      expect(nats).toBeLessThanOrEqual(Math.log(row.length) + 1e-15);
    });
    expect(entropy(new Array(8).fill(1 / 8))).toBeCloseTo(Math.log(8), 14);
  });

  it("returns the logSumExp of the scores less their mean under the weights", () => {
    check(rows, (row) => {
      const weights = softmax(row);
      const mean = sum(row.map((score, j) => score * weights[j]));
      expect(entropy(weights)).toBeCloseTo(logSumExp(row) - mean, 12);
    });
  });

  it("returns those of the source's corrected weights, and as many effective keys", () => {
    const encoder = entropy(corrected.attention_encoder);
    expect(maxDifference([encoder], [corrected.entropy_encoder_nats])).toBeLessThan(1e-12);
    expect(
      maxDifference(map([encoder], Math.exp), [corrected.effective_keys_encoder])
    ).toBeLessThan(1e-12);
    expect(
      maxDifference([entropy(corrected.attention_decoder)], [corrected.entropy_decoder_nats])
    ).toBeLessThan(1e-12);
  });

  it("returns NaN for a weight below 0 or NaN", () => {
    expect(entropy([-0.5, 1.5])).toBe(NaN);
    expect(entropy([NaN, 1])).toBe(NaN);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => entropy([[0.5, 0.5], [1]])).toThrow(ShapeError);
  });
});
