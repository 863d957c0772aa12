import type {Node} from "./ast.ts";
import {skipSigns} from "./skipSigns.ts";

/** A character that JavaScript has at an offset where the text of a cell has another. */
export type Sign = [at: number, sign: string];

/**
 * Returns what moves the brackets of an arrow function to the far ends of its types, if these break
 * the line: JavaScript allows that within the brackets, but neither in front of "=>" nor behind
 * "async" or "return".
 */
export function moveBrackets(arrow: Node, source: string): Sign[] {
  const {params, typeParameters, returnType} = arrow;
  const start = arrow.start + (arrow.async ? "async".length : 0);
  const open = skipSigns("(", source, typeParameters?.end ?? start);
  const close = skipSigns(",)", source, params.at(-1)?.end ?? open);
  return [
    ...(typeParameters ? move(open - 1, typeParameters.start) : []),
    ...(returnType ? move(close - 1, returnType.end - 1) : [])
  ];

  function move(from: number, to: number): Sign[] {
    const between = source.slice(Math.min(from, to), Math.max(from, to));
    return /[\n\r\u2028\u2029]/.test(between)
      ? [
          [from, " "],
          [to, source[from]]
        ]
      : [];
  }
}
