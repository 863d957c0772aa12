import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {
  add,
  alibi,
  and,
  attentionGradients,
  causalMask,
  concatenate,
  dot,
  eigenvalues,
  forwardSubstitution,
  identity,
  logSumExp,
  map,
  matmul,
  maxDifference,
  maximum,
  norm,
  paddingMask,
  padOrTruncate,
  powerIteration,
  random,
  randomMatrix,
  rows,
  rowSums,
  scale,
  scaledDotProductAttention,
  singularValues,
  softmax,
  subtract,
  sum,
  tokenize,
  transpose,
  variance,
  zeros,
  type Matrix
} from "../../src/attention/index.ts";
import {check, matrices, sizes, vectors} from "./arbitraries.ts";

const {printed, checks, corrected, reconstruction, reconstruction_only: rebuilt} = numbers;
const {recovered_from_print_8_digits: recovered, other_reference_numbers: others} = numbers;
const {Q, K, V} = reconstruction;
const padded = padOrTruncate(tokenize(printed.sentence), printed.L, {pad: "<pad>"});

/** Returns the derivative of softmax by the scores of a row, diag(p) - p pᵀ. */
function differentiateSoftmax(weights: number[]): Matrix {
  return map(
    zeros(weights.length, weights.length),
    (_, i, j) => weights[i] * ((i === j ? 1 : 0) - weights[j])
  );
}

/** Returns the source's softmax: each weight divided by the sum of the row that has the number of its column. */
function softmaxOfSource(scores: Matrix): Matrix {
  const exponentials = map(scores, Math.exp);
  const sums = rowSums(exponentials);
  return map(exponentials, (entry, _, j) => entry / sums[j]);
}

/** Returns the weights that the source's softmax should have given, from those it gave. */
function recover(wrong: Matrix): Matrix {
  const {vector} = powerIteration(wrong, {iterations: 10_000});
  return map(wrong, (weight, i, j) => (weight * vector[j]) / vector[i]);
}

describe("chapter 2, the spotlight", () => {
  const query = [[1, 0.5]];
  const key = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [0.5, 0.5]
  ];
  const value = [[1], [2], [3], [4], [5]];

  it("weighs the words for quick as recovered", () => {
    const {weights} = scaledDotProductAttention(Q, K, V);
    expect(
      maxDifference([weights[1]], [[0.272581, 0.427245, 0.161429, 0.053105, 0.085639]])
    ).toBeLessThan(1e-6);
  });

  it("averages the values at a scale of 0, and looks one up in the limit", () => {
    const {output} = scaledDotProductAttention(query, key, value, {scale: 0});
    expect(maxDifference(output, [[3]])).toBeLessThan(1e-15);
    expect(scaledDotProductAttention(query, key, value, {scale: 5000}).output).toEqual([[1]]);
  });

  it("leaves no weight at 0 for a finite scale", () => {
    for (const scale of [0.1, 1, 10, 50])
      expect(
        scaledDotProductAttention(query, key, value, {scale}).weights[0].every(
          (weight) => weight > 0
        )
      ).toBe(true);
  });

  it("gives a weight of 0.99 to a score that leads four others by ln(0.99 · 4 / 0.01)", () => {
    const gap = others["beta_gap_for_0.99_n5"];
    expect(gap).toBeCloseTo(5.981414, 6);
    expect(softmax([gap, 0, 0, 0, 0])[0]).toBeCloseTo(0.99, 14);
  });
});

describe("chapter 3, variable length", () => {
  const mask = paddingMask(padded.keep);

  it("pads four words to five tokens, of which four are kept", () => {
    expect(padded).toEqual({
      tokens: [...printed.tokens, "<pad>"],
      keep: [true, true, true, true, false]
    });
  });

  it("leaks weight to the padding without a mask", () => {
    const leaked = scaledDotProductAttention(Q, K, V).weights.map((row) => row[4]);
    expect(maxDifference([leaked], [corrected.attention_leaked_to_pad_column])).toBeLessThan(1e-12);
  });

  it("gives fox, with the mask, an output that is its causal one", () => {
    const fox = scaledDotProductAttention(Q, K, V, {mask}).output[3];
    expect(maxDifference([fox], [[0.260774, -0.774462, 0.751976, -0.906458]])).toBeLessThan(1e-6);
    expect(
      maxDifference([fox], [scaledDotProductAttention(Q, K, V, {causal: true}).output[3]])
    ).toBeLessThan(1e-15);
  });

  it("gives the four words what they get alone", () => {
    const alone = scaledDotProductAttention(rows(Q, 0, 4), rows(K, 0, 4), rows(V, 0, 4));
    const {output} = scaledDotProductAttention(Q, K, V, {mask});
    expect(maxDifference(rows(output, 0, 4), alone.output)).toBeLessThan(1e-15);
  });

  it("moves no output when the padding changes", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {mask});
    check(fc.tuple(vectors(6), vectors(4)), ([key, value]) =>
      expect(scaledDotProductAttention(Q, K.with(4, key), V.with(4, value), {mask}).output).toEqual(
        output
      )
    );
  });
});

