import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {causalMask} from "../../src/attention/causalMask.ts";
import {dropout} from "../../src/attention/dropout.ts";
import {add, map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {and, blockDiagonalMask, paddingMask, toBias} from "../../src/attention/mask.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {shape} from "../../src/attention/matrix.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {rows} from "../../src/attention/slices.ts";
import {entropy, logSumExp, softmax} from "../../src/attention/softmax.ts";
import {rowSums, variance} from "../../src/attention/sums.ts";
import {maximum, sum} from "../../src/attention/vector.ts";
import {check, maskedOperands, masks, operands, permutations, vectors} from "./arbitraries.ts";

const {reconstruction, corrected, reconstruction_only: rebuilt} = numbers;
const {Q, K, V} = reconstruction;

const query = [
  [1, 0],
  [0, 2]
];
const key = [
  [1, 0],
  [0, 1],
  [1, 1]
];
const value = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1]
];

describe("scaledDotProductAttention(query, key, value)", () => {
  it("returns scores [L, S], weights [L, S], output [L, dᵥ] and logSumExp [L]", () => {
    const attention = scaledDotProductAttention(
      [
        [1, 0],
        [0, 2]
      ],
      [
        [1, 0],
        [0, 1],
        [1, 1]
      ],
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [9, 0, 1, 2]
      ]
    );
    expect(shape(attention.scores)).toEqual([2, 3]);
    expect(shape(attention.weights)).toEqual([2, 3]);
    expect(shape(attention.output)).toEqual([2, 4]);
    expect(attention.logSumExp).toHaveLength(2);
  });

  it("returns softmax(QKᵀ / √dₖ) V", () => {
    const {scores, weights, output, logSumExp: sums} = scaledDotProductAttention(query, key, value);
    const half = 1 / Math.sqrt(2);
    expect(
      maxDifference(scores, [
        [half, 0, half],
        [0, 2 * half, 2 * half]
      ])
    ).toBeLessThan(1e-15);
    expect(weights).toEqual(softmax(scores));
    expect(output).toEqual(matmul(weights, value));
    expect(sums).toEqual(logSumExp(scores));
  });

  it("returns weights whose rows sum to 1", () => {
    check(operands(), ({query, key, value}) => {
      for (const total of rowSums(scaledDotProductAttention(query, key, value).weights))
        expect(Math.abs(total - 1)).toBeLessThan(1e-14);
    });
  });

  it("returns the same weights when a vector is added to every key", () => {
    const shifted = operands().chain((given) =>
      fc.tuple(fc.constant(given), vectors(given.key[0].length))
    );
    check(shifted, ([{query, key, value}, u]) => {
      const moved = map(key, (entry, _, j) => entry + u[j]);
      const {weights} = scaledDotProductAttention(query, key, value);
      expect(
        maxDifference(scaledDotProductAttention(query, moved, value).weights, weights)
      ).toBeLessThan(1e-12);
    });
  });

  it("returns the same output when keys and values are permuted together", () => {
    const permuted = operands().chain((given) =>
      fc.tuple(fc.constant(given), permutations(given.key.length))
    );
    check(permuted, ([{query, key, value}, order]) => {
      const {output} = scaledDotProductAttention(query, key, value);
      const other = scaledDotProductAttention(
        query,
        order.map((j) => key[j]),
        order.map((j) => value[j])
      );
      expect(maxDifference(other.output, output)).toBeLessThan(1e-12);
    });
  });

  it("returns permuted rows when queries, keys and values are permuted together", () => {
    const permuted = operands({square: true}).chain((given) =>
      fc.tuple(fc.constant(given), permutations(given.key.length))
    );
    check(permuted, ([{query, key, value}, order]) => {
      const permute = (matrix: number[][]) => order.map((i) => matrix[i]);
      const {output} = scaledDotProductAttention(query, key, value);
      const other = scaledDotProductAttention(permute(query), permute(key), permute(value));
      expect(maxDifference(other.output, permute(output))).toBeLessThan(1e-12);
    });
  });

  it("returns outputs within the range of the values, in 1000 cases", () => {
    const law = ({query, key, value}: {query: number[][]; key: number[][]; value: number[][]}) => {
      for (const row of scaledDotProductAttention(query, key, value).output)
        for (const [d, entry] of row.entries()) {
          const column = value.map((each) => each[d]);
          expect(entry).toBeGreaterThanOrEqual(Math.min(...column) - 1e-14);
          expect(entry).toBeLessThanOrEqual(Math.max(...column) + 1e-14);
        }
    };
    check(operands(), law, 1000);
  });

  it("returns the mean of the values when every key matches equally", () => {
    const {output} = scaledDotProductAttention(
      query,
      [
        [1, 1],
        [1, 1],
        [1, 1]
      ],
      value
    );
    expect(
      maxDifference(output, [
        [1 / 3, 1 / 3, 1 / 3],
        [1 / 3, 1 / 3, 1 / 3]
      ])
    ).toBeLessThan(1e-15);
  });

  it("returns the corrected encoder of the source", () => {
    const {scores, weights, output, logSumExp: sums} = scaledDotProductAttention(Q, K, V);
    expect(maxDifference(scores, corrected.scores_scaled_centred)).toBeLessThan(1e-12);
    expect(maxDifference(weights, corrected.attention_encoder)).toBeLessThan(1e-12);
    expect(maxDifference(output, corrected.output_encoder)).toBeLessThan(1e-12);
    expect(maxDifference([sums], [corrected.logsumexp_rows_of_centred_scores])).toBeLessThan(1e-12);
  });

  it("gives NaN in the rows of a query with NaN, and in no other", () => {
    const {weights, output} = scaledDotProductAttention(
      [
        [NaN, 0],
        [0, 2]
      ],
      key,
      value
    );
    expect(weights[0]).toEqual([NaN, NaN, NaN]);
    expect(output[0]).toEqual([NaN, NaN, NaN]);
    expect(output[1].every(Number.isFinite)).toBe(true);
  });

  it("gives NaN for a key with NaN, unless it is masked", () => {
    const bad = [
      [1, 0],
      [0, 1],
      [NaN, 1]
    ];
    expect(scaledDotProductAttention(query, bad, value).output.flat().every(Number.isNaN)).toBe(
      true
    );
    const mask = [
      [true, true, false],
      [true, true, true]
    ];
    const {output} = scaledDotProductAttention(query, bad, value, {mask});
    expect(output[0].every(Number.isFinite)).toBe(true);
    expect(output[1].every(Number.isNaN)).toBe(true);
  });

  it("gives NaN in the column of a value with NaN or Infinity, even where its weight is 0", () => {
    const mask = [
      [true, true, false],
      [true, true, false]
    ];
    for (const bad of [NaN, Infinity]) {
      const {output} = scaledDotProductAttention(
        query,
        key,
        [
          [1, 0],
          [0, 1],
          [bad, 1]
        ],
        {mask}
      );
      expect(output.map((row) => row[0])).toEqual([NaN, NaN]);
      expect(output.map((row) => row[1]).every(Number.isFinite)).toBe(true);
    }
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => scaledDotProductAttention([[1, 2, 3]], key, value)).toThrow(
      new ShapeError("query is [1, 3] but key is [3, 2]: their last dimensions must be equal")
    );
  });
});

