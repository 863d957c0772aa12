import type {InputSetting} from "../notebook/input.ts";
import type {Outcome} from "../notebook/outcome.ts";
import {readReplies} from "../notebook/sandbox/readReplies.ts";
import {toJson} from "../notebook/sandbox/toJson.ts";
import {shownOrigins} from "../notebook/shownOrigins.ts";
import {downloadWords} from "../words/download.ts";
import {originsWords} from "../words/origins.ts";

/** A chapter to be read or run outside of the site. */
export interface ChapterText {
  /** the name of its file, as in 08-softmax */
  id: string;
  number: number;
  title: string;
  question: string;
  /** where its page is */
  url: string;
  /** its prose and its cells, in the order of the page; no two stretches of prose meet */
  parts: Part[];
}

/** A chapter as the site has built it. */
export interface BuiltText extends Omit<ChapterText, "parts"> {
  /** the parts of each block of its text: of a paragraph, an equation, a cell, an exercise */
  blocks: Part[][];
}

/** A block of the page: its cells, and whether it is a cell that the reader has added. */
export interface PageBlock {
  cells: CellPart[];
  isOwn: boolean;
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
  const {added, edited} = downloadWords;
  return isOwn ? ` (${added})` : isEdited ? ` (${edited})` : "";
}

/** Returns a sentence on where the numbers of the source notebook come from that a cell shows, or "". */
export function tellOrigins({outcome}: CellPart): string {
  const origins = outcome ? shownOrigins(outcome) : [];
  const {label, words} = originsWords;
  return origins.length > 0 ? `${label} ${origins.map((each) => words[each]).join(", ")}.` : "";
}

/** Returns the cells of *parts*. */
export function cellsOf(parts: Part[]): CellPart[] {
  return parts.filter((part): part is CellPart => typeof part !== "string");
}

/** Returns *built* as a whole; with *page*, as its reader has it there. */
export function toChapter({blocks, ...facts}: BuiltText, page?: PageBlock[]): ChapterText {
  const parts = page ? takeBlocks(blocks, page) : blocks.flat();
  return {...facts, parts: joinProse(parts)};
}

function takeBlocks(blocks: Part[][], page: PageBlock[]): Part[] {
  const left = [...blocks];
  const taken = page.flatMap(({cells, isOwn}) => (isOwn ? cells : takeCells(left.shift(), cells)));
  return [...taken, ...left.flat()];
}

// The cells of the page, in its order, take the place of those that the block has; one that it does
// not have stands behind the one that it follows.
function takeCells(parts: Part[] = [], cells: CellPart[]): Part[] {
  const names = new Set(cellsOf(parts).map(({name}) => name));
  const followers = (name: string) => {
    const start = cells.findIndex((cell) => cell.name === name);
    const end = cells.findIndex((cell, i) => i > start && names.has(cell.name));
    return start < 0 ? [] : cells.slice(start, end < 0 ? undefined : end);
  };
  return parts.flatMap<Part>((part) => (typeof part === "string" ? [part] : followers(part.name)));
}

function joinProse(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string")
      joined[joined.length - 1] = `${last}\n\n${part}`;
    else joined.push(part);
  }
  return joined;
}

/** Returns *chapter* as JSON. */
export function writeChapterText(chapter: BuiltText): string {
  return JSON.stringify(chapter, toJson);
}

/** Returns the chapter that `writeChapterText` has written. */
export function readChapterText(json: string): BuiltText {
  const chapter: BuiltText = JSON.parse(json);
  for (const cell of cellsOf(chapter.blocks.flat())) {
    const reply = {kind: "outcome", version: 0, outcome: cell.outcome};
    const [read] = readReplies(JSON.stringify([reply])) ?? [];
    cell.outcome = read?.kind === "outcome" ? read.outcome : undefined;
  }
  return chapter;
}
