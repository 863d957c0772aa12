import {ShapeError} from "./errors.ts";

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
 * entries.
 *
 *     norm([3, 4]) // → 5
 */
export function norm(vector: number[]): number {
  return Math.sqrt(dot(vector, vector));
}
