import type {Verdict} from "../../src/notebook/grade.ts";
import type {Outcome} from "../../src/notebook/outcome.ts";
import type {Chapter} from "../../src/notebook/parseChapter.ts";
import {describeError} from "../../src/notebook/cellError.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {toCheckCell, toCheckName} from "../../src/notebook/exercise.ts";
import {modules} from "../../src/notebook/modules.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";

/**
 * Returns what puts another text into the cell of an exercise and gives the verdict on it. Other cells
 * get the texts that *others* has under their names.
 */
export function createGrader({cells, exercises}: Chapter) {
  const outcomes = new Map<string, Outcome>();
  const notebook = createNotebook({
    modules,
    evaluate: evaluateInNode,
    onOutcome: (outcome) => outcomes.set(outcome.name, outcome)
  });
  let previous: Promise<unknown> = Promise.resolve(); // a run overtakes the one before
  return (
    exercise: string,
    source: string,
    others: {[cell: string]: string} = {}
  ): Promise<Verdict> => {
    const texts = {...others, [exercise]: source};
    const verdict = previous.then(async () => {
      const edited = cells.map((cell) => ({...cell, source: texts[cell.name] ?? cell.source}));
      const check = toCheckName(exercise);
      await notebook.run([...edited, ...exercises.map(toCheckCell)], [check]);
      const {displays, error} = outcomes.get(check)!;
      if (displays[0]?.kind === "verdict") return displays[0].verdict;
      throw new Error(error && describeError(error));
    });
    previous = verdict.catch(() => {});
    return verdict;
  };
}

/** Returns whether nothing fails. */
export function isSolved({checks}: Verdict): boolean {
  return checks.every(({holds}) => holds);
}
