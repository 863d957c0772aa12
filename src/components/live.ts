import type {Outcome} from "../notebook/outcome.ts";
import type {SessionCell} from "../notebook/sandbox/cellState.ts";
import type {Session} from "../notebook/sandbox/session.ts";
import type {Tree} from "../plots/virtualDocument.ts";
import {renderOutcome} from "../notebook/render.ts";
import {hasBegun} from "../notebook/sandbox/hasBegun.ts";
import {startSession} from "../notebook/sandbox/session.ts";

/** How long what cells gave may wait to be drawn together, in milliseconds: less than a frame. */
const patience = 12;

/** Where the texts of the sandbox are. */
export interface LiveFiles {
  frame: string;
  worker: string;
}

/** What runs and shows what it gives: a cell, or the check of an exercise. */
export interface LiveCell extends SessionCell {
  /** Shows that it has begun to run. */
  showPending(): void;
  /** Shows what came of it so far, drawn as *output*: it may still run. */
  show(outcome: Outcome, output: Tree[]): void;
}

/** A session whose cells show what it gives. */
export interface LiveSession extends Omit<Session, "add"> {
  add(cell: LiveCell): void;
}

/** Loads the sandbox and starts a session on the cells of a chapter, which then show what it gives. */
export async function startLive(
  cells: LiveCell[],
  files: LiveFiles,
  onDone: () => void,
  parent: HTMLElement
): Promise<LiveSession> {
  const [frame, worker] = await Promise.all([loadText(files.frame), loadText(files.worker)]);
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const waiting = new Map<string, Outcome>(); // to be drawn, all in one frame
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    clearTimeout(timer);
    timer = undefined;
    const outcomes = [...waiting];
    waiting.clear();
    for (const [name, outcome] of outcomes) {
      try {
        byName.get(name)?.show(outcome, renderOutcome(outcome));
      } catch (error) {
        reportError(error); // one that cannot be drawn keeps no other from it
      }
    }
  };
  const onOutcome = (outcome: Outcome) => {
    const {name, error} = outcome;
    if (hasBegun(outcome)) {
      if (waiting.has(name)) draw();
      byName.get(name)?.showPending();
      return;
    }
    waiting.set(name, outcome);
    if (error?.kind === "stopped")
      draw(); // before a new sandbox takes the page's time
    else timer ??= setTimeout(draw, patience);
  };
  const onAnswered = () => (draw(), onDone());
  const toSource = ({name, source, original, limit}: LiveCell) => ({name, source, original, limit});
  const texts = {frame, worker};
  const events = {onOutcome, onDone: onAnswered};
  const session = startSession(cells.map(toSource), texts, events, parent);
  const add = (cell: LiveCell) => {
    byName.set(cell.name, cell);
    session.add(toSource(cell));
  };
  return {...session, add};
}

async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
