import type {Node} from "./ast.ts";
import type {Expectation} from "./expectations.ts";
import type {Uses} from "./findUses.ts";
import type {Insertion} from "./insertions.ts";
import type {NumberLiteral} from "./numberLiterals.ts";
import type {Position} from "./syntaxError.ts";
import {blankTypes} from "./blankTypes.ts";
import {builtins, checkRules} from "./checkRules.ts";
import {displayLast} from "./displayLast.ts";
import {findExpectations} from "./expectations.ts";
import {findUses} from "./findUses.ts";
import {globals} from "./globals.ts";
import {around, insert} from "./insertions.ts";
import {checkLiveNames, findLiveNames} from "./liveNames.ts";
import {findNumberLiterals} from "./numberLiterals.ts";
import {parseCell} from "./parseCell.ts";
import {findDeclarations, findReferences} from "./references.ts";
import {skipSign, skipSigns} from "./skipSigns.ts";

/** A name that a cell imports. */
export interface Import {
  module: string;
  /** the name in the module; `*` for all of it, `default` for its default */
  imported: string;
  local: string;
  position: Position;
}

/** A cell, ready to run: plain data, which JSON keeps as it is. */
export interface CompiledCell {
  /** the names it needs from other cells, or imports itself */
  inputs: string[];
  /** the names it declares */
  outputs: string[];
  imports: Import[];
  /** the names that each of the outputs is made from */
  uses: Uses;
  /** those of the outputs that are made by `stream` */
  streams: string[];
  /** those of the outputs that are made by `view` */
  views: string[];
  expectations: Omit<Expectation, "statement">[];
  /**
   * an expression: an async function of the builtins, the expectation hook, the inputs and the
   * numbers; an edit that changes only numbers leaves it as it is
   */
  code: string;
  numbers: NumberLiteral[];
  /** what the code has within the lines of the cell's own text, as `removeInsertions` takes it */
  insertions: Insertion[];
}

/** The name by which compiled code reports the value of an expected expression. */
const expectHook = "$expect";
/** The name by which the check of an exercise reports the answers that it is about. */
const gradeHook = "$grade";

/**
 * Compiles the text of a cell: types become spaces, imports become inputs, the last expression is
 * displayed, and the values that `// →` comments speak of are reported.
 *
 * The code keeps each line of the cell; `removeInsertions` gives a place in it back as it is in the
 * cell.
 *
 * @throws {CellSyntaxError} if the text is not TypeScript or breaks a rule of cells.
 */
export function compile(source: string): CompiledCell {
  const {program, comments} = parseCell(source);
  const references = findReferences(program);
  const declarations = findDeclarations(program.body);
  checkRules(source, program, references);
  checkLiveNames(source, program);
  const live = findLiveNames(program.body);
  const liveNames = (kind: string) =>
    live.filter((each) => each.kind === kind).map(({name}) => name);
  const expectations = findExpectations(source, program.body, comments);
  const numbers = findNumberLiterals(source, program);
  const insertions: Insertion[] = [
    ...expectations.flatMap(({statement}, i) => reportValue(statement, i)),
    ...displayLast(program.body),
    ...live.map(({name, call}) => ({at: findArguments(source, call), text: `"${name}", `})),
    ...numbers.map(({name, text, start}) => ({at: start, text: name, length: text.length}))
  ];
  const javascript = blankImports(blankTypes(source, program), program.body);
  const inputs = [...references.keys()].filter(
    (name) => !globals.has(name) && !builtins.includes(name) && name !== gradeHook
  );
  const parameters = [
    ...builtins,
    expectHook,
    gradeHook,
    ...inputs,
    ...numbers.map(({name}) => name)
  ];
  return {
    inputs,
    outputs: declarations,
    imports: findImports(program.body),
    uses: findUses(program),
    streams: liveNames("stream"),
    views: liveNames("view"),
    expectations: expectations.map(({line, text}) => ({line, text})),
    numbers,
    code: `async (${parameters.join(", ")}) => {"use strict";
${insert(javascript, insertions)}
return {${declarations.join(", ")}};}`,
    insertions
  };
}

// Not where the first argument begins: that may stand in brackets of its own.
function findArguments(source: string, {callee, typeArguments}: Node): number {
  return skipSign("(", source, typeArguments?.end ?? skipSigns(")", source, callee.end));
}

function reportValue(statement: Node, index: number): Insertion[] {
  if (statement.type === "ExpressionStatement") {
    return around(statement.expression, `${expectHook}(${index}, `);
  }
  const {name} = statement.declarations[0].id;
  return [{at: statement.end, text: `;${expectHook}(${index}, ${name});`}];
}

function findImports(statements: Node[]): Import[] {
  return statements
    .filter((node) => node.type === "ImportDeclaration" && node.importKind !== "type")
    .flatMap((node) =>
      node.specifiers
        .filter((each: Node) => each.importKind !== "type")
        .map((each: Node) => ({
          module: node.source.value,
          imported: importedName(each),
          local: each.local.name,
          position: {line: each.loc!.start.line, column: each.loc!.start.column + 1}
        }))
    );
}

function importedName(specifier: Node): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return specifier.imported.name ?? specifier.imported.value;
}

function blankImports(text: string, statements: Node[]): string {
  for (const {type, start, end} of statements) {
    if (type !== "ImportDeclaration") continue;
    const blank = text.slice(start + 1, end).replace(/[^\n\r]/g, " ");
    text = `${text.slice(0, start)};${blank}${text.slice(end)}`; // what stands around it stays apart
  }
  return text;
}
