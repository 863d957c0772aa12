import type {Tree} from "../plots/tree.ts";
import type {Drawn} from "./drawn.ts";
import {draw, readDrawn} from "./drawn.ts";
import {findKept} from "./findKept.ts";
import {held} from "./held.ts";

const drawnIn = new WeakMap<Element, Drawn[]>();

/**
 * Makes what is in *element* look like *trees*, one node for each. Where a node has the form of its
 * tree, it stays and takes the new attributes and texts: a bar grows, a shade deepens, and what a
 * reader has opened or focused stays so. Where it has not, a new node takes its place. What says its
 * name in a drawing keeps its node in another order, too: a row moves.
 *
 * Trees are compared with those of the last time, not with the page: that is quicker, and what else
 * was put on the page, such as a mark under the pointer, stays there.
 */
export function morph(element: Element, trees: Tree[]): void {
  const before = drawnIn.get(element) ?? readDrawn(element);
  drawnIn.delete(element); // a tree that cannot be drawn leaves no wrong memory
  drawnIn.set(element, morphAll(element, before, trees, false));
}

function morphAll(element: Element, known: Drawn[], trees: Tree[], inSvg: boolean): Drawn[] {
  const before = isInput(element) ? readDrawn(element) : known;
  if (held.has(element)) return before;
  const kept = findKept(element, before, trees);
  const after = trees.map((tree, i) => {
    const drawn = kept[i];
    return drawn ? morphOne(drawn, tree, inSvg) : draw(tree, inSvg);
  });
  if (kept !== before) arrange(element, before, after);
  return after;
}

function morphOne(drawn: Drawn, tree: Tree, inSvg: boolean): Drawn {
  const {node, tree: was} = drawn;
  drawn.tree = tree;
  if (typeof tree === "string" || typeof was === "string") {
    if (was !== tree) node.nodeValue = tree as string;
    return drawn;
  }
  const [tag, attributes, children] = tree;
  const element = node as Element;
  for (const name in was[1]) if (!Object.hasOwn(attributes, name)) change(element, name, null);
  for (const name in attributes)
    if (was[1][name] !== attributes[name]) change(element, name, attributes[name]);
  drawn.children = morphAll(element, drawn.children, children, inSvg || tag === "svg");
  return drawn;
}

// A reader changes what an input shows, and no cell draws it anew for that.
function isInput({classList}: Element): boolean {
  return classList.contains("input");
}

// Puts the nodes into their order; those that are already in it are not touched.
function arrange(element: Element, before: Drawn[], after: Drawn[]): void {
  const wanted = new Set(after);
  for (const drawn of before) if (!wanted.has(drawn)) (drawn.node as ChildNode).remove();
  const settled = before.filter((drawn) => wanted.has(drawn));
  const placed = new Set<Drawn>();
  let next = 0;
  for (const drawn of after) {
    while (placed.has(settled[next])) next += 1;
    if (drawn !== settled[next]) element.insertBefore(drawn.node, settled[next]?.node ?? null);
    placed.add(drawn);
  }
}

// A control that a reader has used no longer follows its attributes: it is set, too.
function change(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (element instanceof HTMLOptionElement && name === "selected")
    element.selected = value !== null;
  if (!(element instanceof HTMLInputElement)) return;
  if (name === "checked") element.checked = value !== null;
  if (name === "value" && value !== null) element.value = value;
}
