import {defineMdastPlugin} from "satteri";

const prose = new Set(["text", "emphasis", "strong", "link", "inlineCode", "mdxTextExpression"]);

/**
 * Puts each file of a chapter's styles before the first block that needs it; prose needs none. What
 * stands above is painted before it comes, so the last one is linked sooner than it is needed: the
 * first cell that shows something is then laid out in one step, and the rest in another.
 */
export const laterStyles = defineMdastPlugin({
  name: "later-styles",
  before({children}, context) {
    const blocks = children.filter(({type}) => type !== "mdxjsEsm");
    const chapter = blocks.findIndex((block) => !isProse(block));
    if (chapter < 0) return;
    const outputs = findFrom(chapter, blocks, showsSomething);
    const second = findFrom(outputs + 1, blocks, showsSomething);
    const exercises = Math.min(second, findFrom(outputs, blocks, isExercise));
    for (const [name, place] of Object.entries({chapter, outputs, exercises})) {
      if (place < blocks.length) context.insertBefore(blocks[place], toElement(name));
      else context.insertAfter(blocks.at(-1)!, toElement(name));
    }
  }
});

interface Node {
  type: string;
  name?: string | null;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  children?: readonly Node[];
}

function toElement(name: string) {
  return {
    type: "mdxJsxFlowElement" as const,
    name: "ChapterStyles",
    attributes: [{type: "mdxJsxAttribute" as const, name: "name", value: name}],
    children: []
  };
}

function isProse(block: Node): boolean {
  return block.type === "paragraph" && block.children!.every(isPlain);
}

function isPlain({type, value = "", children = []}: Node): boolean {
  return prose.has(type) && !value.includes("@") && children.every(isPlain);
}

/** Returns the index of the first block from *start* on for which *test* holds, or the number of blocks. */
function findFrom(start: number, blocks: readonly Node[], test: (node: Node) => boolean): number {
  const index = blocks.findIndex((block, i) => i >= start && test(block));
  return index < 0 ? blocks.length : index;
}

function isExercise({name}: Node): boolean {
  return name === "Exercise";
}

// A folded cell prepares others, and shows nothing.
function showsSomething(block: Node): boolean {
  const {type, name, lang, meta, children = []} = block;
  if (name === "Figure" || isExercise(block)) return true;
  if (type === "code") return lang === "ts" && !/\bfold\b/.test(meta ?? "");
  return children.some(showsSomething);
}
