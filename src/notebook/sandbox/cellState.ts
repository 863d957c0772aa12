import type {CellError} from "../cellError.ts";
import type {Display} from "../display.ts";
import type {InputSetting} from "../input.ts";

/** A cell of the chapter, as its reader has it now. */
export interface SessionCell {
  name: string;
  source: string;
  /** its text in the chapter, if it has one there */
  original?: string;
  /** the cell that it checks, if it is the check of an exercise */
  checks?: string;
  /** how long it may run, in seconds */
  limit: number;
  /** what the reader has set the cell's inputs to, by variable; by default, nothing */
  settings?: {[variable: string]: InputSetting};
}

/** What a session knows of a cell. */
export interface CellState extends SessionCell {
  /** counts the texts and runs of the cell, so that a late answer is told from a new one */
  version: number;
  settings: {[variable: string]: InputSetting};
  /** what it has shown since it began */
  displays: Display[];
  /** when it last began; times count what cells tell */
  began: number;
  /** what it showed when it last ran to its end, and when that was */
  gave?: {displays: Display[]; time: number};
  /** why the cell was stopped, if it was */
  stopped?: CellError;
  /** whether the reader lets it run for as long as it takes */
  isFree: boolean;
}

/** Returns the state of a cell that has not run. */
export function toCellState(cell: SessionCell): CellState {
  const settings = {...cell.settings};
  return {...cell, version: 0, settings, displays: [], began: 0, isFree: false};
}

/** Returns whether a cell has the text that it has in the chapter. */
export function hasOwnText({source, original}: CellState): boolean {
  return source === original;
}

/** Makes a cell ready to run again under its limit, whatever became of it before. */
export function renewCell(state: CellState): void {
  Object.assign(state, {version: state.version + 1, stopped: undefined, isFree: false});
}

/** Gives a cell another text; nothing is left of what came of the one before. */
export function rewriteCell(state: CellState, source: string): void {
  renewCell(state);
  Object.assign(state, {source, settings: {}, displays: [], gave: undefined});
}
