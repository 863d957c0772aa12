import type {Outcome} from "../notebook/notebook.ts";
import type {Session, SessionCell} from "../notebook/sandbox/session.ts";
import {renderOutcome} from "../notebook/render.ts";
import {startSession} from "../notebook/sandbox/session.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";

/** Where the texts of the sandbox are. */
export interface LiveFiles {
  frame: string;
  worker: string;
}

/** What runs and shows what it gives: a cell, or the check of an exercise. */
export interface LiveCell extends SessionCell {
  /** Shows what came of it; *output* builds its nodes. */
  show(outcome: Outcome, output: () => Node[]): void;
}

/** Loads the sandbox and starts a session on the cells of a chapter, which then show what it gives. */
export async function startLive(
  cells: LiveCell[],
  files: LiveFiles,
  onDone: () => void,
  parent: HTMLElement
): Promise<Session> {
  const [frame, worker] = await Promise.all([loadText(files.frame), loadText(files.worker)]);
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const show = (outcome: Outcome) =>
    byName
      .get(outcome.name)
      ?.show(outcome, () => renderOutcome(outcome).map((tree) => toDom(tree, document)));
  const sources = cells.map(({name, source, limit}) => ({name, source, limit}));
  return startSession(sources, {frame, worker}, {onOutcome: show, onDone}, parent);
}

async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
