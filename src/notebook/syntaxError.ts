/** Where something stands in a cell's own text: lines from 1, columns from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A cell's text cannot be compiled. *position* is in the cell; the message does not repeat it. */
export class CellSyntaxError extends SyntaxError {
  override readonly name = "SyntaxError";
  readonly position: Position;
  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Returns the position of the character at *offset* of *text*. */
function findPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {line: before.split("\n").length, column: offset - lineStart + 1};
}

/** Returns a syntax error about the text at *offset*. */
export function syntaxError(message: string, text: string, offset: number): CellSyntaxError {
  return new CellSyntaxError(message, findPosition(text, offset));
}
