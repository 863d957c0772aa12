import type {Node} from "./ast.ts";
import type {Sign} from "./moveBrackets.ts";
import {walk} from "./ast.ts";

/**
 * Returns the semicolons that *text*, the cell *source* with its types blanked, has need of: where
 * only a type ended a statement, or a member of a class, the next line could continue it.
 */
export function findSemicolons(program: Node, source: string, text: string): Sign[] {
  const signs: Sign[] = [];
  walk(program, (node) => {
    if (isErased(node)) return false;
    const list: Node[] = [node.body, node.consequent].find(Array.isArray) ?? [];
    for (const [i, next] of list.slice(1).entries()) signs.push(...separate(list[i], next));
    return;
  });
  return signs;

  function separate(node: Node, next: Node): Sign[] {
    if (source[node.end - 1] === ";" || isErased(node)) return [];
    if (text[next.start] === " ") return [[next.start, ";"]];
    if (text[node.end - 1] !== " ") return [];
    const promise = source.slice(node.end, next.start).search(/\/\/\s*→/);
    if (promise < 0) return [[node.end - 1, ";"]];
    // What reports the value goes to the end of the statement: the comment makes room behind that.
    const at = node.end + promise;
    return [
      [at, ";"],
      [at + 2, "/"]
    ];
  }

  function isErased({start, end}: Node): boolean {
    return text.slice(start, end).trim() === "";
  }
}