describe("scaledDotProductAttention(query, key, value, {mask})", () => {
  it("gives masked keys a score of -Infinity and a weight of exactly 0", () => {
    check(maskedOperands(), ({query, key, value, mask}) => {
      const {scores, weights} = scaledDotProductAttention(query, key, value, {mask});
      expect(map(weights, (weight) => Number(weight !== 0))).toEqual(
        mask.map((row) => row.map(Number))
      );
      expect(scores.map((row) => row.map((score) => score > -Infinity))).toEqual(mask);
    });
  });

  it("returns outputs within the range of the allowed values", () => {
    check(maskedOperands(), ({query, key, value, mask}) => {
      const {output} = scaledDotProductAttention(query, key, value, {mask});
      for (const [i, row] of output.entries())
        for (const [d, entry] of row.entries()) {
          const seen = value.filter((_, j) => mask[i][j]).map((each) => each[d]);
          if (seen.length === 0) expect(entry).toBe(0);
          else expect(entry).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-14);
          if (seen.length > 0) expect(entry).toBeLessThanOrEqual(Math.max(...seen) + 1e-14);
        }
    });
  });

  it("returns the unmasked weights, set to 0 and made to sum to 1 again", () => {
    check(maskedOperands(), ({query, key, value, mask}) => {
      const all = map(scaledDotProductAttention(query, key, value).weights, (weight, i, j) =>
        mask[i][j] ? weight : 0
      );
      const kept = rowSums(all);
      const expected = map(all, (weight, i) => (kept[i] ? weight / kept[i] : 0));
      const {weights} = scaledDotProductAttention(query, key, value, {mask});
      expect(maxDifference(weights, expected)).toBeLessThan(1e-12);
    });
  });

  it("returns what the same mask as a bias does", () => {
    check(maskedOperands(), ({query, key, value, mask}) =>
      expect(scaledDotProductAttention(query, key, value, {mask})).toEqual(
        scaledDotProductAttention(query, key, value, {bias: toBias(mask)})
      )
    );
  });

  it("composes masks: one and the other are their and", () => {
    const two = maskedOperands().chain((given) =>
      fc.tuple(fc.constant(given), masks(given.query.length, given.key.length))
    );
    check(two, ([{query, key, value, mask}, other]) =>
      expect(scaledDotProductAttention(query, key, value, {mask: and(mask, other)})).toEqual(
        scaledDotProductAttention(query, key, value, {mask, bias: toBias(other)})
      )
    );
  });

  it("returns for packed sequences what each gives alone", () => {
    const mask = blockDiagonalMask([2, 3]);
    const {output} = scaledDotProductAttention(Q, K, V, {mask});
    const first = scaledDotProductAttention(rows(Q, 0, 2), rows(K, 0, 2), rows(V, 0, 2)).output;
    const second = scaledDotProductAttention(rows(Q, 2), rows(K, 2), rows(V, 2)).output;
    expect(maxDifference(output, [...first, ...second])).toBeLessThan(1e-15);
  });

  it("gives a query that may attend to no key weights and output of zero, and a logSumExp of -Infinity", () => {
    const mask = [
      [false, false, false],
      [true, true, true]
    ];
    const {weights, output, logSumExp: sums} = scaledDotProductAttention(query, key, value, {mask});
    expect([weights[0], output[0], sums[0]]).toEqual([[0, 0, 0], [0, 0, 0], -Infinity]);
    expect(sum(weights[1])).toBeCloseTo(1, 15);
  });

  it("returns the source's padding-masked encoder and decoder", () => {
    const mask = paddingMask([true, true, true, true, false]);
    const encoder = scaledDotProductAttention(Q, K, V, {mask});
    expect(maxDifference(encoder.weights, corrected.attention_encoder_padding_masked)).toBeLessThan(
      1e-12
    );
    expect(maxDifference(encoder.output, corrected.output_encoder_padding_masked)).toBeLessThan(
      1e-12
    );
    const decoder = scaledDotProductAttention(Q, K, V, {mask, causal: true});
    expect(maxDifference(decoder.weights, corrected.attention_decoder_padding_masked)).toBeLessThan(
      1e-12
    );
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => scaledDotProductAttention(query, key, value, {mask: causalMask(2)})).toThrow(
      new ShapeError("mask is [2, 2] but must be [2, 3]")
    );
  });
});

