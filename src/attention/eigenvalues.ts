import type {Matrix} from "./matrix.ts";
import {map} from "./elementwise.ts";
import {checkShape} from "./matrix.ts";
import {findPowerOfTwo} from "./vector.ts";

/** Steps that one eigenvalue may take; a real one takes a handful. */
const maxSteps = 60;
/** Each time after so many steps help is needed: the usual shift may lead in a circle. */
const patience = 10;

/**
 * Returns the eigenvalues of a square matrix all of whose eigenvalues are real,
 * largest first. Such are symmetric matrices, triangular ones, and those that are
 * similar to one of them.
 *
 * The matrix, less a shift μ on its diagonal, is split into a rotation and an upper
 * triangle, A − μI = QR, and replaced by RQ + μI, which has the same eigenvalues,
 * until its last row is zero up to its diagonal. That entry is an eigenvalue; the
 * rows and columns before it hold the others. The shift is near an eigenvalue, but
 * at every tenth step it is an exceptional one, since the usual one may lead in a
 * circle. A triangular matrix needs no steps: its eigenvalues are its diagonal.
 *
 * Shapes: matrix [n, n], result [n]. Units: the unit of the entries. A matrix that
 * holds NaN or an infinity gives NaN. Errors: none for a triangular matrix; rounding
 * error of the largest for a symmetric one; for others more, since an eigenvalue
 * that counts k times but has one eigenvector keeps only 1/k of its digits.
 *
 *     eigenvalues([[2, 1], [1, 2]]) // → [3, 1]
 *
 * @throws {ShapeError} if *matrix* is not square.
 * @throws {RangeError} if an eigenvalue does not converge in 60 steps, as when two
 * are complex, or where rounding may make them so: one that counts three times or
 * more but has one eigenvector.
 *
 * Source: Francis 1961, "The QR Transformation", https://doi.org/10.1093/comjnl/4.3.265,
 * with the shift of Wilkinson; Golub and Van Loan 2013, "Matrix Computations", 4th ed., §7.5;
 * exceptional shifts as in `hqr` of Martin, Peters and Wilkinson 1970, "The QR Algorithm for
 * Real Hessenberg Matrices", Numerische Mathematik 14, pp. 219–231.
 */
export function eigenvalues(matrix: Matrix): number[] {
  checkShape(matrix, "matrix", matrix.length, matrix.length);
  if (!matrix.flat().every(Number.isFinite)) return matrix.map(() => NaN);
  if (isTriangular(matrix)) return matrix.map((row, i) => row[i]).sort((a, b) => b - a);
  const unit = findPowerOfTwo(matrix.flat());
  let A = map(matrix, (entry) => entry / unit); // so that no square is too large or too small
  const norm = Math.hypot(...A.flat());
  const found: number[] = [];
  let steps = 0;
  while (A.length > 0) {
    const last = A.at(-1)!;
    const zero = (steps < patience ? 1e-16 : 1e-15) * norm; // rounding may leave no less
    if (last.slice(0, -1).every((entry) => Math.abs(entry) <= zero)) {
      found.push(last.at(-1)!);
      A = A.slice(0, -1).map((row) => row.slice(0, -1));
      steps = 0;
    } else if (steps++ < maxSteps) turn(A, steps % patience ? toShift(A) : toExceptionalShift(A));
    else
      throw new RangeError(
        `matrix has eigenvalues that are not real, or none after ${maxSteps} steps`
      );
  }
  return found.map((value) => value * unit).sort((a, b) => b - a);
}

/** The eigenvalue of the last two rows and columns that is nearest to the last entry. */
function toShift(A: Matrix): number {
  const n = A.length;
  const [a, b, c, d] = [A[n - 2][n - 2], A[n - 2][n - 1], A[n - 1][n - 2], A[n - 1][n - 1]];
  const half = (a - d) / 2;
  const root = Math.sqrt(Math.max(0, half * half + b * c)); // of a complex pair, the real part
  return d + half - (half < 0 ? -root : root);
}

/** The last entry, moved by the size of those before it, so that the steps leave their circle. */
function toExceptionalShift(A: Matrix): number {
  const last = A.at(-1)!;
  return last.at(-1)! + 0.75 * Math.hypot(...last.slice(0, -1));
}

/** Whether all entries above the diagonal are 0, or all below it. */
function isTriangular(matrix: Matrix): boolean {
  const isLower = matrix.every((row, i) => row.every((entry, j) => j <= i || entry === 0));
  return isLower || matrix.every((row, i) => row.every((entry, j) => j >= i || entry === 0));
}

/** Replaces A by RQ + μI, in place, where A − μI = QR and Q is a product of rotations. */
function turn(A: Matrix, shift: number): void {
  const rotations: [p: number, q: number, cos: number, sin: number][] = [];
  for (let i = 0; i < A.length; i++) A[i][i] -= shift;
  for (let p = 0; p < A.length; p++)
    for (let q = p + 1; q < A.length; q++) {
      const length = Math.hypot(A[p][p], A[q][p]);
      if (length === 0) continue;
      const [cos, sin] = [A[p][p] / length, A[q][p] / length];
      rotations.push([p, q, cos, sin]);
      for (let j = p; j < A.length; j++)
        [A[p][j], A[q][j]] = [cos * A[p][j] + sin * A[q][j], cos * A[q][j] - sin * A[p][j]];
    }
  for (const [p, q, cos, sin] of rotations)
    for (const row of A)
      [row[p], row[q]] = [cos * row[p] + sin * row[q], cos * row[q] - sin * row[p]];
  for (let i = 0; i < A.length; i++) A[i][i] += shift;
}
