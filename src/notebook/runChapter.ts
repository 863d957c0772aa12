import type {ChapterRun} from "./run.ts";
import type {Chapter} from "./parseChapter.ts";
import {describeError} from "./cellError.ts";
import {evaluateInNode} from "./evaluateInNode.ts";
import {modules} from "./modules.ts";
import {ChapterError} from "./parseChapter.ts";
import {run} from "./run.ts";

/**
 * Runs the cells of a chapter in Node.
 *
 * @throws {ChapterError} if a cell fails or a `// →` comment does not hold; the message names the
 * chapter, the line in it, the cell, and what is wrong.
 */
export async function runChapter(chapter: Chapter): Promise<ChapterRun> {
  const result = await run(chapter.cells, {modules, evaluate: evaluateInNode});
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
  return result;
}