describe("scaledDotProductAttention(query, key, value, {causal})", () => {
  it("moves no output when the future changes", () => {
    const futures = operands({square: true}).chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.nat(given.key.length - 1),
        vectors(given.key[0].length),
        vectors(given.value[0].length)
      )
    );
    check(futures, ([{query, key, value}, at, otherKey, otherValue]) => {
      const {output} = scaledDotProductAttention(query, key, value, {causal: true});
      const changed = scaledDotProductAttention(
        query,
        key.with(at, otherKey),
        value.with(at, otherValue),
        {causal: true}
      );
      expect(rows(changed.output, 0, at)).toEqual(rows(output, 0, at));
    });
  });

  it("returns the first rows of a longer sequence unchanged, with a difference of 0", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {causal: true});
    const shorter = scaledDotProductAttention(rows(Q, 0, 4), rows(K, 0, 4), rows(V, 0, 4), {
      causal: true
    });
    expect(shorter.output).toEqual(rows(output, 0, 4));
  });

  it("gives the first query all of its weight to the first key, whatever they are", () => {
    check(operands({square: true}), ({query, key, value}) =>
      expect(scaledDotProductAttention(query, key, value, {causal: true}).weights[0][0]).toBe(1)
    );
  });

  it("returns the corrected decoder of the source", () => {
    const {weights, output} = scaledDotProductAttention(Q, K, V, {causal: true});
    expect(maxDifference(weights, corrected.attention_decoder)).toBeLessThan(1e-12);
    expect(maxDifference(output, corrected.output_decoder)).toBeLessThan(1e-12);
  });

  it("returns both alignments of the source's last two queries", () => {
    const {causal_L2_S5_last_two_queries: last} = corrected;
    const upper = scaledDotProductAttention(rows(Q, 3), K, V, {causal: "upper-left"});
    const lower = scaledDotProductAttention(rows(Q, 3), K, V, {causal: "lower-right"});
    expect(maxDifference(upper.weights, last.top_left_weights)).toBeLessThan(1e-12);
    expect(maxDifference(upper.output, last.top_left_output)).toBeLessThan(1e-12);
    expect(maxDifference(lower.weights, last.bottom_right_weights)).toBeLessThan(1e-12);
    expect(maxDifference(lower.output, last.bottom_right_output)).toBeLessThan(1e-12);
  });

  it("returns the source's left-padded decoder, its first row empty", () => {
    const mask = paddingMask([false, true, true, true, true]);
    const {weights} = scaledDotProductAttention(Q, K, V, {mask, causal: true});
    expect(maxDifference(weights, corrected.left_padding_causal_zero_convention)).toBeLessThan(
      1e-12
    );
  });

  it("throws a RangeError for a bare true when L ≠ S", () => {
    expect(() => scaledDotProductAttention(query, key, value, {causal: true})).toThrow(
      "there are 2 queries but 3 keys and alignment is not given"
    );
  });
});

