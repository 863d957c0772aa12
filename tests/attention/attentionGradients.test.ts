import type {AttentionOptions} from "../../src/attention/attentionOptions.ts";
import type {Matrix} from "../../src/attention/matrix.ts";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {attentionGradients} from "../../src/attention/attentionGradients.ts";
import {map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {shape} from "../../src/attention/matrix.ts";
import {randomMatrix} from "../../src/attention/random.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {columnSums, rowSums} from "../../src/attention/sums.ts";
import {dot, maximum} from "../../src/attention/vector.ts";
import {check, maskedOperands} from "./arbitraries.ts";

const {reconstruction, corrected, reconstruction_only: rebuilt} = numbers;
const {Q, K, V} = reconstruction;

const query: Matrix = randomMatrix(3, 2, {seed: 1});
const key: Matrix = randomMatrix(4, 2, {seed: 2});
const value: Matrix = randomMatrix(4, 3, {seed: 3});
const dOutput: Matrix = randomMatrix(3, 3, {seed: 4});

/** Returns the derivatives of Σ dOutput · output by *matrix*, by central differences of *step*. */
function differentiate(matrix: Matrix, output: (matrix: Matrix) => Matrix, step = 1e-5): Matrix {
  const loss = (at: Matrix) => dot(output(at).flat(), dOutput.flat());
  return map(matrix, (entry, i, j) => {
    const moved = (by: number) => loss(matrix.with(i, matrix[i].with(j, entry + by)));
    return (moved(step) - moved(-step)) / (2 * step);
  });
}

describe("attentionGradients(query, key, value, dOutput)", () => {
  it("returns derivatives of the shapes of query, key, value, scores and weights", () => {
    const {dQuery, dKey, dValue, dScores, dWeights} = attentionGradients(
      query,
      key,
      value,
      dOutput
    );
    expect([dQuery, dKey, dValue, dScores, dWeights].map((each) => shape(each))).toEqual([
      [3, 2],
      [4, 2],
      [4, 3],
      [3, 4],
      [3, 4]
    ]);
  });

  it("returns rows of dScores that sum to 0, and columns of dKey that do when every key is moved alike", () => {
    check(maskedOperands(), ({query, key, value, mask}) => {
      const {output} = scaledDotProductAttention(query, key, value, {mask});
      const {dScores, dKey} = attentionGradients(query, key, value, output, {mask});
      expect(maximum(rowSums(dScores).map(Math.abs))).toBeLessThan(1e-12);
      expect(maximum(columnSums(dKey).map(Math.abs))).toBeLessThan(1e-11);
    });
  });

  it("returns those of half the source's squared decoder output", () => {
    const {output} = scaledDotProductAttention(Q, K, V, {causal: true});
    const {dQuery, dKey, dValue, dScores, dWeights} = attentionGradients(Q, K, V, output, {
      causal: true
    });
    const {loss, dV, dS, D} = corrected.backward_half_squared_loss_decoder;
    const {weights} = scaledDotProductAttention(Q, K, V, {causal: true});
    expect(dot(output.flat(), output.flat()) / 2).toBeCloseTo(loss, 12);
    expect(maxDifference(dValue, dV)).toBeLessThan(1e-12);
    expect(maxDifference(dScores, dS)).toBeLessThan(1e-12);
    expect(maxDifference([weights.map((row, i) => dot(row, dWeights[i]))], [D])).toBeLessThan(
      1e-12
    );
    expect(maxDifference(dQuery, rebuilt.dQ)).toBeLessThan(1e-12);
    expect(maxDifference(dKey, rebuilt.dK)).toBeLessThan(1e-12);
  });

  it("returns dWeights = dOutput Vᵀ and dValue = Pᵀ dOutput", () => {
    const {dWeights, dValue} = attentionGradients(query, key, value, dOutput);
    const {weights} = scaledDotProductAttention(query, key, value);
    expect(dWeights).toEqual(matmul(dOutput, transpose(value)));
    expect(dValue).toEqual(matmul(transpose(weights), dOutput));
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => attentionGradients(query, key, value, randomMatrix(3, 2, {seed: 5}))).toThrow(
      new ShapeError("dOutput is [3, 2] but must be [3, 3]")
    );
    expect(() => attentionGradients(query, randomMatrix(4, 3, {seed: 5}), value, dOutput)).toThrow(
      ShapeError
    );
  });
});

