import type {Node} from "./ast.ts";
import type {Insertion} from "./insertions.ts";
import {around} from "./insertions.ts";

/**
 * Returns what must be added for the last expression to be displayed. Where it ends in a call of
 * display, as `isOn ? display(a) : b` may, that shows the value already.
 */
export function displayLast(statements: Node[]): Insertion[] {
  const last = statements.at(-1);
  if (last?.type !== "ExpressionStatement" || last.directive === "use strict") return [];
  return displayValue(last.expression, "display(");
}

function displayValue(node: Node, open: string): Insertion[] {
  if (!mayDisplay(node)) return around(node, open);
  const inner = node.type === "AwaitExpression" ? "display(await (" : open;
  return endsOf(node).flatMap((end) => displayValue(end, inner));
}

function mayDisplay(node: Node): boolean {
  const isCall = node.type === "CallExpression" && node.callee.name === "display";
  return isCall || endsOf(node).some(mayDisplay);
}

/** Returns the expressions that *node* may come to in the end. */
function endsOf(node: Node): Node[] {
  switch (node.type) {
    case "ConditionalExpression":
      return [node.consequent, node.alternate];
    case "LogicalExpression":
      return [node.right];
    case "AwaitExpression":
      return [node.argument];
    default:
      return [];
  }
}
