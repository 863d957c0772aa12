import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape} from "./matrix.ts";

/** What is known of one query's attention after some of the keys: enough to go on with the rest. */
export interface SoftmaxState {
  /** the largest score so far; -Infinity before the first */
  max: number;
  /** Σ exp(score − max) over the scores so far; NaN if one of them is NaN or Infinity */
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
 *     o′ = o · (l · exp(m − m′) / l′) + v · (exp(z − m′) / l′)
 *
 * Shapes: scores [S], value [S, dᵥ], output [dᵥ]. Units: scores are dimensionless
 * logits; output has the unit of *value*. A score of -Infinity has weight 0; of
 * nothing else the output is zero. No input is changed or shared.
 *
 * The output is that of `softmax`, up to rounding, and so are its weights, which
 * are exp(scores − logSumExp). So it is with NaN and infinities: a score of NaN or
 * Infinity gives NaN, and so does a value of NaN or Infinity with weight 0. Only where
 * the weight of an infinite value is near the smallest number there is may the two
 * differ: a weight of 0 gives NaN, any other the infinity.
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
  const none = toState(-Infinity, new Array(dValue).fill(0));
  return scores.reduce((state, score, j) => mergeSoftmax(state, toState(score, value[j])), none);
}

/**
 * Returns the attention of one query over one key, or over several whose logSumExp
 * and output are given in place of *score* and *value*.
 *
 * Shapes: value and output [dᵥ].
 */
export function toState(score: number, value: number[]): SoftmaxState {
  const sum = score === -Infinity ? 0 : Math.exp(score - score); // NaN of NaN and Infinity
  return {max: score, sum, output: value.map((x) => x * sum), logSumExp: score};
}

/**
 * Returns the attention of one query over two sets of keys together, from its
 * attention over each. Any grouping gives the same, up to rounding: the operation
 * is associative, which is what lets attention be computed in blocks.
 *
 *     m = max(mₐ, m_b)    l = lₐ · exp(mₐ − m) + l_b · exp(m_b − m)
 *     o = oₐ · (lₐ · exp(mₐ − m) / l) + o_b · (l_b · exp(m_b − m) / l)
 *
 * Shapes: both outputs [dᵥ]; that of no keys may be []. A state whose sum is 0, of no
 * key or of masked keys only, changes nothing, unless its output is NaN, since a value
 * of NaN or Infinity with weight 0 gives NaN. No state is changed or shared.
 *
 *     mergeSoftmax(onlineSoftmax([0], [[1]]), onlineSoftmax([0], [[3]])).output // → [2]
 *
 * @throws {ShapeError} if the outputs differ in length; the message gives both.
 *
 * Source: Milakov and Gimelshein 2018, §3.1, https://arxiv.org/abs/1805.02867;
 * with values as in FlashAttention, Dao et al. 2022, §3.1, https://arxiv.org/abs/2205.14135.
 */
export function mergeSoftmax(a: SoftmaxState, b: SoftmaxState): SoftmaxState {
  if (isEmpty(a)) return {...b, output: b.output.slice()};
  if (isEmpty(b)) return {...a, output: a.output.slice()};
  if (a.output.length !== b.output.length)
    throw new ShapeError(
      `one output is [${a.output.length}] but the other is [${b.output.length}]: ` +
        `their lengths must be equal`
    );
  const max = Math.max(a.max, b.max);
  const sumA = a.sum === 0 ? 0 : a.sum * Math.exp(a.max - max);
  const sumB = b.sum === 0 ? 0 : b.sum * Math.exp(b.max - max);
  const sum = sumA + sumB;
  const total = sum === 0 ? 1 : sum; // the shares of nothing are 0
  const output = a.output.map((x, d) => x * (sumA / total) + b.output[d] * (sumB / total)); // [dᵥ]
  return {max, sum, output, logSumExp: max === Infinity ? max : max + Math.log(sum)};
}

function isEmpty({sum, output}: SoftmaxState): boolean {
  return sum === 0 && output.length === 0;
}
