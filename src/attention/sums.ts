import type {Matrix} from "./matrix.ts";
import {transpose} from "./matmul.ts";
import {shape} from "./matrix.ts";
import {sum} from "./vector.ts";

/**
 * Returns the sum of each row of a matrix.
 *
 * Shapes: matrix [m, n], sums [m]. An empty row sums to 0.
 *
 *     rowSums([[1, 2], [3, 4]]) // → [3, 7]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function rowSums(matrix: Matrix): number[] {
  shape(matrix);
  return matrix.map(sum);
}

/**
 * Returns the sum of each column of a matrix.
 *
 * Shapes: matrix [m, n], sums [n].
 *
 *     columnSums([[1, 2], [3, 4]]) // → [4, 6]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function columnSums(matrix: Matrix): number[] {
  return transpose(matrix).map(sum);
}

/**
 * Returns the variance of all entries of a matrix about their common mean,
 * dividing by their number (not by one less), as NumPy's `var` does:
 *
 *     Σ (x − mean)² / (m · n)
 *
 * Shapes: matrix [m, n]. Units: the square of the unit of the entries. Without
 * entries the variance is NaN.
 *
 *     variance([[1, 2], [3, 4]]) // → 1.25
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function variance(matrix: Matrix): number {
  shape(matrix);
  const entries = matrix.flat();
  const mean = sum(entries) / entries.length;
  return sum(entries.map((x) => (x - mean) ** 2)) / entries.length;
}
