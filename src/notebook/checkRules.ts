import type {Node} from "./ast.ts";
import {walk} from "./ast.ts";
import {isErased} from "./blankTypes.ts";
import {findBound, findDeclared} from "./references.ts";
import {syntaxError} from "./syntaxError.ts";

/** The names that the notebook itself gives to every cell. */
export const builtins = ["display", "console", "view", "stream"];

/**
 * Checks the rules that a cell keeps beyond those of TypeScript: it imports but does not export,
 * changes no variable of another cell, and gives the same numbers each time it runs.
 *
 * @throws {CellSyntaxError} at the first place that breaks a rule.
 */
export function checkRules(source: string, program: Node, references: Map<string, Node[]>): void {
  for (const {name, start} of findDeclared(program.body)) {
    if (builtins.includes(name)) {
      throw syntaxError(`${name} is the notebook's own name: choose another`, source, start);
    }
  }
  walk(program, (node) => {
    if (isErased(node)) return false;
    if (node.type.startsWith("Export")) {
      throw syntaxError(
        "cells need no export: every name they declare is shared",
        source,
        node.start
      );
    }
    if (node.type === "ImportExpression") {
      throw syntaxError("cells import by a statement: import {softmax} from …", source, node.start);
    }
    const target = findAssigned(node).find((each) => references.get(each.name)?.includes(each));
    if (target) {
      throw syntaxError(
        `${target.name} belongs to another cell: only that cell can change it`,
        source,
        target.start
      );
    }
    if (isMember(node, "Math", "random") && references.has("Math")) {
      throw syntaxError(
        "Math.random gives other numbers on each run: use random(seed) from attention",
        source,
        node.start
      );
    }
    return;
  });
}

function findAssigned(node: Node): Node[] {
  switch (node.type) {
    case "AssignmentExpression":
    case "ForInStatement":
    case "ForOfStatement":
      return findBound(node.left);
    case "UpdateExpression":
      return findBound(node.argument);
    default:
      return [];
  }
}

function isMember(node: Node, object: string, property: string): boolean {
  return (
    node.type === "MemberExpression" &&
    node.object.name === object &&
    (node.computed ? node.property.value : node.property.name) === property
  );
}
