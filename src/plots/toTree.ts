import type {Tree, TreeElement} from "./tree.ts";
import type {VirtualNode} from "./virtualDocument.ts";
import {VirtualElement, VirtualPart} from "./virtualDocument.ts";

/** Returns the tree that *element* is the root of. */
export function toTree(element: VirtualElement): TreeElement {
  const attributes: {[name: string]: string} = {};
  const given = element.attributes;
  for (const name in given) attributes[name] = rounded(name, given[name]);
  return [element.tagName, attributes, element.childNodes.map(nodeToTree)];
}

function nodeToTree(node: VirtualNode): Tree {
  if (node instanceof VirtualElement) return toTree(node);
  return node instanceof VirtualPart ? node.tree : node.textContent;
}

// Engines differ in the last digits of exp and log, which no one can see: a drawing is the same in
// all of them, byte for byte, and shorter too.
function rounded(name: string, value: string): string {
  if (name === "aria-label" || !value.includes(".")) return value;
  return value.replace(/-?\d+\.\d{3,}(?:e[+-]?\d+)?/g, (number) =>
    String(Number(Number(number).toFixed(2)))
  );
}