describe("attentionGradients(query, key, value, dOutput, options)", () => {
  it.each<[name: string, options: AttentionOptions]>([
    ["no options", {}],
    ["scale", {scale: -1.3}],
    ["softcap", {softcap: 0.8}],
    ["bias", {bias: randomMatrix(3, 4, {seed: 6})}],
    [
      "mask",
      {
        mask: [
          [true, true, false, true],
          [true, false, false, true],
          [false, true, false, false]
        ]
      }
    ],
    [
      "a query without a key",
      {
        mask: [
          [false, false, false, false],
          [true, true, true, true],
          [true, true, true, true]
        ]
      }
    ],
    ["causal", {causal: "lower-right"}],
    ["window", {causal: "upper-left", window: {left: 1}}],
    ["dropout", {dropout: {rate: 0.4, seed: 8}}],
    [
      "all of them",
      {
        scale: 0.9,
        softcap: 1.1,
        bias: randomMatrix(3, 4, {seed: 7}),
        causal: "lower-right",
        window: {left: 2},
        dropout: {rate: 0.2, seed: 9}
      }
    ]
  ])("agrees with finite differences: %s", (_, options) => {
    const {dQuery, dKey, dValue, dScores} = attentionGradients(query, key, value, dOutput, options);
    const output = (q: Matrix, k: Matrix, v: Matrix, bias = options.bias) =>
      scaledDotProductAttention(q, k, v, {...options, bias}).output;
    const bias = options.bias ?? map(dScores, () => 0);
    expect(
      maxDifference(
        dQuery,
        differentiate(query, (at) => output(at, key, value))
      )
    ).toBeLessThan(1e-8);
    expect(
      maxDifference(
        dKey,
        differentiate(key, (at) => output(query, at, value))
      )
    ).toBeLessThan(1e-8);
    expect(
      maxDifference(
        dValue,
        differentiate(value, (at) => output(query, key, at))
      )
    ).toBeLessThan(1e-8);
    expect(
      maxDifference(
        dScores,
        differentiate(bias, (at) => output(query, key, value, at))
      )
    ).toBeLessThan(1e-8);
  });

  it.each<[name: string, options: AttentionOptions]>([
    ["no more options", {}],
    ["softcap", {softcap: 0.8}],
    ["dropout", {dropout: {rate: 0.4, seed: 8}}]
  ])("does not depend on a hidden key, or on a query without a key: %s", (_, options) => {
    const mask = [
      [true, true, false, true],
      [false, false, false, false],
      [true, false, false, true]
    ];
    const plain = attentionGradients(query, key, value, dOutput, {mask, ...options});
    for (const bad of [NaN, Infinity, -Infinity])
      expect(
        attentionGradients(query.with(1, [bad, 1]), key.with(2, [1, bad]), value, dOutput, {
          mask,
          ...options
        })
      ).toEqual(plain);
  });

  it("gives NaN to the queries that may attend to a key with NaN, and 0 to the key if none may", () => {
    const bad = key.with(3, [NaN, 1]);
    const {dQuery} = attentionGradients(query, bad, value, dOutput, {causal: "lower-right"});
    const {dQuery: plain} = attentionGradients(query, key, value, dOutput, {causal: "lower-right"});
    expect(dQuery).toEqual([plain[0], plain[1], [NaN, NaN]]);
    const {dKey} = attentionGradients(query, bad, value, dOutput, {causal: "upper-left"});
    expect(dKey[3]).toEqual([0, 0]);
  });

  it("throws a RangeError for an option out of its range", () => {
    expect(() => attentionGradients(query, key, value, dOutput, {scale: NaN})).toThrow(RangeError);
  });
});
