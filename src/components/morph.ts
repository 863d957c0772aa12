import type {Tree} from "../plots/virtualDocument.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";
import type {Moved} from "./findMoved.ts";
import {findMoved} from "./findMoved.ts";

/**
 * Makes what is in *element* look like *trees*, one node for each. Where a node has the form of its
 * tree, it stays and takes the new attributes and texts: a bar grows, a shade deepens, and what a
 * reader has opened or focused stays so. Where it has not, a new node takes its place. What says its
 * name in a drawing keeps its node in another order, too: a row moves.
 */
export function morph(element: Element, trees: Tree[], inSvg = false): void {
  const named = element.localName === "g" ? findMoved(element, trees) : undefined;
  let next = element.firstChild; // it and all after it have no place yet
  for (const tree of trees) {
    const kept = findKept(next, tree, named);
    if (kept) morphNode(kept, tree, inSvg);
    if (kept && kept === next) next = next.nextSibling;
    else element.insertBefore(kept ?? toDom(tree, document, inSvg), next);
  }
  while (next) {
    const rest = next;
    next = next.nextSibling;
    rest.remove();
  }
}

// The node of the same name, or else the first one from *next* on that has the form of *tree* and
// no name to be kept for.
function findKept(next: Node | null, tree: Tree, named?: Moved): Node | null {
  const own = named?.nodes.get(tree);
  if (own) return isAlike(own, tree) ? own : null;
  while (next && (named?.trees.has(next) || !isAlike(next, tree))) next = next.nextSibling;
  return next;
}

function isAlike(node: Node, tree: Tree): boolean {
  if (typeof tree === "string") return node instanceof Text;
  const [tag, attributes] = tree;
  if (!(node instanceof Element) || node.localName !== tag) return false;
  return node.getAttribute("class") === (attributes.class ?? null);
}

function morphNode(node: Node, tree: Tree, inSvg: boolean): void {
  if (typeof tree === "string") {
    if (node.nodeValue !== tree) node.nodeValue = tree;
    return;
  }
  const [tag, attributes, children] = tree;
  const element = node as Element;
  for (const name of element.getAttributeNames()) {
    if (!Object.hasOwn(attributes, name) && !isReaders(name)) change(element, name, null);
  }
  for (const name in attributes) {
    if (element.getAttribute(name) !== attributes[name]) change(element, name, attributes[name]);
  }
  morph(element, children, inSvg || tag === "svg");
}

// A control that a reader has used no longer follows its attributes: it is set, too.
function change(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (!(element instanceof HTMLInputElement)) return;
  if (name === "checked") element.checked = value !== null;
  if (name === "value" && value !== null) element.value = value;
}

// What the page or its reader has set on a drawing: an opened table, a line that is read aloud.
function isReaders(name: string): boolean {
  return name === "open" || name === "aria-live" || name === "data-linked";
}
