import {relative} from "node:path";
import {fileURLToPath} from "node:url";
import katex from "katex";
import {defineMdastPlugin} from "satteri";
import {ChapterError} from "../notebook/parseChapter.ts";

// \query{Q}, \key{K}, … : a symbol in the colour of what it stands for.
const macros = {
  "\\query": "\\htmlClass{query}{#1}",
  "\\key": "\\htmlClass{key}{#1}",
  "\\val": "\\htmlClass{value-symbol}{#1}",
  "\\score": "\\htmlClass{score}{#1}",
  "\\weight": "\\htmlClass{weight}{#1}"
};
const trust = ({command}: {command: string}) => command === "\\htmlClass";
const strict = (code: string) => (code === "htmlExtension" ? "ignore" : "error");

interface MathSource {
  value: string;
  position?: {start: {line: number}};
}

/** Turns TeX into equations, by KaTeX, when the site is built: `$…$` in a line, `$$…$$` on its own. */
export const equations = defineMdastPlugin({
  name: "equations",
  options: {position: true},
  inlineMath(node, context) {
    context.replaceNode(node, {
      type: "mdxJsxTextElement",
      name: "Equation",
      attributes: [html(node as MathSource, context.fileURL, false)],
      children: []
    });
  },
  math(node, context) {
    context.replaceNode(node, {
      type: "mdxJsxFlowElement",
      name: "Equation",
      attributes: [
        html(node as MathSource, context.fileURL, true),
        {type: "mdxJsxAttribute", name: "display"}
      ],
      children: []
    });
  }
});

function html({value, position}: MathSource, url: URL | undefined, displayMode: boolean) {
  try {
    const text = katex.renderToString(value, {
      displayMode,
      throwOnError: true,
      macros,
      trust,
      strict
    });
    return {type: "mdxJsxAttribute" as const, name: "html", value: text};
  } catch (error) {
    const file = url ? relative(process.cwd(), fileURLToPath(url)) : "chapter";
    const {rawMessage, message} = error as Error & {rawMessage?: string};
    throw new ChapterError(
      `KaTeX cannot read this equation: ${rawMessage ?? message}`,
      file,
      position?.start.line ?? 0
    );
  }
}
