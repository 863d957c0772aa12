import {describe, expect, it} from "vitest";
import type {Exercise} from "../../src/notebook/exercise.ts";
import type {Verdict} from "../../src/notebook/grade.ts";
import type {Chapter} from "../../src/notebook/parseChapter.ts";
import type {Outcome} from "../../src/notebook/notebook.ts";
import {describeError} from "../../src/notebook/cellError.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {toCheckCell, toCheckName} from "../../src/notebook/exercise.ts";
import {modules} from "../../src/notebook/modules.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";
import {chapters} from "./chapters.ts";

describe.each(chapters.filter(({exercises}) => exercises.length > 0))(
  "the exercises of $file",
  (chapter) => {
    const {exercises} = chapter;
    const grade = createGrader(chapter);

    it.each(exercises)("$name is not solved by its starter", async ({name, starter}) => {
      expect(isSolved(await grade(name, starter.source))).toBe(false);
    });

    it.each(exercises)("$name is solved by its solution", async ({name, solution}) => {
      const {checks} = await grade(name, solution.source);
      expect(checks.filter(({holds}) => !holds)).toEqual([]);
    });

    const wrong = exercises.flatMap(({name, wrong}) => wrong.map((part) => ({name, ...part})));
    it.each(wrong)("$name gives the wrong answer on line $line its own hint", async (part) => {
      const verdict = await grade(part.name, part.source);
      expect(isSolved(verdict)).toBe(false);
      expect(verdict.hint).toBe(part.hint);
    });

    it.each(exercises)("$name has hints that differ", ({wrong}) => {
      expect(new Set(wrong.map(({hint}) => hint)).size).toBe(wrong.length);
    });

    it.each(exercises)("$name has parts of at most twelve lines", (exercise) => {
      for (const {source, line} of partsOf(exercise)) {
        const code = source.split("\n").filter((each) => !each.startsWith("//"));
        expect(code.length, `line ${line}`).toBeLessThanOrEqual(12);
      }
    });
  }
);

function partsOf({check, solution, wrong}: Exercise) {
  return [check, solution, ...wrong];
}

function isSolved({checks}: Verdict): boolean {
  return checks.every(({holds}) => holds);
}

/** Returns what puts another text into the cell of an exercise and gives the verdict on it. */
function createGrader({cells, exercises}: Chapter) {
  const outcomes = new Map<string, Outcome>();
  const notebook = createNotebook({
    modules,
    evaluate: evaluateInNode,
    onOutcome: (outcome) => outcomes.set(outcome.name, outcome)
  });
  let previous: Promise<unknown> = Promise.resolve(); // a run overtakes the one before
  return (name: string, source: string): Promise<Verdict> => {
    const verdict = previous.then(async () => {
      const edited = cells.map((cell) => (cell.name === name ? {...cell, source} : cell));
      const checkName = toCheckName(name);
      await notebook.run([...edited, ...exercises.map(toCheckCell)], [checkName]);
      const {displays, error} = outcomes.get(checkName)!;
      if (displays[0]?.kind === "verdict") return displays[0].verdict;
      throw new Error(error && describeError(error));
    });
    previous = verdict.catch(() => {});
    return verdict;
  };
}
