import type {KatexOptions} from "katex";
import katex from "katex";
import {type EquationNode, fixWidths} from "./equationWidth.ts";

interface Tree extends EquationNode {
  toMarkup(): string;
}

// KaTeX does not promise how its tree looks; a test in a browser sees whether its widths are still right.
const {__renderToDomTree: toTree} = katex as unknown as {
  __renderToDomTree(tex: string, options: KatexOptions): Tree;
};

// \query{Q}, \key{K}, … : a symbol in the colour of what it stands for.
const macros = {
  "\\query": "\\htmlClass{query}{#1}",
  "\\key": "\\htmlClass{key}{#1}",
  "\\val": "\\htmlClass{value-symbol}{#1}",
  "\\score": "\\htmlClass{score}{#1}",
  "\\weight": "\\htmlClass{weight}{#1}"
};

/** How the course reads TeX: with its colours, and with no command that it does not know. */
export const texOptions: KatexOptions = {
  throwOnError: true,
  macros,
  trust: ({command}) => command === "\\htmlClass",
  strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error")
};

// Where an equation that is too wide for a phone may be broken, besides after a relation.
const wideSpace = /\\q?quad\b/g;

/**
 * Returns *tex* as HTML and MathML, *display*ed on a line of its own or within one.
 *
 * @throws {katex.ParseError} if KaTeX cannot read it.
 */
export function renderTex(tex: string, {display = false} = {}): string {
  const breakable = display ? tex.replace(wideSpace, "\\allowbreak$&") : tex;
  const tree = toTree(breakable, {...texOptions, displayMode: display});
  if (!display) fixWidths(tree);
  return tree.toMarkup();
}
