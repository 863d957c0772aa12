import type {Tree} from "../plots/tree.ts";
import {highlightCode} from "@lezer/highlight";
import {parser} from "@lezer/javascript";
import {codeClasses} from "./codeClasses.ts";

const typescript = parser.configure({dialect: "ts"});

/** Returns TypeScript as highlighted code: the pieces that have a colour or a name are spans. */
export function highlight(source: string): Tree[] {
  const lines: Tree[][] = [[]];
  highlightCode(
    source,
    typescript.parse(source),
    codeClasses,
    (text, classes) => lines.at(-1)!.push(classes ? ["span", {class: classes}, [text]] : text),
    () => lines.push([])
  );
  return lines.flatMap((line, i) => (i === 0 ? line : ["\n", ...line]));
}