describe("scaledDotProductAttention(query, key, value, {window})", () => {
  it("returns the source's decoder with a window of two", () => {
    const {weights, output} = scaledDotProductAttention(Q, K, V, {causal: true, window: {left: 1}});
    expect(maxDifference(weights, corrected.sliding_window2_causal.attention)).toBeLessThan(1e-12);
    expect(maxDifference(output, corrected.sliding_window2_causal.output)).toBeLessThan(1e-12);
  });
});

describe("scaledDotProductAttention(query, key, value, {scale})", () => {
  it("returns the mean of the values at 0, and the value of the best key in the limit", () => {
    const mean = scaledDotProductAttention(query, key, value, {scale: 0}).output;
    expect(
      maxDifference(mean, [
        [1 / 3, 1 / 3, 1 / 3],
        [1 / 3, 1 / 3, 1 / 3]
      ])
    ).toBeLessThan(1e-15);
    const best = scaledDotProductAttention([[1, 2]], key, value, {scale: 1e4}).output;
    expect(best).toEqual([[0, 0, 1]]);
  });

  it("returns what scaling the queries, or both sides by the root, does", () => {
    check(operands(), ({query, key, value}) => {
      const {output} = scaledDotProductAttention(query, key, value, {scale: 0.25});
      const quarter = scaledDotProductAttention(
        map(query, (x) => x / 4),
        key,
        value,
        {scale: 1}
      ).output;
      const halves = scaledDotProductAttention(
        map(query, (x) => x / 2),
        map(key, (x) => x / 2),
        value,
        {scale: 1}
      );
      expect(maxDifference(quarter, output)).toBeLessThan(1e-15);
      expect(maxDifference(halves.output, output)).toBeLessThan(1e-15);
    });
  });

  it.each([
    ["1 (no scaling)", 1],
    ["1/sqrt(d_k)", 1 / Math.sqrt(6)],
    ["1/d_k", 1 / 6]
  ] as const)("returns the source's entropies and largest weights at %s", (name, scale) => {
    const {scores, weights} = scaledDotProductAttention(Q, K, V, {scale});
    const {score_variance, row_max, entropy: nats} = corrected.scale_sweep[name];
    expect(variance(scores)).toBeCloseTo(score_variance, 12);
    expect(maxDifference([weights.map(maximum)], [row_max])).toBeLessThan(1e-12);
    expect(maxDifference([entropy(weights)], [nats])).toBeLessThan(1e-12);
  });
});

describe("scaledDotProductAttention(query, key, value, {softcap})", () => {
  it("returns scores within the cap, in their order", () => {
    check(operands(), ({query, key, value}) => {
      const plain = scaledDotProductAttention(query, key, value).scores;
      const {scores} = scaledDotProductAttention(query, key, value, {softcap: 2});
      expect(
        maxDifference(
          scores,
          map(plain, (z) => 2 * Math.tanh(z / 2))
        )
      ).toBe(0);
      expect(maximum(scores.flat().map(Math.abs))).toBeLessThanOrEqual(2);
    });
  });

  it("acts before the mask, as the source's weights capped at 1 show", () => {
    const {weights} = scaledDotProductAttention(Q, K, V, {causal: true, softcap: 1});
    expect(maxDifference(weights, rebuilt.softcap1_then_mask)).toBeLessThan(1e-12);
    const tooLate = softmax(
      map(scaledDotProductAttention(Q, K, V, {causal: true}).scores, Math.tanh)
    );
    expect(maxDifference(tooLate, rebuilt.softcap1_mask_first_leak)).toBeLessThan(1e-12);
  });
});

