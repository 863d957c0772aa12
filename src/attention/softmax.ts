import type {Matrix} from "./matrix.ts";
import {shape} from "./matrix.ts";
import {maximum, sum} from "./vector.ts";

/**
 * Returns the softmax of each row of scores: positive weights that sum to 1 and
 * stand to each other as the exponentials of the scores do:
 *
 *     exp(zⱼ) / Σₖ exp(zₖ)
 *
 * Shapes: scores and weights [L, S], or one row [S]. The sum runs over the last
 * axis, the keys. Units: scores are dimensionless logits, of which only the
 * differences within a row matter; weights are probabilities.
 *
 * The largest score of the row is subtracted before the exponential, which
 * changes no weight and cannot overflow. A score of -Infinity has weight exactly
 * 0; a row of nothing but -Infinity gives zeros. A row that holds NaN or
 * Infinity gives NaN.
 *
 *     softmax([0, Math.log(3)]) // → [0.25, 0.75]
 *
 * @throws {ShapeError} if *scores* is ragged.
 *
 * Source: Bridle 1990, "Probabilistic Interpretation of Feedforward
 * Classification Network Outputs", https://doi.org/10.1007/978-3-642-76153-9_28.
 */
export function softmax(scores: number[]): number[];
export function softmax<L extends number, S extends number>(scores: Matrix<L, S>): Matrix<L, S>;
export function softmax(scores: number[] | Matrix): number[] | Matrix {
  return perRow(scores, softmaxOfRow);
}

/**
 * Returns the logarithm of the sum of the exponentials of each row of scores,
 * a smooth maximum and the logarithm of softmax's denominator:
 *
 *     ln Σⱼ exp(zⱼ)
 *
 * Shapes: scores [L, S], result [L]; or one row [S], result a number. Units:
 * dimensionless, as the scores (natural logarithm).
 *
 * The largest score of the row is subtracted first and added afterwards, so it
 * does not overflow. A row of nothing but -Infinity, and an empty row, give
 * -Infinity. A row that holds NaN gives NaN, and any other that holds Infinity
 * gives Infinity.
 *
 *     logSumExp([0, Math.log(3)]) // → 1.3862943611198906
 *
 * @throws {ShapeError} if *scores* is ragged.
 *
 * Source: Blanchard, Higham and Higham 2021, "Accurately computing the
 * log-sum-exp and softmax functions", §1, https://doi.org/10.1093/imanum/draa038.
 */
export function logSumExp(scores: number[]): number;
export function logSumExp(scores: Matrix): number[];
export function logSumExp(scores: number[] | Matrix): number | number[] {
  return perRow(scores, logSumExpOfRow);
}

/**
 * Returns the entropy of each row of weights, which says how widely a query
 * spreads its attention; its exponential is the number of keys that, attended
 * evenly, would spread it as wide:
 *
 *     −Σⱼ pⱼ ln pⱼ
 *
 * Shapes: weights [L, S], entropy [L]; or one row [S], entropy a number. Units:
 * nats, from 0 (one key) to ln S (all keys evenly). A weight of 0 adds 0; a
 * weight below 0 or NaN gives NaN.
 *
 *     entropy([0.5, 0.5]) // → 0.6931471805599453
 *
 * @throws {ShapeError} if *weights* is ragged.
 *
 * Source: Shannon 1948, "A Mathematical Theory of Communication", §6,
 * https://doi.org/10.1002/j.1538-7305.1948.tb01338.x.
 */
export function entropy(weights: number[]): number;
export function entropy(weights: Matrix): number[];
export function entropy(weights: number[] | Matrix): number | number[] {
  return perRow(weights, entropyOfRow);
}

function perRow<T>(input: number[] | Matrix, f: (row: number[]) => T): T | T[] {
  if (!isMatrix(input)) return f(input);
  shape(input);
  return input.map(f);
}

function isMatrix(input: number[] | Matrix): input is Matrix {
  return Array.isArray(input[0]);
}

function softmaxOfRow(scores: number[]): number[] {
  const largest = maximum(scores);
  if (largest === -Infinity) return scores.map(() => 0);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const total = sum(exponentials);
  return exponentials.map((exponential) => exponential / total);
}

function logSumExpOfRow(scores: number[]): number {
  const largest = maximum(scores);
  if (Math.abs(largest) === Infinity) return largest;
  return largest + Math.log(sum(scores.map((score) => Math.exp(score - largest))));
}

function entropyOfRow(weights: number[]): number {
  return sum(weights.map((weight) => (weight === 0 ? 0 : -weight * Math.log(weight))));
}