describe("chapter 4, queries, keys, values", () => {
  const X: Matrix = printed.X;
  const [WQ, WK] = [randomMatrix(3, 6, {seed: 1}), randomMatrix(3, 6, {seed: 2})];
  const scores = matmul(matmul(X, WQ), transpose(matmul(X, WK)));

  it("gives scores of rank 3 at most from an input with 3 columns", () => {
    const [, , third, fourth] = singularValues(scores);
    expect(third).toBeGreaterThan(0.1);
    expect(fourth).toBeLessThan(1e-12);
  });

  it("cannot have given the source's scores, whatever constant is added to them", () => {
    const fourths = Array.from({length: 4001}, (_, n) => {
      const shifted = map(recovered.scores_scaled_centred, (score) => score + (n - 2000) / 400);
      return singularValues(shifted)[3];
    });
    const least = Math.min(...fourths);
    expect(least).toBeGreaterThan(0.2);
    expect(least).toBeCloseTo(checks.min_over_offset_of_4th_singular_value, 5);
  });

  it("keeps the weights when W_Q is multiplied by M and W_K by the transpose of its inverse", () => {
    for (const angle of [0.3, 1, 2]) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const turn = map(identity(6), (entry, i, j) =>
        i < 2 && j < 2
          ? [
              [2 * c, -2 * s],
              [s / 2, c / 2]
            ][i][j]
          : entry
      );
      const inverse = map(identity(6), (entry, i, j) =>
        i < 2 && j < 2
          ? [
              [c / 2, 2 * s],
              [-s / 2, 2 * c]
            ][i][j]
          : entry
      );
      const query = matmul(matmul(X, WQ), turn);
      const key = matmul(matmul(X, WK), transpose(inverse));
      expect(maxDifference(softmax(matmul(query, transpose(key))), softmax(scores))).toBeLessThan(
        1e-12
      );
    }
  });

  it("gives symmetric scores when W_K is W_Q", () => {
    const same = matmul(matmul(X, WQ), transpose(matmul(X, WQ)));
    expect(maxDifference(same, transpose(same))).toBeLessThan(1e-15);
  });
});

describe("chapter 5, scores", () => {
  it("changes no weight when a vector is added to all keys", () => {
    const {weights} = scaledDotProductAttention(Q, K, V);
    check(vectors(6), (u) => {
      const moved = map(K, (entry, _, j) => entry + u[j]);
      expect(maxDifference(scaledDotProductAttention(Q, moved, V).weights, weights)).toBeLessThan(
        1e-14
      );
    });
  });

  it("has the printed variance from the reconstruction, and the printed one of the scaled from the recovered", () => {
    expect(Math.abs(variance(matmul(Q, transpose(K))) - printed.QxKt_var)).toBeLessThan(1e-12);
    expect(Math.abs(variance(corrected.scores_scaled_centred) - printed.scaled_var)).toBeLessThan(
      1e-12
    );
  });
});

