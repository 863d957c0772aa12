import type {Node} from "./ast.ts";
import {childrenOf} from "./ast.ts";
import {isErased} from "./blankTypes.ts";

/** A number in the text of a cell, which the cell's code takes as a parameter. */
export interface NumberLiteral {
  /** the parameter that stands for it */
  name: string;
  value: number;
  text: string;
  start: number;
}

const prefix = "$number";
/** A cell with more numbers than this is data: its code keeps them. */
const most = 100;

/**
 * Returns the numbers of a cell. They are taken out of its code since the most common edit changes
 * just a number, and a function that is there already answers sooner than one from new code.
 */
export function findNumberLiterals(source: string, program: Node): NumberLiteral[] {
  if (source.includes(prefix)) return []; // the names could be the reader's own
  const found: NumberLiteral[] = [];
  visit(program);
  return found.length > most ? [] : found;

  function visit(node: Node): void {
    if (isErased(node)) return;
    if (node.type === "Literal" && typeof node.value === "number" && isFinite(node.value)) {
      const {value, start, end} = node as Node & {value: number};
      if (/\w/.test(source.charAt(start - 1))) return; // return.5: a name would join the word
      found.push({name: prefix + found.length, value, text: source.slice(start, end), start});
      return;
    }
    const isNamed = "key" in node && !node.computed;
    for (const child of childrenOf(node)) if (!isNamed || child !== node.key) visit(child);
  }
}

/** Returns *message*, which speaks of numbers by their parameters, with the numbers themselves. */
export function restoreNumbers(message: string, numbers: NumberLiteral[]): string {
  if (!message.includes(prefix)) return message;
  return message.replace(
    /\$number(\d+)/g,
    (parameter, index) => numbers[Number(index)]?.text ?? parameter
  );
}
