import type {InputSetting} from "../input.ts";
import type {Outcome} from "../outcome.ts";
import type {CellState, SessionCell} from "./cellState.ts";
import type {Reply} from "./protocol.ts";
import type {Sandbox} from "./sandbox.ts";
import {stoppedWords as words} from "../../words/stopped.ts";
import {renewCell, toCellState} from "./cellState.ts";
import {hasBegun, isProgress} from "./hasBegun.ts";
import {keepSettings} from "./keepSettings.ts";
import {Liveness} from "./liveness.ts";
import {MovedInputs} from "./movedInputs.ts";
import {RunningCells} from "./runningCells.ts";

/** How often a worker at work is told to go on telling, in milliseconds. */
const pulse = 500;
/** How often an idle worker is asked whether it is alive, in milliseconds. */
const heartbeat = 2000;
/** How long an idle worker may take to say so, in milliseconds. */
const patience = 1000;

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
  /** all that was asked for is answered */
  onDone: () => void;
}

/**
 * Starts a session on *cells*. A cell that takes longer than its limit is stopped: the sandbox is
 * thrown away, a new one gets the same request, and only that cell and its dependents have lost
 * their values.
 */
export function startSession(
  cells: SessionCell[],
  startSandbox: () => Sandbox,
  {onOutcome, onDone}: SessionEvents
): Session {
  const states = new Map(cells.map((cell) => [cell.name, toCellState(cell)]));
  const unsettled = new Set<string>(); // asked for, not yet answered
  const liveness = new Liveness();
  const inputs = new MovedInputs((onArrival) => {
    liveness.once(onArrival);
    request([]);
  });
  const running = new RunningCells({
    isAnswering: ask,
    onLimit: (state) => block(state, words.atLimit(state.limit))
  });
  let hasStarted = false;
  let time = 0; // counts what cells tell
  let sandbox = start();
  const timers = [
    setInterval(beat, heartbeat),
    setInterval(() => running.size > 0 && sandbox.send("ping"), pulse)
  ];
  return {edit, run, add, remove, letRun, stop, set, close};

  function start(): Sandbox {
    const started = startSandbox();
    started.listen({onReply: receive, onFailure: (why) => replace(why)});
    return started;
  }

  function edit(name: string, source: string): void {
    const state = states.get(name)!;
    renewCell(state);
    Object.assign(state, {source, settings: {}, displays: []});
    request([name]);
  }

  function run(...names: string[]): void {
    for (const name of names) renewCell(states.get(name)!);
    request(names);
  }

  function add(cell: SessionCell): void {
    states.set(cell.name, toCellState(cell));
    request([]);
  }

  function remove(name: string): void {
    const state = states.get(name);
    if (!state) return;
    const isRunning = running.has(state);
    settle(state);
    states.delete(name);
    if (isRunning) restart();
    request([...unsettled]);
  }

  function letRun(name: string): void {
    const state = states.get(name)!;
    if (!running.has(state)) run(name);
    running.free(state);
  }

  function close(): void {
    sandbox.kill();
    timers.forEach(clearInterval);
    running.endAll();
  }

  function stop(name: string): void {
    block(states.get(name)!, words.byReader);
  }

  function set(name: string, variable: string, setting: InputSetting): void {
    states.get(name)!.settings[variable] = setting;
    inputs.move(variable);
  }

  function request(changed: string[]): void {
    for (const name of changed) unsettled.add(name);
    const isHeard = liveness.isAnswering(patience);
    sandbox.send({
      changed,
      moved: [...inputs.moved],
      retried: [...inputs.retried],
      cells: [...states.values()].map(({name, source, original, version, stopped, settings}) => {
        return {name, source, isOriginal: source === original, version, stopped, settings};
      })
    });
    void checkIdle(isHeard);
  }

  function receive(reply: Reply): void {
    hasStarted = true;
    if (!isProgress(reply)) liveness.hear();
    if (reply.kind === "done") {
      inputs.settle();
      onDone();
    }
    if (reply.kind === "broken") {
      const guilty = states.get(reply.name);
      if (guilty) block(guilty, words.spoilt);
      return;
    }
    if (reply.kind !== "outcome") return;
    const {outcome, version} = reply;
    const state = states.get(outcome.name);
    if (!state || version !== state.version) return; // an answer to an older text
    time++;
    if (hasBegun(outcome)) begin(state);
    else if (outcome.status !== "pending") settle(state);
    if (outcome.status === "fulfilled") state.gave = time;
    if (!state.stopped && !keepsLast(state, outcome)) state.displays = outcome.displays;
    const displays = keepSettings(state.displays, state.settings, inputs.moved);
    onOutcome({...outcome, displays});
  }

  function begin(state: CellState): void {
    state.stopped = undefined; // a moved input has let it try again
    state.began = time;
    unsettled.add(state.name);
    running.begin(state);
  }

  // A stream that is stopped leaves the cells that use it what its last value gave.
  function keepsLast({gave}: CellState, {error}: Outcome): boolean {
    const [, name] = /^waits for (\S+),/.exec(error?.message ?? "") ?? [];
    const stream = error?.kind === "waiting" ? states.get(name) : undefined;
    return stream?.stopped !== undefined && gave > stream.began;
  }

  function settle(state: CellState): void {
    unsettled.delete(state.name);
    running.end(state);
  }

  // What the cell has shown until then stays.
  function block(state: CellState, message: string): void {
    renewCell(state);
    state.stopped = message;
    inputs.retried.clear();
    const error = {kind: "stopped", message} as const;
    const {name, displays} = state;
    onOutcome({name, status: "rejected", displays, checks: [], error});
    unsettled.add(state.name);
    restart();
    request([...unsettled]);
  }

  // The sandbox has failed by itself: the cell that began last is stopped for it.
  function replace(why: string): void {
    const guilty = running.last;
    if (guilty) return block(guilty, reasons[why] ?? words.broken);
    restart();
  }

  function restart(): void {
    sandbox.kill();
    hasStarted = false;
    for (const {name} of running.endAll()) unsettled.add(name);
    sandbox = start();
  }

  function ask(milliseconds: number): Promise<boolean> {
    sandbox.send("ping");
    return liveness.isAnswering(milliseconds);
  }

  function beat(): void {
    if (running.size === 0) void checkIdle(ask(patience));
  }

  // A cell may be done and yet have left something that keeps the worker busy. Then another worker
  // does what is still to be done.
  async function checkIdle(isHeard: Promise<boolean>): Promise<void> {
    const isIdle = () => hasStarted && running.size === 0 && !document.hidden;
    const asked = sandbox;
    if (!isIdle() || (await isHeard) || !isIdle() || asked !== sandbox) return;
    restart();
    if (unsettled.size + inputs.moved.size > 0) request([...unsettled]);
  }
}

const reasons: {[why: string]: string} = {
  "frame:oversize": words.oversize,
  "frame:flood": words.flood
};