describe("chapter 6, scaling", () => {
  it("divides any variance by dₖ: the printed ratio is 6", () => {
    expect(Math.abs(printed.QxKt_var / printed.scaled_var - 6)).toBeLessThan(1e-14);
    const any = [
      [3, 3, 3],
      [3, 3, 100]
    ];
    expect(variance(any) / variance(scale(any, 1 / Math.sqrt(6)))).toBeCloseTo(6, 13);
  });

  it("bounds the derivative of softmax by 1/2, in 1000 rows", () => {
    const rowsOfScores = sizes.chain((S) => vectors(S));
    const law = (row: number[]) =>
      expect(eigenvalues(differentiateSoftmax(softmax(row)))[0]).toBeLessThanOrEqual(0.5 + 1e-15);
    check(rowsOfScores, law, 1000);
  });

  it("has the derivative of the source's first row", () => {
    const [first] = scaledDotProductAttention(Q, K, V).weights;
    const J = differentiateSoftmax(first);
    expect(maxDifference(J, corrected.softmax_jacobian_row0.J)).toBeLessThan(1e-12);
    expect(sum(J.map((row, i) => row[i]))).toBeCloseTo(
      corrected.softmax_jacobian_row0.trace_equals_1_minus_sum_p2,
      12
    );
  });

  it.each([
    ["1", 1],
    ["1/sqrt(d_k)", 1 / Math.sqrt(6)],
    ["1/d_k", 1 / 6]
  ] as const)("has the source's mean derivative at a scale of %s", (name, factor) => {
    const {weights} = scaledDotProductAttention(Q, K, V, {scale: factor});
    const sizesOfRows = weights.map((row) => norm(differentiateSoftmax(row).flat()));
    expect(sum(sizesOfRows) / 5).toBeCloseTo(
      corrected.softmax_jacobian_by_scale[name].mean_jacobian_fro,
      12
    );
  });

  it.each([4, 16, 64, 256] as const)(
    "keeps the variance of scaled random scores within 15 %% of 1 at dₖ = %s",
    (dKey) => {
      const generator = random(1000 + dKey);
      const attended = Array.from({length: 100}, () => {
        const query = randomMatrix(1, dKey, {random: generator});
        const key = randomMatrix(16, dKey, {random: generator});
        return scaledDotProductAttention(query, key, key);
      });
      const known = others.dk_sweep[dKey];
      const scaled = variance(attended.flatMap(({scores}) => scores));
      const weights = attended.flatMap((each) => each.weights);
      const derivatives = weights.map((row) => norm(differentiateSoftmax(row).flat()));
      expect(Math.abs(scaled - 1)).toBeLessThan(0.15);
      expect(scaled).toBeCloseTo(known.var_scaled, 12);
      expect(sum(weights.map(maximum)) / 100).toBeCloseTo(known.mean_max_prob_scaled, 12);
      expect(sum(derivatives) / 100).toBeCloseTo(known.mean_jacobian_fro_scaled, 12);
    }
  );
});

describe("chapter 7, masking", () => {
  it("keeps the source's mass of each encoder row, of which the rest is the decoder row", () => {
    const encoder = scaledDotProductAttention(Q, K, V).weights;
    const kept = map(encoder, (weight, i, j) => (j <= i ? weight : 0));
    expect(maxDifference([rowSums(kept)], [checks.lower_triangle_mass_of_P_enc])).toBeLessThan(
      1e-7
    );
    const decoder = map(kept, (weight, i) => weight / rowSums(kept)[i]);
    expect(
      maxDifference(decoder, scaledDotProductAttention(Q, K, V, {causal: true}).weights)
    ).toBeLessThan(1e-12);
  });

  it("leaves, for six causal queries of which two are padding, 10 pairs and rows 0 and 1 empty", () => {
    const real = padOrTruncate([1, 2, 3, 4], 6, {side: "left"}).keep;
    const mask = and(causalMask(6), paddingMask(real));
    expect(mask.flat().filter(Boolean)).toHaveLength(10);
    const {weights} = scaledDotProductAttention(zeros(6, 1), zeros(6, 1), zeros(6, 1), {mask});
    expect([...weights.keys()].filter((i) => sum(weights[i]) === 0)).toEqual([0, 1]);
  });

  it("gives a row of -1e9 instead of -Infinity the unmasked weights, and in float32 a fifth each", () => {
    const hide = (scores: Matrix, keep: (i: number, j: number) => boolean, f = (x: number) => x) =>
      map(scores, (score, i, j) => f(score + (keep(i, j) ? 0 : -1e9)));
    const {scores} = scaledDotProductAttention(Q, K, V);
    const keep = (i: number, j: number) => j > 0 && j <= i;
    expect(
      maxDifference(softmax(hide(scores, keep)), corrected.left_padding_causal_minus1e9_double)
    ).toBeLessThan(1e-12);
    expect(softmax(hide(scores, keep, Math.fround))[0]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  });

  it("lets no output depend on a later token", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {causal: true});
    const moved = scaledDotProductAttention(Q.with(4, Q[0]), K.with(4, K[0]), V.with(4, V[0]), {
      causal: true
    });
    expect(
      [0, 1, 2, 3, 4].filter((i) => maxDifference([moved.output[i]], [output[i]]) > 0)
    ).toEqual([4]);
  });
});

