import type {Node} from "./ast.ts";
import type {Position} from "./syntaxError.ts";

/** A text to be put into another. */
export interface Insertion {
  /** the offset in the other text */
  at: number;
  text: string;
  /** how many characters make way for it; defaults to none */
  length?: number;
}

/**
 * Returns what puts *expression* into the brackets that *open* opens; a list of expressions has need
 * of brackets of its own.
 */
export function around(expression: Node, open: string): Insertion[] {
  const text = expression.type === "SequenceExpression" ? `${open}(` : open;
  return [
    {at: expression.start, text},
    {at: expression.end, text: ")".repeat(text.split("(").length - 1)}
  ];
}

/** Returns *text* with all insertions in it. */
export function insert(text: string, insertions: Insertion[]): string {
  let shifted = text;
  for (const {at, text: added, length = 0} of inOrder(insertions).reverse()) {
    shifted = shifted.slice(0, at) + added + shifted.slice(at + length);
  }
  return shifted;
}

function inOrder(insertions: Insertion[]): Insertion[] {
  return insertions.toSorted((a, b) => a.at - b.at);
}

/** Returns where a position in the code of a cell, which has *insertions*, is in its *source*. */
export function removeInsertions(
  source: string,
  insertions: Insertion[],
  {line, column}: Position
): Position {
  const ownLine = line - 1; // the code begins with one line of its own
  const lines = source.split("\n");
  const lineStart = lines.slice(0, ownLine - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const width = lines[ownLine - 1]?.length ?? 0;
  let ownColumn = column;
  for (const {at, text, length = 0} of inOrder(insertions)) {
    const from = at - lineStart;
    if (from < 0 || from > width || from >= ownColumn - 1) continue;
    ownColumn = Math.max(from + 1, ownColumn - text.length + length);
  }
  return {line: ownLine, column: Math.max(1, Math.min(ownColumn, width + 1))};
}
