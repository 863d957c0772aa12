import type {Node} from "./ast.ts";
import {childrenOf} from "./ast.ts";
import {isErased, wrapsExpression} from "./blankTypes.ts";

type Scope = {names: Set<string>; outer?: Scope};

/**
 * Returns the names that *program* uses but does not declare, each with the nodes that use it, in
 * their order. Types are no references.
 */
export function findReferences(program: Node): Map<string, Node[]> {
  const references = new Map<string, Node[]>();
  visitScope(program, program.body, {names: new Set(findDeclarations(program.body))});
  return references;

  function visitScope(owner: Node, nodes: Node[], scope: Scope): void {
    for (const name of findVars(owner)) scope.names.add(name);
    for (const node of nodes) visit(node, scope);
  }

  function visit(node: Node, scope: Scope): void {
    if (isErased(node)) return;
    switch (node.type) {
      case "Identifier":
        if (isDeclared(node.name, scope)) return;
        if (references.has(node.name)) references.get(node.name)!.push(node);
        else references.set(node.name, [node]);
        return;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return visitFunction(node, scope);
      case "ClassDeclaration":
      case "ClassExpression": {
        const inner = {names: new Set<string>(node.id ? [node.id.name] : []), outer: scope};
        if (node.superClass) visit(node.superClass, scope);
        return visit(node.body, inner);
      }
      case "BlockStatement":
      case "StaticBlock": {
        const inner = {names: new Set(findDeclarations(node.body)), outer: scope};
        for (const child of node.body) visit(child, inner);
        return;
      }
      case "SwitchStatement": {
        const statements = node.cases.flatMap((each: Node) => each.consequent);
        const inner = {names: new Set(findDeclarations(statements)), outer: scope};
        visit(node.discriminant, scope);
        for (const each of node.cases) visit(each, inner);
        return;
      }
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement": {
        const head = [node.init ?? node.left].filter(
          (each) => each?.type === "VariableDeclaration"
        );
        return visitChildren(node, {names: new Set(findDeclarations(head)), outer: scope});
      }
      case "CatchClause":
        return visitChildren(node, {names: new Set(namesIn(node.param)), outer: scope});
      case "MemberExpression":
        visit(node.object, scope);
        if (node.computed) visit(node.property, scope);
        return;
      case "Property":
      case "PropertyDefinition":
      case "MethodDefinition":
        if (node.computed) visit(node.key, scope);
        if (node.value) visit(node.value, scope);
        return;
      case "ImportDeclaration":
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
        return;
      case "LabeledStatement":
        return visit(node.body, scope);
      default:
        return visitChildren(node, scope);
    }
  }

  function visitChildren(node: Node, scope: Scope): void {
    for (const child of childrenOf(node)) visit(child, scope);
  }

  function visitFunction(node: Node, outer: Scope): void {
    const own = node.type === "FunctionExpression" && node.id ? [node.id.name] : [];
    const names = new Set<string>([...own, ...node.params.flatMap(namesIn)]);
    if (node.type !== "ArrowFunctionExpression") names.add("arguments");
    const scope = {names, outer};
    for (const param of node.params) visit(param, scope);
    if (node.body.type !== "BlockStatement") return visit(node.body, scope);
    for (const name of findDeclarations(node.body.body)) names.add(name);
    visitScope(node.body, node.body.body, scope);
  }
}

function isDeclared(name: string, scope: Scope | undefined): boolean {
  for (; scope; scope = scope.outer) if (scope.names.has(name)) return true;
  return false;
}

/** Returns the names that *statements* declare themselves, imports not included. */
export function findDeclarations(statements: Node[]): string[] {
  return findDeclared(statements).map(({name}) => name);
}

/** Returns the identifiers that *statements* declare themselves, imports not included. */
export function findDeclared(statements: Node[]): Node[] {
  return statements
    .filter((node) => !isErased(node))
    .flatMap((node) => {
      if (node.type === "VariableDeclaration") {
        return node.declarations.flatMap((each: Node) => findBound(each.id));
      }
      if (/^(Function|Class)Declaration$/.test(node.type)) return [node.id];
      return [];
    });
}

// The names that "var" declares anywhere in a function: they belong to the whole function.
function findVars(node: Node): string[] {
  return childrenOf(node).flatMap((child) => {
    if (/Function/.test(child.type) || /Class/.test(child.type)) return [];
    const own = child.type === "VariableDeclaration" && child.kind === "var";
    return [...(own ? findDeclarations([child]) : []), ...findVars(child)];
  });
}

function namesIn(pattern: Node | null): string[] {
  return findBound(pattern).map(({name}) => name);
}

/** Returns the identifiers that a pattern, such as `{a, b: [c]}`, binds or assigns to. */
export function findBound(pattern: Node | null): Node[] {
  if (!pattern || isErased(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((each: Node) => findBound(each.argument ?? each.value));
    case "ArrayPattern":
      return pattern.elements.flatMap(findBound);
    case "AssignmentPattern":
      return findBound(pattern.left);
    case "RestElement":
      return findBound(pattern.argument);
    default:
      return wrapsExpression(pattern) ? findBound(pattern.expression) : [];
  }
}
