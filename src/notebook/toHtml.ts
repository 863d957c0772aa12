import type {Tree} from "../plots/tree.ts";

const voidTags = new Set(["br", "input"]);

/** Returns *tree* as HTML, with all texts escaped. */
export function toHtml(tree: Tree): string {
  if (typeof tree === "string") return escape(tree);
  const [tag, attributes, children] = tree;
  const attributeTexts = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escape(value)}"`
  );
  const opening = `<${tag}${attributeTexts.join("")}>`;
  return voidTags.has(tag) ? opening : `${opening}${children.map(toHtml).join("")}</${tag}>`;
}

const entities: {[character: string]: string} = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}
