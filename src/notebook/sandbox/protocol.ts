import type {CompiledTexts} from "../compiledTexts.ts";
import type {InputSetting} from "../input.ts";
import type {Outcome} from "../outcome.ts";

/** What the page sends to the worker, as JSON; compiled texts come first. */
export type Message = {compiled: CompiledTexts} | RunRequest | "ping";

/**
 * What the page asks the worker to run: all that a run needs, so that a new worker can do it
 * too.
 */
export interface RunRequest {
  /** counts requests; the worker says it of the request that has come and of the one that is done */
  id: number;
  cells: RequestedCell[];
  /** the cells to be computed even if their text is not new; they and their dependents answer */
  changed: string[];
  /** the variables whose input the reader has set anew; cells that use them answer */
  moved: string[];
  /** those of them set since a cell was last stopped: stopped cells that use them try again */
  retried: string[];
}

/** A cell in a request. */
export interface RequestedCell {
  name: string;
  source: string;
  /** whether that is the chapter's own text, which changes nothing that all cells share */
  isOriginal: boolean;
  /** the cell that it checks, if it is the check of an exercise */
  checks?: string;
  /** counts the edits of the cell; the answer gives it back */
  version: number;
  stopped?: string;
  /** what the reader has set the cell's inputs to, by variable */
  settings: {[variable: string]: InputSetting};
}

/**
 * What the worker answers: a JSON list of these, since one message costs less than ten. A list
 * behind a "~" can wait a moment for what comes next; the page gets lists line by line.
 */
export type Reply =
  | {kind: "ready"} // the worker has started
  | {kind: "alive"; id?: number} // it has received a ping or a request and is not busy
  | {kind: "done"; id: number} // all that it was asked for until then is answered
  | {kind: "broken"; name: string} // the cell has changed what all cells share
  | {kind: "outcome"; version: number; outcome: Outcome};
