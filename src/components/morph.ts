import type {Tree} from "../plots/virtualDocument.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";
import {findMoved} from "./findMoved.ts";

/**
 * Makes what is in *element* look like *trees*, one node for each. Where a node has the form of its
 * tree, it stays and takes the new attributes and texts: a bar grows, a shade deepens, and what a
 * reader has opened or focused stays so. Where it has not, a new node takes its place. What says its
 * name in a drawing keeps its node in another order, too: a row moves.
 */
export function morph(element: Element, trees: Tree[], inSvg = false): void {
  const left = [...element.childNodes];
  const named = inSvg ? findMoved(element, trees) : undefined;
  let next = element.firstChild;
  for (const tree of trees) {
    const own = named?.get(tree);
    const isFree = (each: Node) => (own ? each === own : !named?.has(each));
    const i = left.findIndex((each) => isFree(each) && isAlike(each, tree));
    const kept = i < 0 ? toDom(tree, document, inSvg) : left.splice(i, 1)[0];
    if (i >= 0) morphNode(kept, tree, inSvg);
    if (kept === next) next = next.nextSibling;
    else element.insertBefore(kept, next);
  }
  for (const node of left) node.remove();
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
