import {ShapeError} from "./errors.ts";

declare const rowCount: unique symbol;
declare const columnCount: unique symbol;

type Size<Name extends symbol, N extends number> = number extends N
  ? {}
  : {readonly [P in Name]?: N};

/**
 * A matrix as an array of rows, with its numbers of rows and columns in the
 * type where they are literals: `Matrix<5, 6>`. At run time it is a plain
 * `number[][]`. A size known only as `number`, and an ordinary `number[][]`,
 * pass the compiler and are checked at run time by the function they are given
 * to.
 *
 * A matrix without rows is `[]`, of shape [0, 0].
 */
export type Matrix<Rows extends number = number, Columns extends number = number> = number[][] &
  Size<typeof rowCount, Rows> &
  Size<typeof columnCount, Columns>;

/**
 * A matrix of booleans, with its sizes in the type like those of a `Matrix`:
 * true where query i (row) **may attend** to key j (column).
 */
export type Mask<L extends number = number, S extends number = number> = boolean[][] &
  Size<typeof rowCount, L> &
  Size<typeof columnCount, S>;

/**
 * Returns the shape of a matrix: `[rows, columns]`. *name* is what a message
 * calls the matrix; it defaults to "matrix".
 *
 *     shape([[1, 2, 3], [4, 5, 6]]) // → [2, 3]
 *
 * A matrix without rows has the shape [0, 0], and one of n empty rows [n, 0].
 *
 * @throws {ShapeError} if *matrix* is not an array of rows, or is ragged: a row
 * has another length than the first.
 */
export function shape<Rows extends number, Columns extends number>(
  matrix: Matrix<Rows, Columns>,
  name?: string
): [Rows, Columns];
export function shape<L extends number, S extends number>(mask: Mask<L, S>, name?: string): [L, S];
export function shape(matrix: unknown[][], name = "matrix"): [number, number] {
  if (!Array.isArray(matrix))
    throw new ShapeError(`${name} is ${matrix} but must be an array of rows`);
  const columns = matrix[0]?.length ?? 0;
  for (const [i, row] of matrix.entries()) {
    if (!Array.isArray(row))
      throw new ShapeError(`${name}[${i}] is ${row} but must be a row, an array`);
    if (row.length !== columns)
      throw new ShapeError(
        `${name}[${i}] has length ${row.length} but ${name}[0] has length ${columns}: ` +
          `all rows must be equally long`
      );
  }
  return [matrix.length, columns];
}

/**
 * Checks that *matrix* is [*rows*, *columns*]; *name* is what the message calls
 * it.
 *
 * @throws {ShapeError} if it has another shape, or is ragged.
 */
export function checkShape(
  matrix: Matrix | Mask,
  name: string,
  rows: number,
  columns: number
): void {
  const [m, n] = shape(matrix as Matrix, name);
  if (m !== rows || n !== columns)
    throw new ShapeError(`${name} is [${m}, ${n}] but must be [${rows}, ${columns}]`);
}

/**
 * Checks that *vector* is [*length*]; *name* is what the message calls it.
 *
 * @throws {ShapeError} if it has another length, or is not an array.
 */
export function checkLength(vector: number[], name: string, length: number): void {
  if (!Array.isArray(vector))
    throw new ShapeError(`${name} is ${vector} but must be an array of numbers`);
  if (vector.length !== length)
    throw new ShapeError(`${name} is [${vector.length}] but must be [${length}]`);
}

/**
 * Checks that *n*, a count that a message calls *name*, is a whole number of at
 * least *least*, which defaults to 0.
 *
 * @throws {RangeError} if it is not.
 */
export function checkCount(n: number, name: string, least = 0): void {
  if (!(Number.isInteger(n) && n >= least))
    throw new RangeError(`${name} is ${n} but must be a whole number of at least ${least}`);
}

/**
 * Returns the [*rows*, *columns*] matrix of zeros.
 *
 * @throws {RangeError} if a size is not a whole number of at least 0.
 */
export function zeros<Rows extends number, Columns extends number>(
  rows: Rows,
  columns: Columns
): Matrix<Rows, Columns> {
  checkCount(rows, "rows");
  checkCount(columns, "columns");
  return Array.from({length: rows}, () => new Array<number>(columns).fill(0));
}

/**
 * Returns the [*n*, *n*] matrix with ones on the diagonal and zeros elsewhere.
 *
 * @throws {RangeError} if *n* is not a whole number of at least 0.
 */
export function identity<N extends number>(n: N): Matrix<N, N> {
  checkCount(n, "n");
  const matrix = zeros(n, n);
  for (let i = 0; i < n; i++) matrix[i][i] = 1;
  return matrix;
}
