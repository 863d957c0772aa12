import type {Tree} from "../plots/tree.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";

/** A node of the page, and the tree that it looks like. */
export interface Drawn {
  node: Node;
  tree: Tree;
  children: Drawn[];
}

/** Draws a new node. */
export function draw(tree: Tree, inSvg: boolean): Drawn {
  return pair(toDom(tree, document, inSvg), tree);
}

function pair(node: Node, tree: Tree): Drawn {
  const trees = typeof tree === "string" ? [] : tree[2];
  const {childNodes} = node;
  return {node, tree, children: trees.map((child, i) => pair(childNodes[i], child))};
}

/** Reads what is in *element*, as the page came with it. */
export function readDrawn(element: Element): Drawn[] {
  return [...element.childNodes].filter(isPart).map((node) => {
    if (!(node instanceof Element)) return {node, tree: node.nodeValue!, children: []};
    const names = node.getAttributeNames().filter((name) => !isReaders(name));
    const attributes = Object.fromEntries(names.map((name) => [name, node.getAttribute(name)!]));
    const children = readDrawn(node);
    return {node, tree: [node.localName, attributes, children.map(({tree}) => tree)], children};
  });
}

// Not so what the page has put on a drawing: the mark under the pointer, its words, and where an item
// of a list has gone.
function isPart(node: Node): boolean {
  if (node instanceof Text)
    return !node.parentElement!.matches(".out-readout, .input-order output");
  return node instanceof Element && !node.matches(".crosshair, .linked");
}

// What the page or its reader has set on a drawing: an opened table, a line that is read aloud.
function isReaders(name: string): boolean {
  return name === "open" || name === "aria-live" || name === "data-linked";
}
