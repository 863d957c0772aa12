import type {Exercise} from "./exercise.ts";
import type {RoleFence} from "./parseExercises.ts";
import {parseFenceInfo} from "./fenceInfo.ts";
import {parseExercises} from "./parseExercises.ts";

/** A cell as its chapter writes it. */
export interface Cell {
  /** unique in its chapter, kebab-case; part of the cell's permalink */
  name: string;
  /** TypeScript */
  source: string;
  /** the line of the chapter's file on which the source begins, from 1 */
  line: number;
  /** whether the source is shown only on request */
  folded: boolean;
  /** how long the cell may run, in seconds */
  limit: number;
}

/** A chapter: its text, the cells in it, and the exercises, whose starters are among the cells. */
export interface Chapter {
  /** the path of the file, as messages name it */
  file: string;
  text: string;
  cells: Cell[];
  exercises: Exercise[];
}

/** A chapter's file breaks the rules of chapters; the message begins with file and line. */
export class ChapterError extends Error {
  override readonly name = "ChapterError";
  constructor(message: string, file: string, line: number) {
    super(`${file}:${line}: ${message}`);
  }
}

/**
 * Parses a chapter: finds its TypeScript fences, each of which is a cell or a part of an exercise.
 *
 * @throws {ChapterError} if a fence is not closed, has a word that means nothing, or has no name, a
 * wrong name or the name of an earlier cell, or if a part of an exercise is missing or does not fit.
 */
export function parseChapter(text: string, file: string): Chapter {
  const cells: Cell[] = [];
  const roleFences: RoleFence[] = [];
  const linesByName = new Map<string, number>();
  const toError = (message: string, line: number) => new ChapterError(message, file, line);
  for (const {info, line, source} of findFences(text, file)) {
    const fence = parseFenceInfo(info, (message) => toError(message, line));
    if (!fence) continue;
    const {role, ...cell} = fence;
    if (role) roleFences.push({...cell, role, source, line: line + 1});
    if (role && role !== "starter") continue;
    const first = linesByName.get(cell.name);
    if (first !== undefined) {
      throw toError(
        `there is a cell ${cell.name} on line ${first} already: give this one another name`,
        line
      );
    }
    linesByName.set(cell.name, line);
    cells.push({...cell, source, line: line + 1});
  }
  const names = cells.map(({name}) => name);
  return {file, text, cells, exercises: parseExercises(roleFences, names, toError)};
}

interface Fence {
  /** what follows the backticks */
  info: string;
  /** the line of the opening backticks, from 1 */
  line: number;
  source: string;
}

// Within a cell: no TypeScript looks like this, so the cell was not closed.
const opensCell = /^`{3,}ts\b/;

function findFences(text: string, file: string): Fence[] {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let i = 0; i < lines.length; i++) {
    const opening = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(lines[i]);
    if (!opening) continue;
    const closing = new RegExp(`^ {0,3}${opening[1][0]}{${opening[1].length},}\\s*$`);
    const end = lines.findIndex((each, j) => j > i && closing.test(each));
    if (end < 0) {
      throw new ChapterError(`this fence is never closed: end it with ${opening[1]}`, file, i + 1);
    }
    const isCell = /^ts\b/.test(opening[2].trim());
    const inner = isCell
      ? lines.findIndex((each, j) => j > i && j < end && opensCell.test(each))
      : -1;
    if (inner >= 0) {
      const where = `line ${inner + 1} opens the next one`;
      throw new ChapterError(`this fence is never closed: ${where}`, file, i + 1);
    }
    const source = lines.slice(i + 1, end).join("\n");
    fences.push({info: opening[2].trim(), line: i + 1, source});
    i = end;
  }
  return fences;
}
