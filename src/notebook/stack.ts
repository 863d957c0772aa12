import type {Place} from "./cellError.ts";
import type {Position} from "./syntaxError.ts";

/** Returns the name by which the code of a cell is found in stacks. */
export function toSourceName(cell: string): string {
  return `cell:${cell}`;
}

const frame = /cell:([a-z0-9-]+):(\d+):(\d+)/;

/**
 * Returns the innermost place of *stack* that is in the code of a cell; *toSource* turns a position
 * in the code of a cell into one in its text.
 */
export function findPlace(
  stack: string,
  toSource: (cell: string, position: Position) => Position | undefined
): Place | undefined {
  const found = frame.exec(stack);
  if (!found) return undefined;
  const [, cell, line, column] = found;
  const position = toSource(cell, {line: Number(line), column: Number(column)});
  return position && {cell, position};
}
