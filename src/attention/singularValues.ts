import type {Matrix} from "./matrix.ts";
import {map} from "./elementwise.ts";
import {transpose} from "./matmul.ts";
import {shape} from "./matrix.ts";
import {dot, findPowerOfTwo, norm} from "./vector.ts";

const maxSweeps = 60; // a sweep squares the error once it is small: ten are plenty

/**
 * Returns the singular values of a matrix, largest first: how much it stretches
 * space along its principal directions. The number of those above rounding error
 * is its rank.
 *
 * Pairs of columns are turned in their plane until all are at right angles to each
 * other; their lengths are the singular values.
 *
 * Shapes: matrix [m, n], result [min(m, n)]. Units: the unit of the entries. A
 * matrix that holds NaN or an infinity gives NaN.
 *
 *     singularValues([[3, 0], [0, -4]]) // → [4, 3]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 *
 * Source: Hestenes 1958, "Inversion of Matrices by Biorthogonalization and Related
 * Results", https://doi.org/10.1137/0106005; one-sided Jacobi as in Golub and Van
 * Loan 2013, "Matrix Computations", 4th ed., §8.6.
 */
export function singularValues(matrix: Matrix): number[] {
  const [m, n] = shape(matrix);
  if (!matrix.flat().every(Number.isFinite)) return new Array(Math.min(m, n)).fill(NaN);
  const unit = findPowerOfTwo(matrix.flat());
  const scaled = map(matrix, (entry) => entry / unit); // so that no square is too large or too small
  const vectors = m < n ? scaled : transpose(scaled); // the shorter side
  for (let sweep = 0; sweep < maxSweeps; sweep++) if (!turnPairs(vectors)) break;
  return vectors.map((vector) => unit * norm(vector)).sort((a, b) => b - a);
}

/** Turns each pair of vectors to right angles, in place; returns whether one was not there yet. */
function turnPairs(vectors: number[][]): boolean {
  let turned = false;
  for (let p = 0; p < vectors.length; p++)
    for (let q = p + 1; q < vectors.length; q++) {
      const [a, b] = [vectors[p], vectors[q]];
      const product = dot(a, b);
      if (Math.abs(product) <= Number.EPSILON * norm(a) * norm(b)) continue;
      turned = true;
      const cotangent = (dot(b, b) - dot(a, a)) / (2 * product); // of twice the angle
      const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
      const cos = 1 / Math.hypot(1, tangent);
      const sin = cos * tangent;
      vectors[p] = a.map((x, d) => cos * x - sin * b[d]);
      vectors[q] = b.map((y, d) => sin * a[d] + cos * y);
    }
  return turned;
}
