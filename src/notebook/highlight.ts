import type {Tree} from "../plots/tree.ts";
import {classHighlighter, highlightCode, type Highlighter} from "@lezer/highlight";
import {parser} from "@lezer/javascript";

const typescript = parser.configure({dialect: "ts"});

// The classes of the editor, so that opening it changes no colour. What has the colour of all text gets
// none: punctuation alone would be a sixth of the elements of a page.
const plain = /^tok-(punctuation|operator)$/;
const highlighter: Highlighter = {
  style: (tags) => classHighlighter.style(tags)?.replace(plain, "") || null
};

/** Returns TypeScript as highlighted code: the pieces that have a colour or a name are spans. */
export function highlight(source: string): Tree[] {
  const lines: Tree[][] = [[]];
  highlightCode(
    source,
    typescript.parse(source),
    highlighter,
    (text, classes) => lines.at(-1)!.push(classes ? ["span", {class: classes}, [text]] : text),
    () => lines.push([])
  );
  return lines.flatMap((line, i) => (i === 0 ? line : ["\n", ...line]));
}
