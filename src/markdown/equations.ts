import {relative} from "node:path";
import {fileURLToPath} from "node:url";
import katex from "katex";
import {defineMdastPlugin} from "satteri";
import {ChapterError} from "../notebook/parseChapter.ts";

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
    const text = katex.renderToString(value, {displayMode, throwOnError: true, strict: "error"});
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
