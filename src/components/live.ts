import type {Outcome} from "../notebook/outcome.ts";
import type {Sandbox, SandboxTexts} from "../notebook/sandbox/sandbox.ts";
import type {SessionCell} from "../notebook/sandbox/cellState.ts";
import type {Session, SessionEvents} from "../notebook/sandbox/session.ts";
import type {Tree} from "../plots/tree.ts";
import {renderOutcome} from "../notebook/render.ts";
import {hasBegun} from "../notebook/sandbox/hasBegun.ts";
import {keepSettings} from "../notebook/sandbox/keepSettings.ts";
import {startSandbox} from "../notebook/sandbox/sandbox.ts";
import {startSession} from "../notebook/sandbox/session.ts";

/** How long what cells gave may wait to be drawn together, in milliseconds: less than a frame. */
const patience = 12;

/** What runs and shows what it gives: a cell, or the check of an exercise. */
export interface LiveCell extends SessionCell {
  /** Shows that it has begun to run. */
  showPending(): void;
  /** Shows what came of it so far, drawn as *output*: it may still run. */
  show(outcome: Outcome, output: Tree[]): void;
  /** Forgets what the reader has set an input to. */
  dropSetting?(variable: string): void;
}

/** What a live session tells the chapter. */
export type LiveEvents = Omit<SessionEvents, "onOutcome" | "onDropped">;

/** A session whose cells show what it gives. */
export interface LiveSession extends Omit<Session, "add"> {
  add(cell: LiveCell): void;
}

/**
 * Starts a session on the cells of a chapter, which then show what it gives. The first sandbox takes
 * its time, a process of its own: it starts before the cells are there.
 */
export async function startLive(
  cellsToCome: LiveCell[] | Promise<LiveCell[]>,
  texts: SandboxTexts,
  events: LiveEvents,
  parent: HTMLElement
): Promise<LiveSession> {
  const first = startSandbox(texts, parent);
  try {
    const [cells] = await Promise.all([cellsToCome, texts.frame, texts.worker, texts.compiled]);
    let spare: Sandbox | undefined = first;
    const start = () => {
      const sandbox = spare ?? startSandbox(texts, parent);
      spare = undefined;
      return sandbox;
    };
    return showSession(cells, start, events);
  } catch (error) {
    first.kill();
    throw error;
  }
}

function showSession(
  cells: LiveCell[],
  start: () => Sandbox,
  {onDone, onRefusal}: LiveEvents
): LiveSession {
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const waiting = new Map<string, Outcome>(); // to be drawn, all in one frame
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    clearTimeout(timer);
    timer = undefined;
    const outcomes = [...waiting];
    waiting.clear();
    for (const [name, outcome] of outcomes) {
      const cell = byName.get(name);
      const displays = keepSettings(outcome.displays, cell?.settings);
      const present = {...outcome, displays};
      try {
        cell?.show(present, renderOutcome(present));
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
  const toSource = ({name, source, original, checks, limit, settings}: LiveCell) => {
    return {name, source, original, checks, limit, settings};
  };
  const session = startSession(cells.map(toSource), start, {
    onOutcome,
    onDropped: (name, variable) => byName.get(name)?.dropSetting?.(variable),
    onDone: onAnswered,
    onRefusal
  });
  const add = (cell: LiveCell) => {
    byName.set(cell.name, cell);
    session.add(toSource(cell));
  };
  return {...session, add};
}
