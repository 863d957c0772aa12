import {relative} from "node:path";
import {fileURLToPath} from "node:url";
import {defineMdastPlugin} from "satteri";
import {parseFenceInfo} from "../notebook/fenceInfo.ts";
import {ChapterError} from "../notebook/parseChapter.ts";

/**
 * Turns each TypeScript fence of a chapter into `<Cell cell={props.cells["name"]} />`. The page that
 * renders the chapter passes in `cells`, with what they gave, by name.
 */
export const cellFences = defineMdastPlugin({
  name: "cell-fences",
  options: {position: true},
  code(node, context) {
    const file = context.fileURL
      ? relative(process.cwd(), fileURLToPath(context.fileURL))
      : "chapter";
    const info = [node.lang, node.meta].filter(Boolean).join(" ");
    const cell = parseFenceInfo(
      info,
      (message) => new ChapterError(message, file, node.position?.start.line ?? 0)
    );
    if (!cell) return;
    context.replaceNode(node, {
      type: "mdxJsxFlowElement",
      name: "Cell",
      attributes: [
        {
          type: "mdxJsxAttribute",
          name: "cell",
          value: {
            type: "mdxJsxAttributeValueExpression",
            value: `props.cells[${JSON.stringify(cell.name)}]`
          }
        }
      ],
      children: []
    });
  }
});
