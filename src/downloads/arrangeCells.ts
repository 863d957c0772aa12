import type {Import} from "../notebook/compile.ts";
import type {Dependencies} from "../notebook/dependencies.ts";
import type {Modules} from "../notebook/imports.ts";
import type {CellPart} from "./chapterText.ts";
import {describeError} from "../notebook/cellError.ts";
import {compileCell} from "../notebook/compileCell.ts";
import {findDependencies, findDependents, toDeclares} from "../notebook/dependencies.ts";
import {resolveImport} from "../notebook/imports.ts";

/** The cells of a chapter in an order in which a program can run them. */
export interface Arrangement {
  /** the cells to be written at the place of each cell, by its name */
  at: Map<string, CellPart[]>;
  /** why cells cannot run, by name */
  problems: Map<string, string>;
}

/**
 * Arranges *cells*: each stands where it stood, except that one that is needed earlier stands before
 * the first that needs it. With *modules*, one that imports what these do not have cannot run.
 */
export function arrangeCells(cells: CellPart[], modules?: Modules): Arrangement {
  const compiled = new Map(cells.map(({name, source}) => [name, compileCell(source)]));
  const dependencies = findDependencies(
    cells.map(({name}) => toDeclares(name, compiled.get(name)!))
  );
  const problems = new Map<string, string>();
  for (const [name, {message}] of dependencies.problems) problems.set(name, message);
  for (const {name, outcome} of cells) {
    const {error, imports} = compiled.get(name)!;
    const missing = modules && findMissing(imports, modules);
    if (error) problems.set(name, error.message);
    else if (outcome?.error) problems.set(name, describeError(outcome.error));
    else if (missing) problems.set(name, missing.message);
  }
  for (const failed of [...problems.keys()]) {
    for (const name of findDependents(dependencies, [failed])) {
      if (!problems.has(name)) problems.set(name, `waits for ${failed}, which failed`);
    }
  }
  return {at: order(cells, dependencies), problems};
}

function findMissing(imports: Import[], modules: Modules): Error | undefined {
  try {
    for (const each of imports) resolveImport(each, modules);
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

// Cells may be a chain of thousands: no recursion.
function order(cells: CellPart[], {needs: all}: Dependencies): Map<string, CellPart[]> {
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const opened = new Set<string>();
  const placed = new Set<string>();
  const place = (last: string) => {
    const found: CellPart[] = [];
    const stack = [last];
    while (stack.length > 0) {
      const name = stack.at(-1)!;
      const needs = opened.has(name) ? [] : all.get(name)!.filter((each) => !opened.has(each));
      opened.add(name);
      if (needs.length > 0) stack.push(...needs.reverse());
      else stack.pop();
      if (needs.length > 0 || placed.has(name)) continue;
      placed.add(name);
      found.push(byName.get(name)!);
    }
    return found;
  };
  return new Map(cells.map(({name}) => [name, place(name)]));
}
