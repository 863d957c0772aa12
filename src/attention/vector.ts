import {ShapeError} from "./errors.ts";

/** Below this, a sum of squares has lost digits to the smallest number that there is. */
const smallestSum = 1e-290;

/** Returns the sum of numbers, added in their order; of none it is 0. */
export function sum(numbers: number[]): number {
  return numbers.reduce((total, x) => total + x, 0);
}

/** Returns the largest of numbers; NaN if one is NaN, and -Infinity if there are none. */
export function maximum(numbers: number[]): number {
  return numbers.reduce((largest, x) => Math.max(largest, x), -Infinity);
}

/**
 * Returns the dot product of two vectors, which is the product of their lengths
 * and the cosine of their angle:
 *
 *     Σᵢ aᵢ bᵢ
 *
 * Shapes: a and b [n]. Units: the unit of *a* times that of *b*.
 *
 *     dot([1, 2], [3, 4]) // → 11
 *
 * @throws {ShapeError} if the vectors differ in length; the message gives both.
 */
export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length)
    throw new ShapeError(`a is [${a.length}] but b is [${b.length}]: their lengths must be equal`);
  return sum(a.map((x, i) => x * b[i]));
}

/**
 * Returns the Euclidean length of a vector, √(Σᵢ xᵢ²), in the unit of its
 * entries. Where the squares are too large or too small for a number, the entries
 * are divided first: only a length above the largest number is Infinity.
 *
 *     norm([3, 4]) // → 5
 *     norm([3e200, 4e200]) / 1e200 // → 5
 */
export function norm(vector: number[]): number {
  const squares = dot(vector, vector);
  if (squares > smallestSum && squares < Infinity) return Math.sqrt(squares);
  const largest = Math.max(0, maximum(vector.map(Math.abs)));
  if (!(largest > 0 && largest < Infinity)) return largest; // 0, NaN or Infinity
  const unit = findPowerOfTwo(vector);
  return unit * norm(vector.map((x) => x / unit));
}

/**
 * Returns the power of 2 next below the largest magnitude of finite numbers, and 1 of
 * nothing but zeros. Divided by it, they can be squared and keep their bits, unless
 * they are below 1e-307 of the largest.
 *
 *     findPowerOfTwo([5, -9]) // 8
 */
export function findPowerOfTwo(numbers: number[]): number {
  const largest = Math.max(0, maximum(numbers.map(Math.abs)));
  return largest === 0 ? 1 : 2 ** Math.min(Math.floor(Math.log2(largest)), 1023);
}
