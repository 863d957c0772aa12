import type {Node} from "./ast.ts";
import {skipSigns} from "./skipSigns.ts";
import {syntaxError} from "./syntaxError.ts";

// Operators that bind tighter than "as", from the loosest to the tightest.
const tight = [
  ["<<", ">>", ">>>"],
  ["+", "-"],
  ["*", "/", "%"]
];

/**
 * Checks that an operation is computed in the same order without the type of its left side: in
 * `a + b as T * c` it is not.
 *
 * @throws {CellSyntaxError} if it is not.
 */
export function checkOrder({left, operator}: Node, source: string): void {
  let inner: Node = left;
  while (/^TS(As|Satisfies)Expression$/.test(inner.type) && !isInBrackets(inner))
    inner = inner.expression;
  if (inner === left || inner.type !== "BinaryExpression" || isInBrackets(inner)) return;
  if (toRank(operator) <= toRank(inner.operator)) return;
  const text = source.slice(inner.start, inner.end);
  throw syntaxError(
    `put ${text} into brackets: without its type, ${operator} would be computed before it`,
    source,
    inner.start
  );

  function isInBrackets({end}: Node): boolean {
    return skipSigns(")", source, end) > end;
  }
}

function toRank(operator: string): number {
  return tight.findIndex((operators) => operators.includes(operator));
}
