import type {Matrix} from "./matrix.ts";
import {checkShape} from "./matrix.ts";

const maxSteps = 1_000;

/**
 * Returns the eigenvalues of a square matrix all of whose eigenvalues are real,
 * largest first. Such are symmetric matrices, triangular ones, and those that are
 * similar to one of them.
 *
 * The matrix is split into a rotation and an upper triangle, A = QR, and replaced
 * by RQ, which has the same eigenvalues, until nothing but rounding error is left
 * below its diagonal.
 *
 * Shapes: matrix [n, n], result [n]. Units: the unit of the entries.
 *
 *     eigenvalues([[2, 1], [1, 2]]) // → [3, 1]
 *
 * @throws {ShapeError} if *matrix* is not square.
 * @throws {RangeError} if it does not converge in 1,000 steps: some eigenvalues
 * are complex, or two of opposite sign are equally large.
 *
 * Source: Francis 1961, "The QR Transformation", https://doi.org/10.1093/comjnl/4.3.265,
 * without shifts; Golub and Van Loan 2013, "Matrix Computations", 4th ed., §7.3.3.
 */
export function eigenvalues(matrix: Matrix): number[] {
  checkShape(matrix, "matrix", matrix.length, matrix.length);
  const A = matrix.map((row) => row.slice());
  for (let step = 0; step < maxSteps; step++) {
    if (isTriangular(A)) return A.map((row, i) => row[i]).sort((a, b) => b - a);
    turn(A);
  }
  throw new RangeError(
    `after ${maxSteps} steps the matrix is not triangular: its eigenvalues must be real, ` +
      `and no two of opposite sign equally large`
  );
}

function isTriangular(A: Matrix): boolean {
  const size = Math.hypot(...A.flat());
  return A.every((row, i) => row.every((entry, j) => j >= i || Math.abs(entry) <= 1e-15 * size));
}

/** Replaces A = QR by RQ, in place, where Q is a product of rotations of two rows each. */
function turn(A: Matrix): void {
  const rotations: [p: number, q: number, cos: number, sin: number][] = [];
  for (let p = 0; p < A.length; p++)
    for (let q = p + 1; q < A.length; q++) {
      const length = Math.hypot(A[p][p], A[q][p]);
      if (length === 0) continue;
      const [cos, sin] = [A[p][p] / length, A[q][p] / length];
      rotations.push([p, q, cos, sin]);
      const [a, b] = [A[p], A[q]];
      A[p] = a.map((x, d) => cos * x + sin * b[d]);
      A[q] = b.map((y, d) => cos * y - sin * a[d]);
    }
  for (const [p, q, cos, sin] of rotations)
    for (const row of A)
      [row[p], row[q]] = [cos * row[p] + sin * row[q], cos * row[q] - sin * row[p]];
}
