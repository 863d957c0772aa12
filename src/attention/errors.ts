/** The shapes of two operands do not fit together. The message says what is and what should be. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}
