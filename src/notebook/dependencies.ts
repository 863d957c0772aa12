import type {CompiledCell} from "./compile.ts";
import {RuntimeError} from "./cellError.ts";

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

/** Returns the cells that declare each variable, by its name. */
export function findDeclarers(cells: Declares[]): Map<string, string[]> {
  const declarers = new Map<string, string[]>();
  for (const {name, outputs} of cells) {
    for (const output of outputs) {
      declarers.set(output, [...(declarers.get(output) ?? []), name]);
    }
  }
  return declarers;
}

/**
 * Returns what keeps cells from running at all, by cell: a name that no cell declares, a name that
 * two declare, a circle of cells. The messages are Observable's, with the cells named.
 */
export function findProblems(cells: Declares[]): Map<string, RuntimeError> {
  const declarers = findDeclarers(cells);
  const problems = new Map<string, RuntimeError>();
  const report = (cell: string, message: string) => {
    if (!problems.has(cell)) problems.set(cell, new RuntimeError(message));
  };
  for (const {name, outputs, inputs} of cells) {
    const twice = [...outputs, ...inputs].find((each) => (declarers.get(each)?.length ?? 0) > 1);
    if (twice) {
      const places = declarers.get(twice)!.map((each) => `in ${each}`);
      report(name, `${twice} is defined more than once: ${places.join(" and ")}`);
    }
    const missing = inputs.find((each) => !declarers.has(each));
    if (missing) report(name, `${missing} is not defined`);
  }
  for (const circle of findCircles(cells, declarers)) {
    const path = [...circle, circle[0]].join(" → ");
    for (const name of circle) report(name, `circular definition: ${path}`);
  }
  return problems;
}

/** Returns the cells that each cell needs directly, by name; its own imports are not among them. */
function findNeeds(cells: Declares[], declarers: Map<string, string[]>): Map<string, string[]> {
  return new Map(
    cells.map(({name, inputs, outputs}) => [
      name,
      inputs.filter((each) => !outputs.includes(each)).flatMap((each) => declarers.get(each) ?? [])
    ])
  );
}

/** Returns *changed* and all cells that depend on one of them, in the order of *cells*. */
export function findDependents(cells: Declares[], changed: string[]): string[] {
  const needs = findNeeds(cells, findDeclarers(cells));
  const users = new Map<string, string[]>();
  for (const [name, needed] of needs) {
    for (const each of needed) users.set(each, [...(users.get(each) ?? []), name]);
  }
  const found = new Set(changed);
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return cells.map(({name}) => name).filter((name) => found.has(name));
}

/** Returns all cells that one of *names* needs, directly or through others, and that is not in it. */
export function findNeeded(cells: Declares[], names: string[]): string[] {
  const needs = findNeeds(cells, findDeclarers(cells));
  const found = new Set(names);
  for (const name of found) for (const need of needs.get(name) ?? []) found.add(need);
  return [...found].slice(names.length);
}

// Walks each chain of needs once, without recursion: a chapter may be a chain of thousands.
function findCircles(cells: Declares[], declarers: Map<string, string[]>): string[][] {
  const needs = findNeeds(cells, declarers);
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const {name} of cells) {
    const path: {name: string; next: number}[] = done.has(name) ? [] : [{name, next: 0}];
    const onPath = new Set(path.map((each) => each.name));
    while (path.length > 0) {
      const top = path.at(-1)!;
      const need = needs.get(top.name)?.[top.next++];
      if (need === undefined) {
        done.add(top.name);
        onPath.delete(top.name);
        path.pop();
      } else if (onPath.has(need)) {
        const names = path.map((each) => each.name);
        circles.push(names.slice(names.indexOf(need)));
      } else if (!done.has(need)) {
        path.push({name: need, next: 0});
        onPath.add(need);
      }
    }
  }
  return circles;
}

/**
 * Returns the cell that keeps *name* waiting: the nearest one above it that has itself failed.
 * Returns *name* if there is none.
 */
export function findBlocker(
  name: string,
  cells: Declares[],
  hasFailed: (cell: string) => boolean
): string {
  const needs = findNeeds(cells, findDeclarers(cells));
  const above = new Set(needs.get(name));
  for (const cell of above) {
    if (hasFailed(cell)) return cell;
    for (const need of needs.get(cell) ?? []) above.add(need);
  }
  return name;
}
