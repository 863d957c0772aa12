import type {Node} from "./ast.ts";
import {walk} from "./ast.ts";
import {findBound, findDeclarations, findReferences} from "./references.ts";

/** The names that each variable of a cell is made from, by its name. */
export type Uses = {[variable: string]: string[]};

/**
 * Returns what each variable that *program* declares is made from: the names in the statement that
 * declares it, and in those that may change it later. A value that is only shown changes nothing.
 */
export function findUses(program: Node & {body: Node[]}): Uses {
  const uses: Uses = {};
  const note = (names: string[], used: string[]) => {
    for (const name of names) uses[name] = [...new Set([...(uses[name] ?? []), ...used])];
  };
  const own = new Set(findDeclarations(program.body));
  for (const statement of program.body) {
    const used = [...findReferences({...program, body: [statement]} as Node).keys()];
    note(findDeclarations([statement]), used);
    note(
      findChanged(statement, used, program.body.at(-1)).filter((name) => own.has(name)),
      used
    );
  }
  return uses;
}

// Of an expression, what it assigns to, what has a method called, and what is given to a function
// itself, except by the last one, which is there to be shown; of a loop or a condition, all that it
// mentions.
function findChanged(statement: Node, used: string[], last: Node | undefined): string[] {
  if (/Declaration$/.test(statement.type)) return [];
  if (statement.type !== "ExpressionStatement") return used;
  const changed: Node[] = [];
  walk(statement, (node) => {
    if (node.type === "AssignmentExpression") changed.push(node.left, ...findBound(node.left));
    if (node.type === "UpdateExpression") changed.push(node.argument);
    if (node.type !== "CallExpression") return;
    if (statement !== last) changed.push(...node.arguments);
    if (node.callee.type === "MemberExpression") changed.push(node.callee.object);
  });
  return changed.map(findRoot).filter((name) => name !== null);
}

function findRoot(node: Node): string | null {
  if (node.type === "MemberExpression") return findRoot(node.object);
  return node.type === "Identifier" ? node.name : null;
}
