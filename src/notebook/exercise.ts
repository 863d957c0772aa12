import type {Cell} from "./parseChapter.ts";
import {parseCell} from "./parseCell.ts";
import {findDeclarations, findReferences} from "./references.ts";
import type {NotebookCell} from "./notebook.ts";

/** The parts that an exercise is written in, each a fence. */
export const roles = ["starter", "check", "solution", "wrong"] as const;

/** What a fence is in its exercise. */
export type Role = (typeof roles)[number];

/** A fence of an exercise that is no cell of its own. */
export interface Part {
  /** TypeScript */
  source: string;
  /** the line of the chapter's file on which the source begins, from 1 */
  line: number;
}

/** A wrong answer that is typical. */
export interface WrongPart extends Part {
  /** what helps a reader who gives this answer: the comment that the source begins with */
  hint: string;
}

/** An exercise: a cell that a reader completes, and what checks it. */
export interface Exercise {
  /** that of its cell, unique in the chapter */
  name: string;
  /** the cell as the reader finds it */
  starter: Cell;
  /** calls `check(name, () => value, expected)` on what the cell declares */
  check: Part;
  /** what could stand in the cell and passes the check */
  solution: Part;
  wrong: WrongPart[];
}

/** Returns the names that the cell of an exercise declares and its check is about. */
export function findAnswerNames({starter, check}: Pick<Exercise, "starter" | "check">): string[] {
  const used = findReferences(parseCell(check.source).program);
  return findDeclarations(parseCell(starter.source).program.body).filter((name) => used.has(name));
}

/**
 * Returns the cell that checks the answer to an exercise. It uses what the reader's cell declares, so
 * it runs whenever that changes, and shows a verdict. Wrong answers are functions in it: they give
 * what the reader's cell would declare, and so meet the same check.
 */
export function toCheckCell(exercise: Exercise): NotebookCell & {limit: number} {
  const names = findAnswerNames(exercise).join(", ");
  const wrong = exercise.wrong.map(
    ({hint, source}) => `[${JSON.stringify(hint)}, () => {\n${source}\nreturn [${names}];\n}]`
  );
  const source = `$grade((check, ${names}) => {
${exercise.check.source}
}, [${names}], [${wrong.join(",\n")}]);`;
  return {name: toCheckName(exercise.name), source, limit: exercise.starter.limit};
}

/** Returns the name of the cell that checks the exercise *name*. */
export function toCheckName(name: string): string {
  return `${name}-check`;
}

/** Returns the text of the comment that *source* begins with, its lines joined. */
export function findHint(source: string): string {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const comment = end < 0 ? lines : lines.slice(0, end);
  return comment
    .map((line) => line.replace(/^\/\/\s*/, ""))
    .join(" ")
    .trim();
}
