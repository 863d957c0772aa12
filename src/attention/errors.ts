/** A matrix has not the shape that it must have. The message says what is and what should be. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}