describe("chapter 8, softmax", () => {
  const encoder = scaledDotProductAttention(Q, K, V).weights;
  const decoder = scaledDotProductAttention(Q, K, V, {causal: true}).weights;

  it("gives the source's printed matrices with its wrong sums, to all 8 decimals", () => {
    const {scores} = scaledDotProductAttention(Q, K, V);
    const masked = scaledDotProductAttention(Q, K, V, {causal: true}).scores;
    expect(maxDifference(softmaxOfSource(scores), printed.attention)).toBeLessThan(0.5e-8);
    expect(maxDifference(softmaxOfSource(masked), printed.attention_dec)).toBeLessThan(0.5e-8);
  });

  it("gives the corrected ones with the right sums, which share diagonal and eigenvalues with the wrong", () => {
    expect(maxDifference(encoder, recovered.attention_encoder)).toBeLessThan(1e-7);
    expect(maxDifference(decoder, recovered.attention_decoder)).toBeLessThan(1e-7);
    expect(encoder[0][1]).toBeCloseTo(0.485864, 6);
    for (const i of [0, 1, 2, 3, 4]) expect(encoder[i][i]).toBeCloseTo(printed.attention[i][i], 7);
    expect(maxDifference([eigenvalues(encoder)], [eigenvalues(printed.attention)])).toBeLessThan(
      1e-7
    );
  });

  it("has rows whose largest weight is not always a token's own", () => {
    expect(encoder.map((row) => row.indexOf(maximum(row)))).toEqual(corrected.argmax_rows_encoder);
  });
});

describe("chapter 9, the weighted sum", () => {
  it("gives quick its corrected embedding", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {causal: true});
    expect(maxDifference([output[1]], [[0.007331, -1.28835, 0.632771, -1.402925]])).toBeLessThan(
      1e-6
    );
  });

  it("gives the source's printed embeddings from its printed weights", () => {
    const difference = maxDifference(matmul(printed.attention_dec, printed.Old_v), printed.new_emb);
    expect(difference).toBeLessThan(2e-8);
    expect(difference).toBeCloseTo(checks.attention_dec_times_V_minus_new_emb_max_abs, 12);
  });

  it("is out of range of the allowed values in 8 of the source's 20 numbers, and in none of the corrected", () => {
    const countOut = (output: Matrix) =>
      output.flatMap((row, i) =>
        row.filter((entry, d) => {
          const seen = printed.Old_v.slice(0, i + 1).map((value) => value[d]);
          return entry < Math.min(...seen) - 1e-7 || entry > Math.max(...seen) + 1e-7;
        })
      ).length;
    expect(countOut(printed.new_emb)).toBe(8);
    expect(countOut(scaledDotProductAttention(Q, K, V, {causal: true}).output)).toBe(0);
    const wrong = subtract(printed.new_emb, corrected.output_decoder);
    expect(maxDifference(wrong, recovered.wrong_minus_right_new_emb)).toBeLessThan(1e-7);
  });

  it("keeps the causal rows when a token is appended, with a difference of 0", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {causal: true});
    const [query, key, value] = [Q, K, V].map((matrix) =>
      concatenate([matrix, rows(matrix, 0, 1)])
    );
    expect(rows(scaledDotProductAttention(query, key, value, {causal: true}).output, 0, 5)).toEqual(
      output
    );
  });
});

describe("chapter 11, the autopsy", () => {
  it("recovers softmax from what the source's softmax gave, in 200 random cases", () => {
    check(
      sizes.chain((n) => matrices(n, n)),
      (scores) =>
        expect(maxDifference(recover(softmaxOfSource(scores)), softmax(scores))).toBeLessThan(
          1e-10
        ),
      200
    );
  });

  it("recovers the encoder by power iteration", () => {
    const {value, vector} = powerIteration(printed.attention);
    const S = vector.map((x) => x / vector[4]);
    expect(Math.abs(value - 1)).toBeLessThan(1e-8);
    expect(maxDifference([S], [[0.512111, 0.397503, 0.266708, 0.777175, 1]])).toBeLessThan(1e-6);
    const residual = maxDifference(matmul(printed.attention, transpose([S])), transpose([S]));
    expect(residual).toBeCloseTo(checks.A_S_minus_S_max_abs, 13);
    expect(maxDifference(recover(printed.attention), recovered.attention_encoder)).toBeLessThan(
      1e-12
    );
  });

  it("recovers the decoder by forward substitution, as the encoder within 5e-8", () => {
    const A: Matrix = printed.attention_dec;
    const system = subtract(
      identity(4),
      rows(A, 1).map((row) => row.slice(1))
    );
    const S = [
      1,
      ...forwardSubstitution(
        system,
        rows(A, 1).map(([first]) => first)
      )
    ];
    const scaled = S.map((x) => x / S[4]);
    expect(maxDifference([scaled], [recovered.S_decoder])).toBeLessThan(1e-12);
    const decoder = map(A, (weight, i, j) => (weight * S[j]) / S[i]);
    expect(maxDifference(decoder, recovered.attention_decoder)).toBeLessThan(1e-12);
    const encoder = map(recover(printed.attention), (weight, i, j) => (j <= i ? weight : 0));
    const renormalised = map(encoder, (weight, i) => weight / rowSums(encoder)[i]);
    const difference = maxDifference(renormalised, decoder);
    expect(difference).toBeLessThan(5e-8);
    expect(difference).toBeCloseTo(checks.encoder_vs_decoder_max_abs, 12);
  });

  it("finds the printed variance in the recovered scores", () => {
    const logarithms = map(recover(printed.attention), Math.log);
    const rowsOfS = powerIteration(printed.attention).vector.map(Math.log);
    const scores = map(logarithms, (entry, i) => entry + rowsOfS[i]);
    expect(variance(scores)).toBeCloseTo(checks.recovered_scaled_variance_from_print, 12);
    expect(Math.abs(variance(scores) - printed.scaled_var)).toBeLessThan(3e-9);
  });
});

