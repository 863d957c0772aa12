import type {CompiledCell} from "./compile.ts";
import type {RuntimeError} from "./cellError.ts";
import {findNameProblems} from "./nameProblems.ts";

/** What a cell needs and declares; imports count as declared by the cell that imports them. */
export interface Declares {
  name: string;
  inputs: string[];
  outputs: string[];
}

/** Returns what a compiled cell needs and declares. */
export function toDeclares(name: string, {inputs, outputs, imports}: CompiledCell): Declares {
  return {name, inputs, outputs: [...outputs, ...imports.map(({local}) => local)]};
}

/** How cells depend on one another. */
export interface Dependencies {
  cells: Declares[];
  /** the cells that declare each variable, by its name */
  declarers: Map<string, string[]>;
  /** the cells that each cell needs directly; its own imports are not among them */
  needs: Map<string, string[]>;
  /** the cells that need each cell directly */
  users: Map<string, string[]>;
  /** what keeps cells from running at all, by cell */
  problems: Map<string, RuntimeError>;
}

/** Returns how *cells* depend on one another. */
export function findDependencies(cells: Declares[]): Dependencies {
  const declarers = new Map<string, string[]>();
  for (const {name, outputs} of cells) for (const each of outputs) add(declarers, each, name);
  const needs = new Map<string, string[]>();
  const users = new Map<string, string[]>();
  for (const {name, inputs, outputs} of cells) {
    const foreign = inputs.filter((each) => !outputs.includes(each));
    needs.set(
      name,
      foreign.flatMap((each) => declarers.get(each) ?? [])
    );
    for (const need of needs.get(name)!) add(users, need, name);
  }
  return {cells, declarers, needs, users, problems: findNameProblems(cells, declarers, needs)};
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Returns whether two lists of cells need and declare the same. */
export function areSame(a: Declares[], b: Declares[]): boolean {
  const areEqual = (x: string[], y: string[]) =>
    x.length === y.length && x.every((each, i) => each === y[i]);
  return (
    a.length === b.length &&
    a.every(
      (cell, i) =>
        cell.name === b[i].name &&
        areEqual(cell.inputs, b[i].inputs) &&
        areEqual(cell.outputs, b[i].outputs)
    )
  );
}

/** Returns the cells that use one of *variables*. */
export function findUsers({cells}: Dependencies, variables: string[]): string[] {
  return cells
    .filter(({inputs}) => inputs.some((each) => variables.includes(each)))
    .map(({name}) => name);
}

/**
 * Returns *names* and all cells that depend on one of them, in the order of the chapter; those that
 * cannot run are left out, with what depends on them alone.
 */
export function findDependents(
  {cells, users}: Dependencies,
  names: string[],
  canRun: (cell: string) => boolean = () => true
): string[] {
  const found = new Set(names.filter(canRun));
  for (const name of found) {
    for (const user of users.get(name) ?? []) if (canRun(user)) found.add(user);
  }
  return cells.map(({name}) => name).filter((name) => found.has(name));
}

/** Returns all cells that one of *names* needs, directly or through others, and that is not in it. */
export function findNeeded({needs}: Dependencies, names: string[]): string[] {
  const found = new Set(names);
  for (const name of found) for (const need of needs.get(name) ?? []) found.add(need);
  return [...found].slice(names.length);
}

/**
 * Returns the cell that keeps *name* waiting: the nearest one above it that has itself failed.
 * Returns *name* if there is none.
 */
export function findBlocker(
  {needs}: Dependencies,
  name: string,
  hasFailed: (cell: string) => boolean
): string {
  const above = new Set(needs.get(name));
  for (const cell of above) {
    if (hasFailed(cell)) return cell;
    for (const need of needs.get(cell) ?? []) above.add(need);
  }
  return name;
}
