import type {Matrix} from "./matrix.ts";
import {map} from "./elementwise.ts";
import {random} from "./random.ts";

/** Options of `dropout`. */
export interface DropoutOptions {
  /** the probability of an entry to be dropped, in [0, 1) */
  rate: number;
  /** the seed of the random choice, a whole number of at least 0 */
  seed: number;
}

/**
 * Returns a matrix with each entry set to 0 with probability *rate*, and divided
 * by 1 − *rate* otherwise, so that its expected value stays the same.
 *
 * Shapes: matrix and result [m, n]. Entries are decided row by row, one uniform
 * number of `random(seed)` each: an entry is dropped if its number is below
 * *rate*. Rows of weights then sum to 1 only on average. NaN is not dropped, so that
 * no fault is hidden by chance.
 *
 *     dropout([[0.5, 0.5]], {rate: 0.5, seed: 1}) // → [[1, 0]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 * @throws {RangeError} unless 0 ≤ rate < 1 and *seed* is a whole number of at
 * least 0.
 *
 * Source: Srivastava et al. 2014, "Dropout", §10 ("inverted"),
 * https://jmlr.org/papers/v15/srivastava14a.html; on attention weights as in
 * PyTorch's `scaled_dot_product_attention`.
 */
export function dropout<Rows extends number, Columns extends number>(
  matrix: Matrix<Rows, Columns>,
  {rate, seed}: DropoutOptions
): Matrix<Rows, Columns> {
  checkDropout({rate, seed});
  const {uniform} = random(seed);
  return map(matrix, (entry) =>
    uniform() < rate && !Number.isNaN(entry) ? 0 : entry / (1 - rate)
  );
}

/** Checks the options of `dropout`. @throws {RangeError} if one is out of its range. */
export function checkDropout({rate, seed}: DropoutOptions): void {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`rate is ${rate} but must be in [0, 1)`);
  random(seed);
}
