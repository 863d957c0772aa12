import type {MdastVisitorContext} from "satteri";
import {defineMdastPlugin} from "satteri";
import {ChapterError} from "../notebook/parseChapter.ts";
import {fileOf} from "./fileOf.ts";
import {findEquations, listEquations} from "./findEquations.ts";
import {reference} from "./findMath.ts";
import {renderTex} from "./tex.ts";

interface MathSource {
  value: string;
  position?: {start: {line: number}};
}

const label = /\s*\\label\{[^}]*\}/;

/**
 * Turns TeX into equations, by KaTeX, when the site is built: `$…$` in a line, and on its own
 *
 *     $$
 *     y = f(x) \label{name}
 *     $$
 *
 * which gets a number and the anchor `#eq-name`. `$\eqref{name}$` is a link to it, from any chapter,
 * and shows its number.
 */
export const equations = defineMdastPlugin({
  name: "equations",
  options: {position: true},
  inlineMath(node, context) {
    const source = node as MathSource;
    const [, name] = reference.exec(source.value) ?? [];
    if (name !== undefined) return context.replaceNode(node, toLink(name, source, context));
    context.replaceNode(node, {
      type: "mdxJsxTextElement",
      name: "Equation",
      attributes: toAttributes({html: toHtml(source, context, false)}),
      children: []
    });
  },
  math(node, context) {
    const source = node as MathSource;
    const line = lineOf(source);
    const found = findEquations(context.source, fileOf(context)).find((each) => each.line === line);
    context.replaceNode(node, {
      type: "mdxJsxFlowElement",
      name: "Equation",
      attributes: toAttributes({
        html: toHtml(source, context, true),
        name: found!.name,
        number: found!.number
      }),
      children: []
    });
  }
});

function toLink(name: string, source: MathSource, context: MdastVisitorContext) {
  const here = findEquations(context.source, fileOf(context)).find((each) => each.name === name);
  const found = here ?? listEquations().find((each) => each.name === name);
  if (!found) {
    const message = `there is no equation ${name} to refer to: give one the \\label{${name}}`;
    throw new ChapterError(message, fileOf(context), lineOf(source));
  }
  return {
    type: "link" as const,
    url: `${here ? "" : toChapter(found.chapter, context)}#eq-${name}`,
    children: [{type: "text" as const, value: `(${found.number})`}]
  };
}

function toChapter(chapter: string, context: MdastVisitorContext): string {
  return fileOf(context).startsWith("content/chapters/")
    ? `../${chapter}/`
    : `../chapters/${chapter}/`;
}

function toHtml(source: MathSource, context: MdastVisitorContext, display: boolean): string {
  try {
    return renderTex(source.value.replace(label, ""), {display});
  } catch (error) {
    const {rawMessage, message} = error as Error & {rawMessage?: string};
    const reason = `KaTeX cannot read this equation: ${rawMessage ?? message}`;
    throw new ChapterError(reason, fileOf(context), lineOf(source));
  }
}

function toAttributes(values: {[name: string]: string}) {
  return Object.entries(values).map(([name, value]) => ({
    type: "mdxJsxAttribute" as const,
    name,
    value
  }));
}

function lineOf({position}: MathSource): number {
  return position?.start.line ?? 0;
}
