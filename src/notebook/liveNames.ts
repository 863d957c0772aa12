import type {Node} from "./ast.ts";
import {walk} from "./ast.ts";
import {findReferences} from "./references.ts";
import {syntaxError} from "./syntaxError.ts";

/** A variable that `view` or `stream` declares. */
export interface LiveName {
  name: string;
  kind: "view" | "stream";
  /** the call that makes its value */
  call: Node;
}

const makers = ["view", "stream"];

/** Returns the variables that statements of the form `const name = view(…)` or `stream(…)` declare. */
export function findLiveNames(statements: Node[]): LiveName[] {
  return statements.flatMap((statement) => {
    if (statement.type !== "VariableDeclaration" || statement.declarations.length !== 1) return [];
    const {id, init} = statement.declarations[0];
    return id.type === "Identifier" && isMaker(init)
      ? [{name: id.name, kind: init.callee.name, call: init}]
      : [];
  });
}

function isMaker(node: Node | null): boolean {
  return node?.type === "CallExpression" && makers.includes(node.callee.name);
}

/**
 * Checks that `view` and `stream` stand alone in a declaration, and that the cell does not use the
 * variable itself: its value changes without the cell being run again.
 *
 * @throws {CellSyntaxError} at the first place where this is not so.
 */
export function checkLiveNames(source: string, program: Node & {body: Node[]}): void {
  const names = findLiveNames(program.body);
  const references = findReferences(program);
  walk(program, (node) => {
    if (!isMaker(node) || !references.has(node.callee.name)) return;
    if (names.some(({call}) => call === node)) {
      if (node.arguments.length > 0 && node.arguments[0].type !== "SpreadElement") return;
      throw syntaxError(`${node.callee.name} needs an argument`, source, node.start);
    }
    const message = `${node.callee.name} stands alone in a declaration: const name = ${node.callee.name}(…)`;
    throw syntaxError(message, source, node.start);
  });
  const calls = new Set(names.map(({call}) => call));
  const others = program.body.filter((statement) => !calls.has(statement.declarations?.[0]?.init));
  const outside = findReferences({...program, body: others} as Node);
  for (const {name, kind, call} of names) {
    const inside = findReferences({...program, body: [call]} as Node);
    const [use] = outside.get(name) ?? inside.get(name) ?? [];
    if (!use) continue;
    const what = kind === "view" ? "an input" : "a stream";
    throw syntaxError(
      `${name} is ${what}: its value is for other cells, so use it in a cell of its own`,
      source,
      use.start
    );
  }
}
