import type {Declares} from "./dependencies.ts";
import {RuntimeError, UnknownNameError} from "./cellError.ts";

/**
 * Returns what keeps cells from running at all, by cell: a name that no cell declares, a name that two
 * declare, a circle of cells. The messages are Observable's, with the cells named. *declarers* are the
 * cells that declare each variable, *needs* those that each cell needs directly.
 */
export function findNameProblems(
  cells: Declares[],
  declarers: Map<string, string[]>,
  needs: Map<string, string[]>
): Map<string, RuntimeError> {
  const problems = new Map<string, RuntimeError>();
  const report = (cell: string, problem: RuntimeError) => {
    if (!problems.has(cell)) problems.set(cell, problem);
  };
  for (const {name, outputs, inputs} of cells) {
    const twice = [...outputs, ...inputs].find((each) => (declarers.get(each)?.length ?? 0) > 1);
    if (twice) {
      const places = declarers.get(twice)!.map((each) => `in ${each}`);
      report(name, new RuntimeError(`${twice} is defined more than once: ${places.join(" and ")}`));
    }
    const missing = inputs.find((each) => !declarers.has(each));
    if (missing) report(name, new UnknownNameError(missing));
  }
  for (const circle of findCircles(cells, needs)) {
    const path = [...circle, circle[0]].join(" → ");
    for (const name of circle) report(name, new RuntimeError(`circular definition: ${path}`));
  }
  return problems;
}

// Walks each chain of needs once, without recursion: a chapter may be a chain of thousands.
function findCircles(cells: Declares[], needs: Map<string, string[]>): string[][] {
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
