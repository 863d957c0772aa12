import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape} from "./matrix.ts";

/**
 * Returns the rows of a matrix from *start* up to but not including *end*, which
 * defaults to the number of rows. Both count from 0.
 *
 * Shapes: matrix [m, n], result [end − start, n].
 *
 *     rows([[1, 2], [3, 4], [5, 6]], 1) // → [[3, 4], [5, 6]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 * @throws {RangeError} unless 0 ≤ start ≤ end ≤ m, in whole numbers.
 */
export function rows<Columns extends number>(
  matrix: Matrix<number, Columns>,
  start: number,
  end?: number
): Matrix<number, Columns>;
export function rows(matrix: Matrix, start: number, end = matrix.length): Matrix {
  const [m] = shape(matrix);
  checkRange(start, end, m, "rows");
  return matrix.slice(start, end).map((row) => row.slice());
}

/**
 * Returns the columns of a matrix from *start* up to but not including *end*,
 * which defaults to the number of columns. Both count from 0.
 *
 * Shapes: matrix [m, n], result [m, end − start].
 *
 *     columns([[1, 2, 3], [4, 5, 6]], 0, 2) // → [[1, 2], [4, 5]]
 *
 * @throws {ShapeError} if *matrix* is ragged.
 * @throws {RangeError} unless 0 ≤ start ≤ end ≤ n, in whole numbers.
 */
export function columns<Rows extends number>(
  matrix: Matrix<Rows, number>,
  start: number,
  end?: number
): Matrix<Rows, number>;
export function columns(matrix: Matrix, start: number, end?: number): Matrix {
  const [, n] = shape(matrix);
  checkRange(start, end ?? n, n, "columns");
  return matrix.map((row) => row.slice(start, end));
}

/** Options of `concatenate`. */
export interface ConcatenateOptions {
  /** "rows" puts the matrices below each other, "columns" beside each other; defaults to "rows" */
  axis?: "rows" | "columns";
}

/**
 * Returns matrices joined into one: below each other, or beside each other with
 * `{axis: "columns"}`.
 *
 * Shapes: [m₁, n], [m₂, n], … give [m₁ + m₂ + …, n]; along columns [m, n₁],
 * [m, n₂], … give [m, n₁ + n₂ + …]. A matrix without rows, `[]`, adds nothing.
 *
 *     concatenate([[[1, 2]], [[3, 4]]]) // → [[1, 2], [3, 4]]
 *     concatenate([[[1, 2]], [[3, 4]]], {axis: "columns"}) // → [[1, 2, 3, 4]]
 *
 * @throws {ShapeError} if two matrices differ in the other dimension, or one is
 * ragged; the message gives both shapes.
 * @throws {RangeError} if *axis* is neither of the two.
 */
export function concatenate<Rows extends number>(
  matrices: Matrix<Rows, number>[],
  options: {axis: "columns"}
): Matrix<Rows, number>;
export function concatenate<Columns extends number>(
  matrices: Matrix<number, Columns>[],
  options?: {axis?: "rows"}
): Matrix<number, Columns>;
export function concatenate(matrices: Matrix[], {axis = "rows"}: ConcatenateOptions = {}): Matrix {
  if (axis !== "rows" && axis !== "columns")
    throw new RangeError(`axis is ${axis} but must be "rows" or "columns"`);
  const filled = matrices.filter((matrix) => matrix.length > 0);
  const shapes = filled.map((matrix) => shape(matrix));
  const other = axis === "rows" ? 1 : 0;
  for (const [k, size] of shapes.entries())
    if (size[other] !== shapes[0][other])
      throw new ShapeError(
        `a matrix is [${shapes[0].join(", ")}] but another is [${shapes[k].join(", ")}]: ` +
          `their numbers of ${axis === "rows" ? "columns" : "rows"} must be equal`
      );
  if (axis === "rows") return filled.flatMap((matrix) => matrix.map((row) => row.slice()));
  return (filled[0] ?? []).map((_, i) => filled.flatMap((matrix) => matrix[i]));
}

function checkRange(start: number, end: number, size: number, name: string): void {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= size
  ))
    throw new RangeError(
      `${name} ${start} to ${end} of ${size} were asked for: ` +
        `start and end must be whole numbers with 0 ≤ start ≤ end ≤ ${size}`
    );
}
