import type {Matrix} from "./matrix.ts";
import {checkLength, checkShape} from "./matrix.ts";

/**
 * Returns the solution x of A x = b for a lower triangular matrix A, where b is
 * *right*, one unknown after the other from the first row down:
 *
 *     xᵢ = (bᵢ − Σⱼ aᵢⱼ xⱼ) / aᵢᵢ,    j < i
 *
 * Shapes: matrix [n, n], right [n], solution [n]. Units: that of *right* divided by
 * that of the matrix.
 *
 *     forwardSubstitution([[2, 0], [1, 4]], [2, 9]) // → [1, 2]
 *
 * @throws {ShapeError} if *matrix* is not square, or *right* not [n].
 * @throws {RangeError} if an entry above the diagonal is not 0, or one on it is.
 *
 * Source: Golub and Van Loan 2013, "Matrix Computations", 4th ed., §3.1.1.
 */
export function forwardSubstitution(matrix: Matrix, right: number[]): number[] {
  const n = matrix.length;
  checkShape(matrix, "matrix", n, n);
  checkLength(right, "right", n);
  const solution: number[] = [];
  for (const [i, row] of matrix.entries()) {
    const above = row.findIndex((entry, j) => j > i && entry !== 0);
    if (above >= 0)
      throw new RangeError(
        `matrix[${i}][${above}] is ${row[above]} but must be 0: the matrix must be lower triangular`
      );
    if (row[i] === 0)
      throw new RangeError(
        `matrix[${i}][${i}] is 0 but must not be: the matrix must be invertible`
      );
    solution.push(solution.reduce((rest, x, j) => rest - row[j] * x, right[i]) / row[i]);
  }
  return solution;
}
