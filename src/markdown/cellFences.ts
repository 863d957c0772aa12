import {defineMdastPlugin} from "satteri";
import {parseFenceInfo} from "../notebook/fenceInfo.ts";
import {ChapterError} from "../notebook/parseChapter.ts";
import {fileOf} from "./fileOf.ts";

const elements = {
  starter: ["Cell", "cell", "cells"],
  check: ["ExerciseCheck", "exercise", "exercises"],
  solution: ["Solution", "exercise", "exercises"]
} as const;

/**
 * Turns each TypeScript fence of a chapter into `<Cell cell={props.cells["name"]} />`, and the check
 * and the solution of an exercise into elements of theirs; wrong answers are not printed. The page
 * that renders the chapter passes in `cells` and `exercises`, with what they gave, by name.
 */
export const cellFences = defineMdastPlugin({
  name: "cell-fences",
  options: {position: true},
  code(node, context) {
    const info = [node.lang, node.meta].filter(Boolean).join(" ");
    const fence = parseFenceInfo(
      info,
      (message) => new ChapterError(message, fileOf(context), node.position?.start.line ?? 0)
    );
    if (!fence) return;
    const {name, role = "starter"} = fence;
    if (role === "wrong") context.removeNode(node);
    else context.replaceNode(node, toElement(role, name));
  }
});

function toElement(role: "starter" | "check" | "solution", name: string) {
  const [element, attribute, values] = elements[role];
  const value = `props.${values}[${JSON.stringify(name)}]`;
  return {
    type: "mdxJsxFlowElement" as const,
    name: element,
    attributes: [
      {
        type: "mdxJsxAttribute" as const,
        name: attribute,
        value: {type: "mdxJsxAttributeValueExpression" as const, value}
      }
    ],
    children: []
  };
}
