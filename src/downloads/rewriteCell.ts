import type {Node} from "../notebook/ast.ts";
import type {CellPart} from "./chapterText.ts";
import {displayLast} from "../notebook/displayLast.ts";
import {around} from "../notebook/insertions.ts";
import {findLiveNames} from "../notebook/liveNames.ts";
import {parseCell} from "../notebook/parseCell.ts";
import {skipSigns} from "../notebook/skipSigns.ts";

/** How a cell is written for another place than the page. */
export interface Rewriting {
  /** returns the statement that takes the place of an import, whose text is *source* */
  toImport: (node: Node, source: string) => string;
  /** whether the last expression is displayed by a call; else the place shows it, if no call does */
  displaysLast: boolean;
}

interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns the source of a cell as statements of a program: its imports are those of the place,
 * inputs have their names and what the reader set them to, and a stream is run to its end.
 */
export function rewriteCell(
  {source, settings = {}}: CellPart,
  {toImport, displaysLast}: Rewriting
): string {
  const {program} = parseCell(source);
  const changes: Replacement[] = [];
  const insert = (at: number, text: string) => changes.push({start: at, end: at, text});
  for (const node of program.body) {
    const {type, start, end} = node;
    if (type === "ImportDeclaration" && node.importKind !== "type")
      changes.push({start, end, text: toImport(node, source.slice(start, end))});
  }
  for (const {name, kind, call} of findLiveNames(program.body)) {
    if (kind === "stream") insert(call.start, "await ");
    else {
      const setting = Object.hasOwn(settings, name) ? `, ${JSON.stringify(settings[name])}` : "";
      const inside = source.slice(0, call.end - 1); // all but the call's own closing bracket
      const end = skipSigns(")", inside, call.arguments[0].end);
      insert(end, `, ${JSON.stringify(name)}${setting}`);
    }
  }
  const last = program.body.at(-1);
  const shown = displayLast(program.body);
  const isValue = last?.type === "ExpressionStatement";
  const displaysItself = isValue && shown[0]?.at !== last.expression.start;
  if (displaysLast || displaysItself) for (const {at, text} of shown) insert(at, text);
  if (!displaysLast && displaysItself)
    for (const {at, text} of around(last.expression, toVoid(last.expression))) insert(at, text);
  if (last && source[last.end - 1] !== ";" && !endsInBlock(last)) insert(last.end, ";");
  const isDone = isValue || program.body.every(isDeclaration);
  if (!displaysLast && !isDone) insert(source.length, "\nundefined; // nothing is shown");
  return replace(source, changes);
}

function toVoid({type}: Node): string {
  return /^(Conditional|Logical)Expression$/.test(type) ? "void (" : "void ";
}

// Behind all else, the next cell could go on with what stands there.
function endsInBlock(node: Node): boolean {
  if (/Body$|^(Block|Switch|Try)Statement$/.test(node.type)) return true;
  const inner = node.alternate ?? node.consequent ?? node.body;
  return inner ? endsInBlock(inner) : false;
}

function isDeclaration({type}: Node): boolean {
  return type.endsWith("Declaration");
}

function replace(source: string, changes: Replacement[]): string {
  let text = source;
  // those that begin at one place stay in the order in which they were made
  for (const {start, end, text: fresh} of changes.reverse().toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + fresh + text.slice(end);
  }
  return text;
}

/** Returns whether a cell can show anything. */
export function canShow(source: string): boolean {
  const {body} = parseCell(source).program;
  return displayLast(body).length > 0 || /\b(display|view|console)\b/.test(source);
}
