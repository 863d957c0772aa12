import type {InputSetting} from "../input.ts";
import type {Outcome} from "../outcome.ts";
import type {CellState, SessionCell} from "./cellState.ts";
import type {Reply} from "./protocol.ts";
import type {Sandbox} from "./sandbox.ts";
import {stoppedWords as words} from "../../words/stopped.ts";
import {renewCell, rewriteCell} from "./cellState.ts";
import {CellStates} from "./cellStates.ts";
import {findDropped} from "./findDropped.ts";
import {hasBegun, hasValue} from "./hasBegun.ts";
import {LastingSandbox} from "./lastingSandbox.ts";
import {MovedInputs} from "./movedInputs.ts";
import {RunningCells} from "./runningCells.ts";
import {Suspicion} from "./suspicion.ts";
import {Unanswered} from "./unanswered.ts";

/** A chapter that is being edited: its cells, and the sandbox that runs them. */
export interface Session {
  /** gives a cell a new text and recomputes what depends on it */
  edit(name: string, source: string): void;
  /** runs cells again, and what depends on them */
  run(...names: string[]): void;
  /** takes a cell in; it runs when it has a text */
  add(cell: SessionCell): void;
  /** forgets a cell; those that use what it declares are computed */
  remove(name: string): void;
  /** lets a cell run for as long as it takes; one that was stopped runs again */
  letRun(name: string): void;
  /** stops a cell, and so its dependents */
  stop(name: string): void;
  /** sets an input of a cell; cells that use its variable are computed */
  set(name: string, variable: string, setting: InputSetting): void;
  /** ends the session and all that runs in it */
  close(): void;
}

/** What a session tells the page. */
export interface SessionEvents {
  onOutcome: (outcome: Outcome) => void;
  /** a cell has given its input another default: what the reader set it to is gone */
  onDropped: (name: string, variable: string) => void;
  /** all that was asked for is answered */
  onDone: () => void;
  /** nothing can run here; the session is to be closed */
  onRefusal: () => void;
}

/**
 * Starts a session on *cells*. A cell that takes longer than its limit is stopped: the sandbox is
 * thrown away, a new one gets the same request, and only that cell and its dependents have lost
 * their values.
 */
export function startSession(
  cells: SessionCell[],
  startSandbox: () => Sandbox,
  {onOutcome, onDropped, onDone, onRefusal}: SessionEvents
): Session {
  const states = new CellStates(cells);
  const unanswered = new Unanswered();
  const suspicion = new Suspicion();
  const inputs = new MovedInputs((onArrival) => request([], onArrival));
  const running: RunningCells = new RunningCells({
    isAnswering: (milliseconds) => sandbox.isAnswering(milliseconds),
    onLimit: (state) => block(suspicion.guiltyOf(state), words.atLimit(state.limit), true),
    onOutdated: () => (restart(), askAgain())
  });
  const sandbox = new LastingSandbox(startSandbox, {
    onReply: receive,
    onFailure: blame,
    isBusy: () => running.size > 0,
    onLoss: () => (inputs.sendAgain(), askAgain()),
    onRefusal
  });
  let isAskedAgain = false; // since all was answered
  return {edit, run, add, remove, letRun, stop, set, close};

  function edit(name: string, source: string): void {
    const state = states.get(name)!;
    running.endFreedom(state);
    rewriteCell(state, source);
    ask(name);
  }

  // One that is asked for and has not begun is about to run: who types and at once presses Run has
  // asked for the same twice.
  function run(...names: string[]): void {
    const others = names.filter((name) => !isAboutToRun(states.get(name)!));
    for (const state of others.map((name) => states.get(name)!)) {
      running.endFreedom(state);
      renewCell(state);
    }
    if (others.length > 0) ask(...others);
  }

  function isAboutToRun(state: CellState): boolean {
    return unanswered.has(state.name) && !running.has(state) && !state.stopped;
  }

  function add(cell: SessionCell): void {
    states.add(cell);
    request([]);
  }

  function remove(name: string): void {
    const state = states.get(name);
    if (!state) return;
    const isRunning = running.has(state);
    settle(state);
    states.remove(name);
    unanswered.remove(name);
    if (isRunning) restart();
    request(unanswered.toAskAgain());
  }

  function letRun(name: string): void {
    const state = states.get(name)!;
    if (!running.has(state)) run(name);
    running.free(state);
  }

  function stop(name: string): void {
    block(states.get(name)!, words.byReader);
  }

  function set(name: string, variable: string, setting: InputSetting): void {
    states.get(name)!.settings[variable] = setting;
    inputs.move(variable);
  }

  function close(): void {
    sandbox.close();
    running.endAll();
  }

  function ask(...names: string[]): void {
    unanswered.ask(names);
    request(names);
  }

  function request(changed: string[], onArrival?: () => void): void {
    if (changed.length > 0) suspicion.clear();
    const {variables, onArrival: noteArrival} = inputs.toSend();
    const cells = states.toRequested();
    sandbox.request({changed, moved: variables, retried: [...inputs.retried], cells}, () => {
      noteArrival();
      onArrival?.();
    });
  }

  function receive(reply: Reply): void {
    if (reply.kind === "done") {
      unanswered.clear();
      inputs.settle();
      suspicion.clear();
      isAskedAgain = false;
      onDone();
    }
    if (reply.kind === "broken") {
      const guilty = states.get(reply.name);
      if (guilty) block(guilty, words.spoilt);
    }
    if (reply.kind === "outcome") take(reply.outcome, reply.version);
  }

  function take(outcome: Outcome, version: number): void {
    const state = states.get(outcome.name);
    if (!state || version !== state.version) return; // an answer to an older text
    if (hasBegun(outcome)) begin(state);
    else if (outcome.status !== "pending") settle(state);
    if (hasValue(outcome)) suspicion.noteValue(state);
    states.note(state, outcome);
    const isMoving = (variable: string) => inputs.isUnheard(variable);
    for (const variable of findDropped(outcome.displays, state.settings, isMoving)) {
      delete state.settings[variable];
      onDropped(state.name, variable);
    }
    onOutcome({...outcome, displays: state.displays, error: state.stopped ?? outcome.error});
  }

  function begin(state: CellState): void {
    unanswered.expect(state.name);
    running.begin(state);
  }

  function settle(state: CellState): void {
    unanswered.settle(state.name);
    running.end(state);
  }

  // What the cell has shown since it began stays.
  function block(state: CellState, message: string, overdue = false): void {
    renewCell(state);
    state.stopped = {kind: "stopped", message, overdue};
    inputs.retried.clear();
    const {name, displays, stopped} = state;
    onOutcome({name, status: "rejected", displays, checks: [], error: stopped});
    unanswered.expect(name);
    restart();
    request(unanswered.toAskAgain());
  }

  // The sandbox has failed by itself: the cell that began last is stopped for it. If none has begun,
  // all is asked again, but once: then it is the first that has not answered.
  function blame(why: string): void {
    const first = isAskedAgain ? unanswered.first : undefined;
    const guilty = running.last ?? states.get(first ?? "");
    if (guilty) return block(suspicion.guiltyOf(guilty), reasons[why] ?? words.broken);
    restart();
    if (!isAskedAgain) askAgain();
    isAskedAgain = true;
  }

  function askAgain(): void {
    if (!unanswered.isEmpty || !inputs.isSettled) request(unanswered.toAskAgain());
  }

  function restart(): void {
    for (const {name} of running.endAll()) unanswered.expect(name);
    inputs.sendAgain();
    sandbox.replace();
  }
}

const reasons: {[why: string]: string} = {
  "frame:oversize": words.oversize,
  "frame:flood": words.flood
};
