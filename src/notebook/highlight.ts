import type {Tree} from "../plots/tree.ts";
import {classHighlighter, highlightCode} from "@lezer/highlight";
import {parser} from "@lezer/javascript";

const typescript = parser.configure({dialect: "ts"});

/**
 * Returns TypeScript as highlighted lines, each a span, with the classes that the editor gives too:
 * opening it changes no colour.
 */
export function highlight(source: string): Tree[] {
  const lines: Tree[][] = [[]];
  highlightCode(
    source,
    typescript.parse(source),
    classHighlighter,
    (text, classes) => lines.at(-1)!.push(classes ? ["span", {class: classes}, [text]] : text),
    () => lines.push([])
  );
  return lines.flatMap((line, i) => (i === 0 ? line : ["\n", ...line]));
}
