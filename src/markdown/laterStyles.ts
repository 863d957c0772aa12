import {defineMdastPlugin} from "satteri";

const prose = new Set(["text", "emphasis", "strong", "link", "inlineCode", "mdxTextExpression"]);

/**
 * Puts `<ChapterStyles />` before the first block of a chapter that is more than prose: what stands
 * above needs no style of equations, citations or cells, and is painted before they come.
 */
export const laterStyles = defineMdastPlugin({
  name: "later-styles",
  before({children}, context) {
    const first = children.find((block) => block.type !== "mdxjsEsm" && !isProse(block));
    if (first)
      context.insertBefore(first, {
        type: "mdxJsxFlowElement",
        name: "ChapterStyles",
        attributes: [],
        children: []
      });
  }
});

interface Node {
  type: string;
  value?: string;
  children?: readonly Node[];
}

function isProse(block: Node): boolean {
  return block.type === "paragraph" && block.children!.every(isPlain);
}

function isPlain({type, value = "", children = []}: Node): boolean {
  return prose.has(type) && !value.includes("@") && children.every(isPlain);
}
