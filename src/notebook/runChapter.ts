import type {ChapterRun} from "./run.ts";
import type {Chapter} from "./parseChapter.ts";
import {describeError} from "./cellError.ts";
import {evaluateInNode} from "./evaluateInNode.ts";
import {toCheckCell, toCheckName} from "./exercise.ts";
import {modules} from "./modules.ts";
import {ChapterError} from "./parseChapter.ts";
import {run} from "./run.ts";

/**
 * Runs the cells of a chapter, and the checks of its exercises, in Node.
 *
 * @throws {ChapterError} if a cell fails or a `// →` comment does not hold; the message names the
 * chapter, the line in it, the cell, and what is wrong.
 */
export async function runChapter(chapter: Chapter): Promise<ChapterRun> {
  const cells = [...chapter.cells, ...chapter.exercises.map(toCheckCell)];
  const result = await run(cells, {modules, evaluate: evaluateInNode});
  for (const {name, line} of chapter.cells) {
    const {error, checks} = result.outcomes.get(name)!;
    if (error && error.kind !== "waiting") {
      const at = error.cell === undefined ? (error.position?.line ?? 1) : 1;
      throw new ChapterError(`cell ${name}: ${describeError(error)}`, chapter.file, line + at - 1);
    }
    const broken = checks.find(({holds}) => !holds);
    if (broken) {
      const message = `cell ${name} promises → ${broken.expected} but gives ${broken.actual}`;
      throw new ChapterError(message, chapter.file, line + broken.line - 1);
    }
  }
  for (const {name, check} of chapter.exercises) {
    const {error} = result.outcomes.get(toCheckName(name))!;
    if (!error) continue;
    throw new ChapterError(`check of ${name}: ${error.message}`, chapter.file, check.line);
  }
  return result;
}
