import type {Tree} from "../../plots/tree.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Builds the nodes that *tree* describes. Nothing is parsed: a text stays a text. */
export function toDom(tree: Tree, document: Document, inSvg = false): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, children] = tree;
  const isSvg = inSvg || tag === "svg";
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => toDom(child, document, isSvg)));
  return element;
}
