/** A drawing as plain data: a text, or an element. */
export type Tree = string | TreeElement;

/** An element of a drawing: a tag with its attributes and what is in it. */
export type TreeElement = [tag: string, attributes: {[name: string]: string}, children: Tree[]];

/** Returns the text in a drawing. */
export function textOf(tree: Tree): string {
  return typeof tree === "string" ? tree : tree[2].map(textOf).join("");
}
