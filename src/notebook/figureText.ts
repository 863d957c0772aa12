import type {Tree, TreeElement} from "../plots/tree.ts";
import {textOf} from "../plots/tree.ts";

/** What can be told of a drawing in text. */
export interface FigureText {
  title: string;
  /** the numbers of the plot: a header row, then one row each; empty if the drawing has none */
  rows: string[][];
}

/** Returns the title and the numbers of a drawing; one without a title is named by its label. */
export function toFigureText(tree: Tree): FigureText {
  const caption = findElement(tree, "figcaption");
  const table = findElement(tree, "table");
  const label = findElement(tree, "svg")?.[1]["aria-label"];
  const rows = table ? findElements(table, "tr").map(([, , cells]) => cells.map(textOf)) : [];
  const title = (caption ? textOf(caption) : label)?.trim();
  return {title: title || "A drawing", rows};
}

/** Returns the drawing itself, or undefined if there is none in *tree*. */
export function findSvg(tree: Tree): TreeElement | undefined {
  return findElement(tree, "svg");
}

function findElement(tree: Tree, tag: string): TreeElement | undefined {
  return findElements(tree, tag)[0];
}

function findElements(tree: Tree, tag: string): TreeElement[] {
  if (typeof tree === "string") return [];
  if (tree[0] === tag) return [tree];
  return tree[2].flatMap((child) => findElements(child, tag));
}
