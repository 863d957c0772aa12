import type {SoftmaxState} from "../../src/attention/onlineSoftmax.ts";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul} from "../../src/attention/matmul.ts";
import {mergeSoftmax, onlineSoftmax} from "../../src/attention/onlineSoftmax.ts";
import {rows} from "../../src/attention/slices.ts";
import {logSumExp, softmax} from "../../src/attention/softmax.ts";
import {maximum} from "../../src/attention/vector.ts";
import {
  check,
  findRelativeDistance,
  matrices,
  numbers as entries,
  sizes,
  vectors,
  wildNumbers
} from "./arbitraries.ts";

const {corrected, reconstruction} = numbers;
const [scores] = corrected.scores_scaled_centred;
const value = reconstruction.V;
const scored = sizes.chain((S) =>
  fc.tuple(vectors(S, fc.oneof(entries, fc.constant(-Infinity))), matrices(S, 2))
);

/** Returns how far two states are apart, each number of one from that of the other. */
function findDistance(a: SoftmaxState, b: SoftmaxState): number {
  const flat = ({max, sum, output, logSumExp}: SoftmaxState) => [[max, sum, logSumExp, ...output]];
  return maxDifference(flat(a), flat(b));
}

describe("onlineSoftmax(scores, value)", () => {
  it("returns the maximum, the sum, the output [dᵥ] and the logSumExp", () => {
    expect(
      onlineSoftmax(
        [1, 1],
        [
          [1, 2],
          [3, 4]
        ]
      )
    ).toEqual({max: 1, sum: 2, output: [2, 3], logSumExp: 1 + Math.log(2)});
  });

  it("returns what softmax, logSumExp and the maximum of all scores give", () => {
    check(scored, ([scores, value]) => {
      const {max, output, logSumExp: total} = onlineSoftmax(scores, value);
      expect(max).toBe(Math.max(...scores));
      expect(maxDifference([output], matmul([softmax(scores)], value))).toBeLessThan(1e-13);
      expect(maxDifference([[total]], [[logSumExp(scores)]])).toBeLessThan(1e-13);
    });
  });

  it("returns the source's first row, key by key", () => {
    for (const {j, m, l, o_over_l} of corrected.online_softmax_row0) {
      const {max, sum, output} = onlineSoftmax(scores.slice(0, j + 1), rows(value, 0, j + 1));
      expect(max).toBeCloseTo(m, 12);
      expect(sum).toBeCloseTo(l, 12);
      expect(maxDifference([output], [o_over_l])).toBeLessThan(1e-12);
    }
  });

  it("returns an output of zero for masked scores only", () => {
    expect(onlineSoftmax([-Infinity], [[1, 2]])).toEqual({
      max: -Infinity,
      sum: 0,
      output: [0, 0],
      logSumExp: -Infinity
    });
    expect(onlineSoftmax([], [])).toEqual({
      max: -Infinity,
      sum: 0,
      output: [],
      logSumExp: -Infinity
    });
  });

  it("returns what softmax and logSumExp give of NaN and infinities, and near the largest number", () => {
    const all = sizes.chain((S) =>
      fc.tuple(vectors(S, wildNumbers()), matrices(S, 2, wildNumbers(1e308)))
    );
    check(
      all,
      ([scores, value]) => {
        const {max, output, logSumExp: total} = onlineSoftmax(scores, value);
        expect(findRelativeDistance(output, matmul([softmax(scores)], value)[0])).toBeLessThan(
          1e-13
        );
        expect(
          findRelativeDistance([max, total], [maximum(scores), logSumExp(scores)])
        ).toBeLessThan(1e-13);
      },
      1000
    );
  });

  it.each([
    [[NaN], NaN],
    [[-Infinity, NaN], NaN],
    [[0, NaN, 0], NaN],
    [[Infinity], Infinity],
    [[Infinity, 0], Infinity],
    [[0, Infinity], Infinity]
  ])("returns an output of NaN for scores of %s, and a logSumExp of %d", (scores, total) => {
    const {output, logSumExp} = onlineSoftmax(
      scores,
      scores.map((_, j) => [j + 1])
    );
    expect([output, logSumExp]).toEqual([[NaN], total]);
  });

  it("returns an output of its own", () => {
    const value = [[1, 2]];
    onlineSoftmax([0], value).output[0] = 100;
    const state = onlineSoftmax([0], value);
    mergeSoftmax(state, onlineSoftmax([], [])).output[0] = 100;
    mergeSoftmax(onlineSoftmax([], []), state).output[0] = 100;
    expect([value, state.output]).toEqual([[[1, 2]], [1, 2]]);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => onlineSoftmax([1, 2], [[1]])).toThrow(
      new ShapeError("scores is [2] but value is [1, 1]: there must be a score for each value")
    );
  });
});