describe("later chapters", () => {
  it("give the row sums of a softmax with one more key of score 0", () => {
    const sums = scaledDotProductAttention(Q, K, V).logSumExp.map(
      (total) => 1 - softmax([total, 0])[1]
    );
    expect(maxDifference([sums], [rebuilt.softmax_off_by_one_row_sums])).toBeLessThan(1e-12);
  });

  it("give dropped rows the variance of the source's", () => {
    const {weights} = scaledDotProductAttention(Q, K, V);
    const known = corrected["dropout_row_sum_variance_p0.1"];
    const sums = Array.from({length: 4000}, (_, seed) =>
      rowSums(scaledDotProductAttention(Q, K, V, {dropout: {rate: 0.1, seed}}).weights)
    );
    for (const [i, row] of weights.entries()) {
      expect((dot(row, row) * 0.1) / 0.9).toBeCloseTo(known[i], 12);
      expect(Math.abs(variance([sums.map((each) => each[i])]) / known[i] - 1)).toBeLessThan(0.1);
    }
  });

  it("give kernel smoothing: softmax of minus the squared distances", () => {
    const {estimate, as_softmax, sigma, q} = others.nadaraya_watson;
    const x = Array.from({length: 21}, (_, n) => n / 2);
    const weights = softmax(x.map((each) => -((each - q) ** 2) / (2 * sigma ** 2)));
    expect(dot(weights, x.map(Math.sin))).toBeCloseTo(estimate, 12);
    expect(dot(weights, x.map(Math.sin))).toBeCloseTo(as_softmax, 12);
  });

  it("give associative memory: attention of a state over patterns, step by step", () => {
    const {patterns, beta, trajectory, energy} = others.hopfield_toy;
    for (const [step, state] of trajectory.slice(0, -1).entries()) {
      const {output, logSumExp: sums} = scaledDotProductAttention([state], patterns, patterns, {
        scale: beta
      });
      expect(maxDifference(output, [trajectory[step + 1]])).toBeLessThan(1e-12);
      expect(dot(state, state) / 2 - sums[0] / beta).toBeCloseTo(energy[step], 12);
    }
  });

  it("give derivatives that are unchanged by what softmax ignores", () => {
    const {output} = scaledDotProductAttention(Q, K, V);
    const {dKey, dScores} = attentionGradients(Q, K, V, output);
    const shifted = attentionGradients(Q, K, V, output, {bias: map(zeros(5, 5), (_, i) => i)});
    expect(maxDifference(shifted.dScores, dScores)).toBeLessThan(1e-14);
    expect(maxDifference(shifted.dKey, dKey)).toBeLessThan(1e-14);
  });

  it("give attention with linear biases to the source's decoder", () => {
    const bias = alibi(5, 5, 0.5);
    const {weights} = scaledDotProductAttention(Q, K, V, {bias, causal: true});
    const scores = add(scaledDotProductAttention(Q, K, V, {causal: true}).scores, bias);
    expect(weights).toEqual(softmax(scores));
    expect(
      maxDifference(
        [logSumExp(scores)],
        [scaledDotProductAttention(Q, K, V, {bias, causal: true}).logSumExp]
      )
    ).toBe(0);
  });
});
