import type {Matrix} from "./matrix.ts";
import {checkCount, checkLength, checkShape} from "./matrix.ts";
import {dot, findPowerOfTwo, norm} from "./vector.ts";

/** Options of `powerIteration`. */
export interface PowerIterationOptions {
  /** the vector to begin with, [n]; defaults to ones */
  start?: number[];
  /** the largest number of steps; defaults to 1000 */
  iterations?: number;
  /** stops at a residual of at most this times the eigenvalue; defaults to 1e-14 */
  tolerance?: number;
}

/** What `powerIteration` returns. */
export interface Eigenpair {
  /** the eigenvalue */
  value: number;
  /** its eigenvector, [n], of length 1 */
  vector: number[];
  /** the length of A v − λ v after each step; none if A *start* is zero */
  residuals: number[];
}

/**
 * Returns the eigenvalue λ of largest size of a square matrix A and its
 * eigenvector v, by multiplying a vector with A again and again and bringing it
 * back to length 1:
 *
 *     v ← A v / |A v|,    λ = v · A v
 *
 * Shapes: matrix [n, n], vector [n]. Units: λ and the residuals have the unit of
 * the entries.
 *
 * The error shrinks with each step by the ratio of the second largest eigenvalue to
 * the largest. It does not converge when two are equally large in size and differ:
 * then the last of *residuals* is not small. A small one proves that λ and v are an
 * eigenpair, but never that λ is the largest: where *start* has no part along v,
 * another may be found, and no residual tells. Ones, the default, are such a start
 * for many matrices whose rows have equal sums; try another, with no symmetry. A
 * matrix of positive entries always converges from ones, to its largest eigenvalue
 * and a vector of positive entries (theorem of Perron).
 *
 *     powerIteration([[2, 1], [1, 2]]).value // → 3
 *     powerIteration([[2, -1], [-1, 2]]).value // → 1
 *     powerIteration([[2, -1], [-1, 2]], {start: [2, 1]}).value // → 3
 *
 * @throws {ShapeError} if *matrix* is not square, or *start* not [n].
 * @throws {RangeError} if *iterations* is not a whole number of at least 1, or
 * *start* is zero.
 *
 * Source: Golub and Van Loan 2013, "Matrix Computations", 4th ed., §7.3.1; Horn
 * and Johnson 2013, "Matrix Analysis", 2nd ed., theorem 8.2.8 (Perron).
 */
export function powerIteration(
  matrix: Matrix,
  {start = matrix.map(() => 1), iterations = 1000, tolerance = 1e-14}: PowerIterationOptions = {}
): Eigenpair {
  checkShape(matrix, "matrix", matrix.length, matrix.length);
  checkLength(start, "start", matrix.length);
  checkCount(iterations, "iterations", 1);
  if (norm(start) === 0) throw new RangeError("start is zero but must have a length above 0");
  let vector = normalize(start);
  let product = multiply(matrix, vector); // A v
  let value = dot(vector, product);
  const residuals: number[] = [];
  for (let n = 0; n < iterations && norm(product) > 0; n++) {
    vector = normalize(product);
    product = multiply(matrix, vector);
    value = dot(vector, product);
    residuals.push(norm(product.map((x, i) => x - value * vector[i])));
    if (residuals[n] <= tolerance * Math.abs(value)) break;
  }
  return {value, vector, residuals};
}

function multiply(matrix: Matrix, vector: number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** Returns a vector of length 1, also where the length of *vector* is above the largest number. */
function normalize(vector: number[]): number[] {
  const scaled = divide(vector, findPowerOfTwo(vector));
  return divide(scaled, norm(scaled));
}

function divide(vector: number[], divisor: number): number[] {
  return vector.map((x) => x / divisor);
}
