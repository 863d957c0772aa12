import {defineMdastPlugin} from "satteri";

const mark = /^[,.;:?!)’”]+/;

/** Keeps a comma or full stop on the line of the equation that it follows: browsers would break there. */
export const punctuation = defineMdastPlugin({
  name: "punctuation",
  mdxJsxTextElement(node, context) {
    if (node.name !== "Equation" || !isOnePiece(node)) return;
    const next = context.parent(node)?.children[context.indexOf(node)! + 1];
    const [marks] = (next?.type === "text" && mark.exec(next.value)) || [];
    if (next?.type !== "text" || marks === undefined) return;
    context.replaceNode(node, {
      type: "mdxJsxTextElement",
      name: "span",
      attributes: [{type: "mdxJsxAttribute", name: "class", value: "unbroken"}],
      children: [node, {type: "text", value: marks}]
    });
    context.replaceNode(next, {type: "text", value: next.value.slice(marks.length)});
  }
});

// A long equation has places to break; it may use them.
function isOnePiece({attributes}: {attributes: readonly unknown[]}): boolean {
  return JSON.stringify(attributes).split('class=\\"katex-base\\"').length === 2;
}
