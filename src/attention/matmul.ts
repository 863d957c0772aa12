import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape, zeros} from "./matrix.ts";

/**
 * Returns the matrix product *a* *b*, whose entry (i, j) is the dot product of
 * row i of *a* and column j of *b*:
 *
 *     Σₖ aᵢₖ bₖⱼ
 *
 * Shapes: a [m, k], b [k, n], product [m, n]. Each sum is taken in the order of
 * k, in float64; NaN and infinities follow IEEE 754, so 0 · NaN is NaN.
 *
 *     matmul([[1, 2]], [[3], [4]]) // → [[11]]
 *
 * @throws {ShapeError} if *a* has not as many columns as *b* has rows, or one is
 * ragged; the message gives both shapes.
 */
export function matmul<M extends number, K extends number, N extends number>(
  a: Matrix<M, K>,
  b: Matrix<NoInfer<K>, N>
): Matrix<M, N> {
  const [m, k] = shape(a, "a");
  const [l, n] = shape(b, "b");
  if (k !== l)
    throw new ShapeError(
      `a is [${m}, ${k}] but b is [${l}, ${n}]: a must have as many columns as b has rows`
    );
  const product = zeros(m, n);
  for (const [i, row] of product.entries())
    for (let x = 0; x < k; x++) for (let j = 0; j < n; j++) row[j] += a[i][x] * b[x][j];
  return product;
}

/**
 * Returns the transpose of a matrix: its columns as rows.
 *
 * Shapes: matrix [m, n], transpose [n, m]. The transpose of [m, 0] is `[]`,
 * which is [0, 0], for a matrix without rows keeps no columns.
 *
 *     transpose([[1, 2, 3]]) // → [[1], [2], [3]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function transpose<Rows extends number, Columns extends number>(
  matrix: Matrix<Rows, Columns>
): Matrix<Columns, Rows> {
  const [, columns] = shape(matrix);
  return Array.from({length: columns}, (_, j) => matrix.map((row) => row[j]));
}
