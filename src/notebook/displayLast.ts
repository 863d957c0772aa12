import type {Node} from "./ast.ts";
import type {Insertion} from "./insertions.ts";
import {around} from "./insertions.ts";

/**
 * Returns what must be added for the last expression to be displayed. A call of display at the end
 * shows its value already.
 */
export function displayLast(statements: Node[]): Insertion[] {
  const last = statements.at(-1);
  if (last?.type !== "ExpressionStatement" || last.directive === "use strict") return [];
  const callee = last.expression.type === "CallExpression" ? last.expression.callee : undefined;
  return callee?.name === "display" ? [] : around(last.expression, "display(");
}
