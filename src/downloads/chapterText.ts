import type {InputSetting} from "../notebook/input.ts";
import type {Outcome} from "../notebook/notebook.ts";
import {readReplies} from "../notebook/sandbox/readReplies.ts";
import {strings} from "../strings.ts";

/** A chapter to be read or run outside of the site. */
export interface ChapterText {
  /** the name of its file, as in 08-softmax */
  id: string;
  number: number;
  title: string;
  question: string;
  /** where its page is */
  url: string;
  /** its prose and its cells, in the order of the page */
  parts: Part[];
}

/** A stretch of prose, as Markdown, or a cell. */
export type Part = string | CellPart;

/** A cell as it stands. */
export interface CellPart {
  name: string;
  source: string;
  /** what it gave; absent if it has not run since it was changed */
  outcome?: Outcome;
  /** whether its text is not the chapter's */
  isEdited?: boolean;
  /** whether the reader has added it */
  isOwn?: boolean;
  /** what the reader has set its inputs to, by variable */
  settings?: {[variable: string]: InputSetting};
}

/** Returns what stands behind the name of a cell that is not the chapter's. */
export function toMark({isEdited, isOwn}: CellPart): string {
  const {added, edited} = strings.download;
  return isOwn ? ` (${added})` : isEdited ? ` (${edited})` : "";
}

/** Returns the cells of *parts*. */
export function cellsOf(parts: Part[]): CellPart[] {
  return parts.filter((part): part is CellPart => typeof part !== "string");
}

/**
 * Returns *parts* with the cells of the page, in its order, in the place of their own; a cell of the
 * page that is not among them stands behind the one that it follows on the page.
 */
export function takeCells(parts: Part[], cells: CellPart[]): Part[] {
  const names = new Set(cellsOf(parts).map(({name}) => name));
  const first = cells.findIndex(({name}) => names.has(name));
  const leading = first < 0 ? cells : cells.slice(0, first);
  const followers = (name: string) => {
    const start = cells.findIndex((cell) => cell.name === name);
    if (start < 0) return [];
    const end = cells.findIndex((cell, i) => i > start && names.has(cell.name));
    return cells.slice(start, end < 0 ? undefined : end);
  };
  const firstCell = parts.findIndex((part) => typeof part !== "string");
  return parts.flatMap((part, i) => {
    const own = typeof part === "string" ? [part] : followers(part.name);
    return i === Math.max(0, firstCell) ? [...leading, ...own] : own;
  });
}

// JSON has no NaN and no infinities: they travel as texts, as they do from the sandbox.
const toJson = (_key: string, value: unknown) =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : value;

/** Returns *chapter* as JSON. */
export function writeChapterText(chapter: ChapterText): string {
  return JSON.stringify(chapter, toJson);
}

/** Returns the chapter that `writeChapterText` has written. */
export function readChapterText(json: string): ChapterText {
  const chapter: ChapterText = JSON.parse(json);
  for (const cell of cellsOf(chapter.parts)) {
    const reply = {kind: "outcome", version: 0, outcome: cell.outcome};
    const [read] = readReplies(JSON.stringify([reply])) ?? [];
    cell.outcome = read?.kind === "outcome" ? read.outcome : undefined;
  }
  return chapter;
}
