import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape} from "./matrix.ts";
import {maximum} from "./vector.ts";

/**
 * Returns the matrix of `f(entry, i, j)` for each entry of a matrix, where i is
 * its row and j its column.
 *
 * Shapes: matrix and result [m, n].
 *
 *     map([[1, 4, 9]], Math.sqrt) // → [[1, 2, 3]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function map<Rows extends number, Columns extends number>(
  matrix: Matrix<Rows, Columns>,
  f: (entry: number, i: number, j: number) => number
): Matrix<Rows, Columns> {
  shape(matrix);
  return matrix.map((row, i) => row.map((entry, j) => f(entry, i, j)));
}

/**
 * Returns the sum *a* + *b*, entry by entry.
 *
 * Shapes: a, b and sum [m, n].
 *
 *     add([[1, 2]], [[10, 20]]) // → [[11, 22]]
 *
 * @throws {ShapeError} if the shapes differ, or one is ragged; the message gives
 * both shapes.
 */
export function add<Rows extends number, Columns extends number>(
  a: Matrix<Rows, Columns>,
  b: Matrix<NoInfer<Rows>, NoInfer<Columns>>
): Matrix<Rows, Columns> {
  checkSameShape(a, b);
  return map(a, (entry, i, j) => entry + b[i][j]);
}

/**
 * Returns the difference *a* − *b*, entry by entry.
 *
 * Shapes: a, b and difference [m, n].
 *
 *     subtract([[11, 22]], [[1, 2]]) // → [[10, 20]]
 *
 * @throws {ShapeError} if the shapes differ, or one is ragged; the message gives
 * both shapes.
 */
export function subtract<Rows extends number, Columns extends number>(
  a: Matrix<Rows, Columns>,
  b: Matrix<NoInfer<Rows>, NoInfer<Columns>>
): Matrix<Rows, Columns> {
  checkSameShape(a, b);
  return map(a, (entry, i, j) => entry - b[i][j]);
}

/**
 * Returns a matrix with each entry multiplied by *factor*.
 *
 * Shapes: matrix and result [m, n].
 *
 *     scale([[1, 2]], 10) // → [[10, 20]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 */
export function scale<Rows extends number, Columns extends number>(
  matrix: Matrix<Rows, Columns>,
  factor: number
): Matrix<Rows, Columns> {
  return map(matrix, (entry) => entry * factor);
}

/**
 * Returns the largest distance |aᵢⱼ − bᵢⱼ| between two matrices: 0 when they
 * are equal, NaN when an entry is. Equal infinities are at distance 0.
 *
 * Shapes: a and b [m, n]. Two matrices without entries are at distance 0.
 *
 *     maxDifference([[1, 2]], [[1, 2.5]]) // → 0.5
 *
 * @throws {ShapeError} if the shapes differ, or one is ragged; the message gives
 * both shapes.
 */
export function maxDifference<Rows extends number, Columns extends number>(
  a: Matrix<Rows, Columns>,
  b: Matrix<NoInfer<Rows>, NoInfer<Columns>>
): number {
  checkSameShape(a, b);
  const distance = (x: number, y: number) => (x === y ? 0 : Math.abs(x - y));
  return Math.max(0, maximum(a.flatMap((row, i) => row.map((x, j) => distance(x, b[i][j])))));
}

function checkSameShape(a: Matrix, b: Matrix): void {
  const [m, n] = shape(a, "a");
  const [k, l] = shape(b, "b");
  if (m !== k || n !== l)
    throw new ShapeError(`a is [${m}, ${n}] but b is [${k}, ${l}]: their shapes must be equal`);
}
