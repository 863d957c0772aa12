import type {Node} from "./ast.ts";
import type {Sign} from "./moveBrackets.ts";
import {childrenOf} from "./ast.ts";
import {checkOrder} from "./checkOrder.ts";
import {findSemicolons} from "./findSemicolons.ts";
import {moveBrackets} from "./moveBrackets.ts";
import {skipSigns} from "./skipSigns.ts";
import {syntaxError} from "./syntaxError.ts";

// TypeScript that makes code of its own: it cannot be blanked, so it is refused by name.
const unsupported: {[type: string]: string} = {
  TSEnumDeclaration: "enum",
  TSModuleDeclaration: "namespace",
  TSParameterProperty: "a parameter property",
  TSImportEqualsDeclaration: "import … = …",
  TSExportAssignment: "export = …",
  TSTypeAssertion: "<Type>x (write x as Type)",
  Decorator: "a decorator"
};

/**
 * Returns the text of a cell as JavaScript: all that is only TypeScript has become spaces, so each
 * line and column stays where it was. In some of these spaces stands a sign that JavaScript needs.
 *
 * @throws {CellSyntaxError} if the cell has TypeScript that is more than types, such as an enum, or
 * a type that groups what stands around it.
 */
export function blankTypes(source: string, program: Node): string {
  const blanks: [start: number, end: number][] = [];
  const signs: Sign[] = [];
  collect(program);
  let text = source;
  for (const [start, end] of blanks) {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n\r]/g, " ") + text.slice(end);
  }
  signs.push(...findSemicolons(program, source, text));
  for (const [at, sign] of signs) text = text.slice(0, at) + sign + text.slice(at + 1);
  return text;

  function collect(node: Node): void {
    const refused = unsupported[node.type];
    if (refused && !node.declare) {
      throw syntaxError(`cells cannot hold ${refused}: it is more than a type`, source, node.start);
    }
    if (isErased(node)) {
      blanks.push([node.start, node.end]);
      return;
    }
    if (wrapsExpression(node)) {
      collect(node.expression);
      blanks.push([skipSigns(")", source, node.expression.end), node.end]);
      return;
    }
    if (node.type === "BinaryExpression") checkOrder(node, source);
    if (node.type === "ArrowFunctionExpression") signs.push(...moveBrackets(node, source));
    for (const marker of markersOf(node)) blanks.push(marker);
    for (const child of childrenOf(node)) collect(child);
  }

  // The single words and signs beside a name that only types need: "?", "!", "readonly", "public", …
  function markersOf(node: Node): [number, number][] {
    if (node.type === "Identifier" && node.optional) return find("?", node);
    if (node.type === "VariableDeclarator" && node.definite) return find("!", node.id);
    if (node.type === "PropertyDefinition" || node.type === "MethodDefinition") {
      const words = [...source.slice(node.start, node.key.start).matchAll(modifier)];
      const spans = words.map(({index, 0: word}): [number, number] => [
        node.start + index,
        node.start + index + word.length
      ]);
      if (!(node.optional || node.definite)) return spans;
      const end = skipSigns(String.raw`)\]?!`, source, node.key.end);
      return [...spans, [end - 1, end]];
    }
    if (/Function/.test(node.type) && node.params?.[0]?.name === "this") {
      const [own, next] = node.params;
      return [[own.start, next?.start ?? own.end]];
    }
    if (/Class(Declaration|Expression)/.test(node.type)) {
      const spans: [number, number][] = [];
      if (node.abstract) spans.push([node.start, node.start + "abstract".length]);
      const list: Node[] = node.implements ?? [];
      if (list.length > 0) {
        const after = (node.superClass ?? node.id ?? node).end;
        const word = source.indexOf("implements", node.superClass || node.id ? after : node.start);
        spans.push([word, list.at(-1)!.end]);
      }
      return spans;
    }
    return [];
  }

  // Where *sign* stands behind a name; in "?." it is no type's.
  function find(sign: string, name: Node): [number, number][] {
    const end = skipSigns(sign, source, name.start + name.name.length);
    return source[end] === "." ? [] : [[end - 1, end]];
  }
}

const modifier = /\b(public|private|protected|readonly|override|abstract|declare)\b/g;

/** Returns whether *node* disappears as a whole when types are erased. */
export function isErased(node: Node): boolean {
  if (node.declare || node.importKind === "type" || node.exportKind === "type") return true;
  if (node.type === "MethodDefinition" && !node.value.body) return true; // an overload
  if (node.type === "PropertyDefinition" && node.abstract) return true;
  if (node.type === "Identifier" && node.name === "this") return true; // a function's this parameter
  return node.type.startsWith("TS") && !wrapsExpression(node) && !(node.type in unsupported);
}

/** Returns whether *node* is an expression with a type around it: `x as T`, `x!`, `f<T>`. */
export function wrapsExpression(node: Node): boolean {
  return /^TS(As|Satisfies|NonNull|Instantiation)Expression$/.test(node.type);
}
