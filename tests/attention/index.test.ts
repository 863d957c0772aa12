import {describe, expect, it} from "vitest";
import * as attention from "../../src/attention/index.ts";

/** Returns a value no part of which can be changed: to try throws a TypeError. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const a = freeze([
  [1, 2],
  [3, 4]
]);
const lower = freeze([
  [1, 0],
  [3, 4]
]);
const mask = freeze([
  [true, false],
  [true, true]
]);
const row = freeze([1, 2]);
const options = freeze({
  mask,
  bias: a,
  causal: true,
  window: {left: 1},
  scale: 2,
  softcap: 3,
  emptyRow: "nan",
  dropout: {rate: 0.5, seed: 1}
} as const);
const {dropout: _, ...tileable} = options;
const heads = freeze({heads: 2, keyValueHeads: 1, projections: {query: a, output: a}, ...options});
const state = freeze(attention.onlineSoftmax(row, a));

const calls: Record<string, () => unknown> = {
  add: () => attention.add(a, a),
  alibi: () => attention.alibi(2, 2, 1),
  alibiSlopes: () => attention.alibiSlopes(2),
  and: () => attention.and(mask, mask),
  attentionGradients: () => attention.attentionGradients(a, a, a, a, options),
  blockDiagonalMask: () => attention.blockDiagonalMask(row, row),
  causalMask: () => attention.causalMask(2),
  columnSums: () => attention.columnSums(a),
  columns: () => attention.columns(a, 1),
  concatenate: () => [
    attention.concatenate(freeze([a, a])),
    attention.concatenate(freeze([a, a]), {axis: "columns"})
  ],
  crossAttention: () =>
    attention.crossAttention(
      a,
      freeze([
        [1, 2],
        [3, 4]
      ]),
      {heads: 1, ...options}
    ),
  dot: () => attention.dot(row, row),
  dropout: () => attention.dropout(a, options.dropout),
  eigenvalues: () => attention.eigenvalues(a),
  entropy: () => attention.entropy(a),
  forwardSubstitution: () => attention.forwardSubstitution(lower, row),
  identity: () => attention.identity(2),
  keyValueCache: () => freeze(attention.keyValueCache(a, a)).append(a, a).key,
  logSumExp: () => attention.logSumExp(a),
  map: () => attention.map(a, Math.abs),
  maskWhere: () => attention.maskWhere(2, 2, () => true),
  matmul: () => attention.matmul(a, a),
  maxDifference: () => attention.maxDifference(a, a),
  maximum: () => attention.maximum(row),
  mergeSoftmax: () => attention.mergeSoftmax(state, state),
  multiHeadAttention: () =>
    attention.multiHeadAttention(a, freeze([[1], [3]]), freeze([[1], [3]]), heads),
  norm: () => attention.norm(row),
  onlineSoftmax: () => attention.onlineSoftmax(row, a),
  padOrTruncate: () => attention.padOrTruncate(row, 3),
  paddingMask: () => attention.paddingMask(mask[0]),
  powerIteration: () => attention.powerIteration(a, {start: row}),
  prefixMask: () => attention.prefixMask(2, 1),
  random: () => attention.random(1).normal(),
  randomMatrix: () => attention.randomMatrix(2, 2, freeze({seed: 1})),
  rotary: () => attention.rotary(a, {positions: row}),
  rotaryFrequencies: () => attention.rotaryFrequencies(2),
  rowSums: () => attention.rowSums(a),
  rows: () => attention.rows(a, 1),
  scale: () => attention.scale(a, 2),
  scaledDotProductAttention: () => attention.scaledDotProductAttention(a, a, a, options),
  shape: () => attention.shape(a),
  singularValues: () => attention.singularValues(a),
  sinusoidalEncoding: () => attention.sinusoidalEncoding(2, 2),
  softmax: () => [attention.softmax(a), attention.softmax(row)],
  splitHeads: () => attention.splitHeads(a, 2),
  subtract: () => attention.subtract(a, a),
  sum: () => attention.sum(row),
  tiledAttention: () => attention.tiledAttention(a, a, a, freeze({...tileable, keyBlock: 1})),
  toBias: () => attention.toBias(mask),
  toIds: () => attention.toIds(freeze(["a"]), freeze(["a"])),
  tokenize: () => attention.tokenize("a b"),
  transpose: () => attention.transpose(a),
  variance: () => attention.variance(a),
  vocabulary: () => attention.vocabulary(freeze(["a"])),
  windowMask: () => attention.windowMask(2, 2, freeze({left: 1})),
  zeros: () => attention.zeros(2, 2)
};

describe("the attention module", () => {
  it("exports these functions, and ShapeError", () => {
    expect(Object.keys(attention).sort()).toEqual([...Object.keys(calls), "ShapeError"].sort());
  });

  it.each(Object.entries(calls))(
    "changes no input of %s, and gives the same each time",
    (_, call) => {
      expect(call()).toEqual(call());
    }
  );

  it("gives results that share nothing with the inputs", () => {
    const query = [
      [1, 2],
      [3, 4]
    ];
    const before = structuredClone(query);
    const {output, weights, scores} = attention.scaledDotProductAttention(query, query, query);
    for (const matrix of [
      output,
      weights,
      scores,
      attention.rows(query, 0),
      attention.columns(query, 0),
      attention.transpose(query),
      attention.rotary(query)
    ])
      for (const each of matrix) each.fill(100);
    expect(query).toEqual(before);
  });
});
