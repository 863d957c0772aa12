import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape} from "./matrix.ts";

/** What is known of one query's attention after some of the keys: enough to go on with the rest. */
export interface SoftmaxState {
  /** the largest score so far; -Infinity before the first */
  max: number;
  /** Σ exp(score − max) over the scores so far */
  sum: number;
  /** the mean of the values so far, weighted by the softmax of their scores, [dᵥ] */
  output: number[];
  /** max + ln(sum), the logarithm of the sum of the exponentials of the scores so far */
  logSumExp: number;
}

/**
 * Returns the attention of one query, going through its scores once, key by key:
 * whenever a score exceeds the largest before it, what has been summed is scaled
 * down to the new maximum.
 *
 *     m′ = max(m, z)    l′ = l · exp(m − m′) + exp(z − m′)
 *     o′ = (o · l · exp(m − m′) + v · exp(z − m′)) / l′
 *
 * Shapes: scores [S], value [S, dᵥ], output [dᵥ]. Units: scores are dimensionless
 * logits; output has the unit of *value*. Scores of -Infinity add nothing; of
 * nothing else the output is zero.
 *
 * The output is that of `softmax`, up to rounding, and so are its weights, which
 * are exp(scores − logSumExp).
 *
 *     onlineSoftmax([0, 0], [[1], [3]]).output // → [2]
 *
 * @throws {ShapeError} if there are not as many scores as values, or *value* is
 * ragged; the message gives both shapes.
 *
 * Source: Milakov and Gimelshein 2018, "Online normalizer calculation for
 * softmax", algorithm 3, https://arxiv.org/abs/1805.02867; with values as in Rabe
 * and Staats 2021, "Self-attention Does Not Need O(n²) Memory", §2,
 * https://arxiv.org/abs/2112.05682.
 */
export function onlineSoftmax(scores: number[], value: Matrix): SoftmaxState {
  const [S, dValue] = shape(value, "value");
  if (scores.length !== S)
    throw new ShapeError(
      `scores is [${scores.length}] but value is [${S}, ${dValue}]: ` +
        `there must be a score for each value`
    );
  let state: SoftmaxState = {
    max: -Infinity,
    sum: 0,
    output: new Array(dValue).fill(0),
    logSumExp: -Infinity
  };
  for (const [j, score] of scores.entries())
    if (score !== -Infinity)
      state = mergeSoftmax(state, {max: score, sum: 1, output: value[j], logSumExp: score});
  return state;
}

/**
 * Returns the attention of one query over two sets of keys together, from its
 * attention over each. Any grouping gives the same, up to rounding: the operation
 * is associative, which is what lets attention be computed in blocks.
 *
 *     m = max(mₐ, m_b)    l = lₐ · exp(mₐ − m) + l_b · exp(m_b − m)
 *     o = (oₐ · lₐ · exp(mₐ − m) + o_b · l_b · exp(m_b − m)) / l
 *
 * Shapes: both outputs [dᵥ]. A state whose sum is 0, of no key or of masked keys
 * only, changes nothing.
 *
 *     mergeSoftmax(onlineSoftmax([0], [[1]]), onlineSoftmax([0], [[3]])).output // → [2]
 *
 * @throws {ShapeError} if the outputs differ in length; the message gives both.
 *
 * Source: Milakov and Gimelshein 2018, §3.1, https://arxiv.org/abs/1805.02867;
 * with values as in FlashAttention, Dao et al. 2022, §3.1, https://arxiv.org/abs/2205.14135.
 */
export function mergeSoftmax(a: SoftmaxState, b: SoftmaxState): SoftmaxState {
  if (a.sum === 0) return b;
  if (b.sum === 0) return a;
  if (a.output.length !== b.output.length)
    throw new ShapeError(
      `one output is [${a.output.length}] but the other is [${b.output.length}]: ` +
        `their lengths must be equal`
    );
  const max = Math.max(a.max, b.max);
  const sumA = a.sum * Math.exp(a.max - max);
  const sumB = b.sum * Math.exp(b.max - max);
  const sum = sumA + sumB;
  const output = a.output.map((x, d) => (x * sumA + b.output[d] * sumB) / sum); // [dᵥ]
  return {max, sum, output, logSumExp: max + Math.log(sum)};
}