describe("scaledDotProductAttention(query, key, value, {bias})", () => {
  it("adds the bias after scale and softcap", () => {
    const bias = [
      [1, 2, 3],
      [4, 5, 6]
    ];
    const capped = scaledDotProductAttention(query, key, value, {softcap: 1}).scores;
    expect(scaledDotProductAttention(query, key, value, {bias, softcap: 1}).scores).toEqual(
      add(capped, bias)
    );
  });

  it("changes no weight when it is the same for all keys of a query", () => {
    const {weights} = scaledDotProductAttention(query, key, value);
    const shifted = scaledDotProductAttention(query, key, value, {
      bias: [
        [1, 1, 1],
        [-2, -2, -2]
      ]
    });
    expect(maxDifference(shifted.weights, weights)).toBeLessThan(1e-15);
  });
});

describe("scaledDotProductAttention(query, key, value, {dropout})", () => {
  it("drops weights after the softmax, and gives the output of those left", () => {
    const options = {rate: 0.5, seed: 1};
    const plain = scaledDotProductAttention(query, key, value);
    const {
      scores,
      weights,
      output,
      logSumExp: sums
    } = scaledDotProductAttention(query, key, value, {dropout: options});
    expect(weights).toEqual(dropout(plain.weights, options));
    expect(output).toEqual(matmul(weights, value));
    expect([scores, sums]).toEqual([plain.scores, plain.logSumExp]);
  });

  it("hides no NaN: not that of a query, nor that of a query without a key", () => {
    const dropout = {rate: 0.9, seed: 1};
    const mask = [[false, false, false]];
    const row = [[NaN, NaN, NaN]];
    expect(scaledDotProductAttention([[NaN, 0]], key, value, {dropout})).toMatchObject({
      weights: row,
      output: row
    });
    expect(
      scaledDotProductAttention([[1, 0]], key, value, {mask, emptyRow: "nan", dropout})
    ).toMatchObject({weights: row, output: row});
  });

  it("has the plain output as its mean over seeds", () => {
    const plain = scaledDotProductAttention(query, key, value).output;
    const outputs = Array.from(
      {length: 2000},
      (_, seed) =>
        scaledDotProductAttention(query, key, value, {dropout: {rate: 0.25, seed}}).output
    );
    const mean = map(
      plain,
      (_, i, j) => sum(outputs.map((output) => output[i][j])) / outputs.length
    );
    expect(maxDifference(mean, plain)).toBeLessThan(0.03);
  });
});

describe("scaledDotProductAttention(query, key, value, {emptyRow})", () => {
  it('gives NaN with "nan" to a query that may attend to no key, and only to it', () => {
    const mask = [
      [false, false, false],
      [true, true, true]
    ];
    const {weights, output} = scaledDotProductAttention(query, key, value, {mask, emptyRow: "nan"});
    expect([weights[0], output[0]]).toEqual([
      [NaN, NaN, NaN],
      [NaN, NaN, NaN]
    ]);
    expect([weights[1], output[1]].flat().every(Number.isFinite)).toBe(true);
  });
});

describe("scaledDotProductAttention(query, key, value, options)", () => {
  it("applies scale, softcap, bias, mask, softmax, dropout and values, in this order", () => {
    const [scale, softcap, bias, mask] = [
      3,
      1.5,
      [
        [1, -1, 0],
        [0, 2, 1]
      ],
      [
        [true, true, false],
        [false, true, true]
      ]
    ];
    const dropped = {rate: 0.3, seed: 5};
    const scaled = map(matmul(query, transpose(key)), (x) => x * 3);
    const capped = map(scaled, (x) => 1.5 * Math.tanh(x / 1.5));
    const masked = map(add(capped, bias), (x, i, j) => (mask[i][j] ? x : -Infinity));
    const weights = dropout(softmax(masked), dropped);
    expect(
      scaledDotProductAttention(query, key, value, {scale, softcap, bias, mask, dropout: dropped})
    ).toEqual({
      scores: masked,
      weights,
      output: matmul(weights, value),
      logSumExp: logSumExp(masked)
    });
  });

  it("throws a RangeError for a mask or a value in the place of the options", () => {
    for (const options of [[[true, true, true]], true, null])
      expect(() => scaledDotProductAttention([[1, 0]], key, value, options as {})).toThrow(
        RangeError
      );
  });
});
