import type {Node as AcornNode} from "acorn";

/** A node of the syntax tree: ESTree, with TypeScript's nodes (their type begins with "TS"). */
export type Node = AcornNode & {[key: string]: any};

/** Returns whether *value* is a node of the syntax tree. */
function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Returns the nodes directly below *node*, in the order of the text they stand for. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
  );
}

/** Calls *visit* for *node* and all nodes below it, parents first; `false` skips what is below. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}