describe("mergeSoftmax(a, b)", () => {
  it("returns the state of both sets of keys, wherever they are cut", () => {
    check(scored, ([scores, value]) => {
      const whole = onlineSoftmax(scores, value);
      for (let cut = 0; cut <= scores.length; cut++) {
        const a = onlineSoftmax(scores.slice(0, cut), rows(value, 0, cut));
        const b = onlineSoftmax(scores.slice(cut), rows(value, cut));
        expect(findDistance(mergeSoftmax(a, b), whole)).toBeLessThan(1e-13);
      }
    });
  });

  it("returns zeros of masked keys only, in every order", () => {
    const masked = onlineSoftmax([-Infinity], [[1, 2]]);
    const none = onlineSoftmax([], []);
    for (const [a, b] of [
      [masked, masked],
      [masked, none],
      [none, masked]
    ])
      expect(mergeSoftmax(a, b)).toEqual({
        max: -Infinity,
        sum: 0,
        output: [0, 0],
        logSumExp: -Infinity
      });
  });

  it("is associative and commutative", () => {
    const states = scored.map(([scores, value]) => onlineSoftmax(scores, value));
    check(fc.tuple(states, states, states), ([a, b, c]) => {
      const left = mergeSoftmax(mergeSoftmax(a, b), c);
      expect(findDistance(left, mergeSoftmax(a, mergeSoftmax(b, c)))).toBeLessThan(1e-13);
      expect(findDistance(mergeSoftmax(a, b), mergeSoftmax(b, a))).toBeLessThan(1e-13);
    });
  });

  it("returns the other when one has seen no key", () => {
    const state = onlineSoftmax(scores, value);
    expect(mergeSoftmax(state, onlineSoftmax([], []))).toEqual(state);
    expect(mergeSoftmax(onlineSoftmax([-Infinity], [[9, 9, 9, 9]]), state)).toEqual(state);
  });

  it("returns the source's first row from its blocks of two", () => {
    let state = onlineSoftmax([], []);
    for (const {block, m, l, o_over_l} of corrected.flash_blocks_row0_size2) {
      const part = onlineSoftmax(
        block.map((j) => scores[j]),
        block.map((j) => value[j])
      );
      state = mergeSoftmax(state, part);
      expect([state.max, state.sum]).toEqual([expect.closeTo(m, 12), expect.closeTo(l, 12)]);
      expect(maxDifference([state.output], [o_over_l])).toBeLessThan(1e-12);
    }
  });

  it("returns the source's first row from keys 0 to 2, and 3 and 4", () => {
    const {lse_A, lse_B, o_A, o_B, weight_A, merged} = corrected.lse_merge_row0;
    const a = onlineSoftmax(scores.slice(0, 3), rows(value, 0, 3));
    const b = onlineSoftmax(scores.slice(3), rows(value, 3));
    const both = mergeSoftmax(a, b);
    expect([a.logSumExp, b.logSumExp]).toEqual([
      expect.closeTo(lse_A, 12),
      expect.closeTo(lse_B, 12)
    ]);
    expect(maxDifference([a.output, b.output, both.output], [o_A, o_B, merged])).toBeLessThan(
      1e-12
    );
    expect(Math.exp(a.logSumExp - both.logSumExp)).toBeCloseTo(weight_A, 12);
  });

  it("returns NaN where a masked value is NaN or Infinity, and stays finite near the largest number", () => {
    const state = onlineSoftmax([0], [[1, 2]]);
    const masked = onlineSoftmax([-Infinity], [[NaN, Infinity]]);
    expect(mergeSoftmax(state, masked).output).toEqual([NaN, NaN]);
    expect(mergeSoftmax(masked, state).output).toEqual([NaN, NaN]);
    const large = onlineSoftmax([0], [[1e308]]);
    expect(mergeSoftmax(large, mergeSoftmax(large, large)).output).toEqual([1e308]);
  });

  it("throws a ShapeError that gives both lengths", () => {
    for (const score of [0, -Infinity])
      expect(() =>
        mergeSoftmax(onlineSoftmax([score], [[1]]), onlineSoftmax([0], [[1, 2]]))
      ).toThrow(
        new ShapeError("one output is [1] but the other is [2]: their lengths must be equal")
      );
  });
});
