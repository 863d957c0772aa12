import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {checkCount, shape} from "./matrix.ts";
import {columns} from "./slices.ts";

/**
 * Returns the heads of a matrix: its columns, cut into *heads* blocks of the same
 * width. `concatenate(splitHeads(matrix, heads), {axis: "columns"})` is *matrix*.
 * *name* is what a message calls the matrix; it defaults to "matrix".
 *
 * Shapes: matrix [L, heads · d], result *heads* matrices [L, d].
 *
 *     splitHeads([[1, 2, 3, 4]], 2) // → [[[1, 2]], [[3, 4]]]
 *
 * @throws {ShapeError} if *heads* does not divide the number of columns, or
 * *matrix* is ragged.
 * @throws {RangeError} if *heads* is not a whole number of at least 1.
 */
export function splitHeads<L extends number>(
  matrix: Matrix<L, number>,
  heads: number,
  name = "matrix"
): Matrix<L, number>[] {
  checkCount(heads, "heads", 1);
  const [m, n] = shape(matrix, name);
  if (n % heads)
    throw new ShapeError(
      `${name} is [${m}, ${n}] but its columns must be a multiple of ${heads}, one block a head`
    );
  const width = n / heads;
  return Array.from({length: heads}, (_, head) =>
    columns(matrix, head * width, (head + 1) * width)
  );
}
