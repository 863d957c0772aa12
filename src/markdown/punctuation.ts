import {defineMdastPlugin} from "satteri";

const closing = /^[,.;:?!)’”]+/;
const opening = /[(‘“]+$/;

/**
 * Keeps a short equation on one line, and a bracket, comma or full stop on the line of the equation
 * that it belongs to: browsers would break there.
 */
export const punctuation = defineMdastPlugin({
  name: "punctuation",
  mdxJsxTextElement(node, context) {
    if (!isShort(node)) return;
    const siblings = context.parent(node)?.children ?? [];
    const at = context.indexOf(node)!;
    const [before, after] = [siblings[at - 1], siblings[at + 1]];
    const [opens = ""] = (before?.type === "text" && opening.exec(before.value)) || [];
    const [closes = ""] = (after?.type === "text" && closing.exec(after.value)) || [];
    if (!opens && !closes && countParts(node) < 2) return;
    context.replaceNode(node, {
      type: "mdxJsxTextElement",
      name: "span",
      attributes: [{type: "mdxJsxAttribute", name: "class", value: "unbroken"}],
      children: [...toText(opens), node, ...toText(closes)]
    });
    for (const place of [at - 1, at + 1]) {
      const text = siblings[place];
      if (text?.type !== "text") continue;
      // it may stand between two equations, and give a mark to each
      let {value} = text;
      if (isShort(siblings[place - 1])) value = value.replace(closing, "");
      if (isShort(siblings[place + 1])) value = value.replace(opening, "");
      context.replaceNode(text, {type: "text", value});
    }
  }
});

function toText(value: string) {
  return value ? [{type: "text" as const, value}] : [];
}

// A long equation has places to break; it may use them.
function isShort(node: {type: string; name?: string | null; attributes?: unknown} | undefined) {
  if (node?.type !== "mdxJsxTextElement" || node.name !== "Equation") return false;
  return countParts(node) <= 2;
}

/** How many parts of an equation there are, between which it may be broken. */
function countParts({attributes}: {attributes?: unknown}): number {
  return JSON.stringify(attributes).split('class=\\"katex-base\\"').length - 1;
}
