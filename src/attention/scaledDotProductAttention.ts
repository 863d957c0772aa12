import type {AttentionOptions} from "./attentionOptions.ts";
import type {Matrix} from "./matrix.ts";
import {resolveOptions} from "./attentionOptions.ts";
import {matmul, transpose} from "./matmul.ts";
import {logSumExp, softmax} from "./softmax.ts";

/** What `scaledDotProductAttention` returns, for L queries and S keys. */
export interface Attention<
  L extends number = number,
  S extends number = number,
  Dv extends number = number
> {
  /** weights × value, [L, dᵥ], in the unit of the values */
  output: Matrix<L, Dv>;
  /** how much of each value goes into each output, [L, S]; rows sum to 1, or to 0 if empty */
  weights: Matrix<L, S>;
  /** what the softmax is taken of, [L, S]: after scale, softcap, bias and mask */
  scores: Matrix<L, S>;
  /** the logarithm of each row's sum of exponentials of the scores, [L] */
  logSumExp: number[];
}

/**
 * Returns, for each query, the mean of the values weighted by how well the
 * query matches each key:
 *
 *     softmax(QKᵀ · scale) V
 *
 * Shapes, for L queries and S keys:
 *
 *     query   [L, dₖ]    key      [S, dₖ]    value   [S, dᵥ]    mask  [L, S]
 *     scores  [L, S]     weights  [L, S]     output  [L, dᵥ]
 *
 * Units: scores are dimensionless logits (natural log, up to a constant per
 * row); weights are probabilities, each row summing to 1; output has the unit
 * of *value*.
 *
 * A true entry *mask*[i][j] lets query i attend to key j; without *mask*, every
 * query attends to every key. *scale* defaults to 1 / √dₖ, which keeps the
 * variance of the scores at 1 when the entries of query and key are independent
 * with mean 0 and variance 1. Scores are returned after scale and mask, so a
 * masked score is -Infinity and its weight exactly 0. A query that may attend
 * to no key gets weights and output of zero, as in ONNX and FlashAttention;
 * `emptyRow: "nan"` gives NaN instead.
 *
 * The options act in this order, whichever are given (see `AttentionOptions`):
 *
 *     scale, softcap, bias, mask (with causal and window), softmax, dropout, values
 *
 * so the weights are those after *dropout*, whose rows sum to 1 only on average.
 *
 * NaN and infinities are not rejected: NaN in a query gives NaN in its row of
 * every result, in a key NaN for each query that may attend to it, and in a value
 * NaN in its column of the output, even where its weight is 0, since 0 · NaN is
 * NaN. No input is changed.
 *
 *     const {weights} = scaledDotProductAttention(query, key, value, {mask: causalMask(4)});
 *
 * @throws {ShapeError} if query and key differ in their last dimension, key and
 * value in their first, mask or bias is not [L, S], or one is ragged; the message
 * gives both shapes. Also if query, key or value has no row or no column.
 * @throws {RangeError} if the options are not an object, or one is unknown or out of
 * its range.
 *
 * Source: Vaswani et al. 2017, "Attention Is All You Need", §3.2.1, eq. 1,
 * https://arxiv.org/abs/1706.03762. *mask* as in their §3.2.3.
 */
export function scaledDotProductAttention<
  L extends number,
  S extends number,
  Dk extends number,
  Dv extends number
>(
  query: Matrix<L, Dk>,
  key: Matrix<S, NoInfer<Dk>>,
  value: Matrix<NoInfer<S>, Dv>,
  options: AttentionOptions<NoInfer<L>, NoInfer<S>> = {}
): Attention<L, S, Dv> {
  const steps = resolveOptions(query, key, value, options);
  const {scale, softcap, bias, mask, emptyRow, dropout} = steps;
  const products = matmul(query, transpose(key)); // [L, S]
  const scores = mask(bias(softcap(scale(products)))); // [L, S]
  const weights = dropout(emptyRow(softmax(scores))); // [L, S]
  const output = matmul(weights, value); // [L, dᵥ]
  return {output, weights, scores, logSumExp: logSumExp(scores)};
}
