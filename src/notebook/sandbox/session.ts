import type {InputSetting} from "../input.ts";
import type {Outcome} from "../notebook.ts";
import type {Reply} from "./protocol.ts";
import type {Sandbox, SandboxTexts} from "./sandbox.ts";
import {startSandbox} from "./sandbox.ts";

/** How long the worker may take to say that it is alive, in milliseconds. */
const patience = {onTimeout: 60, idle: 1000};
/** How long it may take a busy page to show that a cell is stopped, in milliseconds. */
const ending = 40;
/** How often a worker at work is told to go on telling, in milliseconds. */
const pulse = 500;
/** How often an idle worker is asked whether it is alive, in milliseconds. */
const heartbeat = 2000;

/** A cell of the chapter, as its reader has it now. */
export interface SessionCell {
  name: string;
  source: string;
  /** how long it may run, in seconds */
  limit: number;
}

interface State extends SessionCell {
  version: number;
  /** what the reader has set the cell's inputs to, by variable */
  settings: {[variable: string]: InputSetting};
  stopped?: string;
  /** whether the reader lets it run for as long as it takes */
  isFree?: boolean;
  /** ends the cell when its time is over; present while it runs */
  timer?: ReturnType<typeof setTimeout>;
}

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
  texts: SandboxTexts,
  {onOutcome, onDone}: SessionEvents,
  parent: HTMLElement
): Session {
  const states = new Map(
    cells.map((cell): [string, State] => [cell.name, {...cell, version: 0, settings: {}}])
  );
  const running: State[] = []; // in the order in which they began
  const unsettled = new Set<string>(); // asked for, not yet answered
  const moved = new Set<string>(); // variables of inputs set since all was answered
  const retried = new Set<string>(); // and since a cell was last stopped
  let isMoving = false; // a move is on its way; later ones go together, when it has arrived
  let hasMoved = false;
  const onAlive = new Set<() => void>();
  let hasStarted = false;
  let sandbox = start();
  const timers = [
    setInterval(beat, heartbeat),
    setInterval(() => running.length > 0 && sandbox.send("ping"), pulse)
  ];
  return {edit, run, add, remove, letRun, stop, set, close};

  function start(): Sandbox {
    return startSandbox(texts, {onReply: receive, onFailure: (why) => replace(why)}, parent);
  }

  function edit(name: string, source: string): void {
    const state = states.get(name)!;
    const fresh = {source, version: state.version + 1, stopped: undefined, isFree: false};
    Object.assign(state, {...fresh, settings: {}});
    request([name]);
  }

  function run(...names: string[]): void {
    for (const name of names) {
      const state = states.get(name)!;
      Object.assign(state, {version: state.version + 1, stopped: undefined, isFree: false});
    }
    request(names);
  }

  function add(cell: SessionCell): void {
    states.set(cell.name, {...cell, version: 0, settings: {}});
    request([]);
  }

  function remove(name: string): void {
    const state = states.get(name);
    if (!state) return;
    const isRunning = running.includes(state);
    settle(state);
    states.delete(name);
    if (isRunning) restart();
    request([...unsettled]);
  }

  function letRun(name: string): void {
    const state = states.get(name)!;
    if (!running.includes(state)) run(name);
    clearTimeout(state.timer);
    state.isFree = true;
  }

  function close(): void {
    sandbox.kill();
    timers.forEach(clearInterval);
    for (const state of running.splice(0)) clearTimeout(state.timer);
  }

  function stop(name: string): void {
    block(states.get(name)!, "stopped");
  }

  function set(name: string, variable: string, setting: InputSetting): void {
    states.get(name)!.settings[variable] = setting;
    moved.add(variable);
    retried.add(variable);
    hasMoved = true;
    if (!isMoving) move();
  }

  function move(): void {
    isMoving = hasMoved;
    hasMoved = false;
    if (!isMoving) return;
    onAlive.add(move);
    request([]);
  }

  function request(changed: string[]): void {
    for (const name of changed) unsettled.add(name);
    const isHeard = isAnswering(patience.idle);
    const all = [...states.values()];
    sandbox.send({
      changed,
      moved: [...moved],
      retried: [...retried],
      cells: all.map(({name, source, version, stopped, settings}) => ({
        name,
        source,
        version,
        stopped,
        settings
      }))
    });
    void checkIdle(isHeard);
  }

  function receive(reply: Reply): void {
    hasStarted = true;
    const calls = [...onAlive];
    onAlive.clear();
    for (const call of calls) call();
    if (reply.kind === "done") {
      moved.clear();
      retried.clear();
      onDone();
    }
    if (reply.kind === "broken") {
      const guilty = states.get(reply.name);
      if (guilty) block(guilty, "stopped: it changed an object of JavaScript that all cells share");
      return;
    }
    if (reply.kind !== "outcome") return;
    const {outcome, version} = reply;
    const state = states.get(outcome.name);
    if (!state || version !== state.version) return; // an answer to an older text
    if (outcome.status === "pending") begin(state);
    else settle(state);
    onOutcome(outcome);
  }

  function begin(state: State): void {
    settle(state);
    state.stopped = undefined; // a moved input has let it try again
    unsettled.add(state.name);
    running.push(state);
    watch(state);
  }

  function watch(state: State): void {
    if (state.isFree) return;
    const time = state.limit * 1000 - patience.onTimeout - ending;
    state.timer = setTimeout(() => void expire(state), time);
  }

  function settle(state: State): void {
    clearTimeout(state.timer);
    state.timer = undefined;
    unsettled.delete(state.name);
    if (running.includes(state)) running.splice(running.indexOf(state), 1);
  }

  // At the limit, someone has to be stopped. If the worker still answers, the cell itself waits for
  // too long. If not, the cell that began last holds the worker, and the others only wait for their
  // turn.
  async function expire(state: State): Promise<void> {
    sandbox.send("ping");
    const isAlive = await isAnswering(patience.onTimeout);
    if (!running.includes(state)) return;
    const guilty = isAlive ? state : running.at(-1)!;
    if (guilty.isFree || state.isFree) return watch(state); // what holds the worker may do so
    block(guilty, `stopped after ${guilty.limit} s, the time that this cell may take`);
  }

  // Resolves to whether the worker says anything in this time, as it does when a message reaches it.
  function isAnswering(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      onAlive.add(() => (clearTimeout(timer), resolve(true)));
    });
  }

  function block(state: State, message: string): void {
    Object.assign(state, {stopped: message, isFree: false});
    state.version += 1;
    retried.clear();
    const error = {kind: "stopped", message} as const;
    onOutcome({name: state.name, status: "rejected", displays: [], checks: [], error});
    unsettled.add(state.name);
    restart();
    request([...unsettled]);
  }

  // The sandbox has failed by itself: the cell that began last is stopped for it.
  function replace(why: string): void {
    const guilty = running.at(-1);
    if (guilty) return block(guilty, `stopped: ${reasons[why] ?? "it broke the worker it ran in"}`);
    restart();
  }

  function restart(): void {
    sandbox.kill();
    hasStarted = false;
    for (const state of running.splice(0)) {
      clearTimeout(state.timer);
      unsettled.add(state.name);
    }
    sandbox = start();
  }

  function beat(): void {
    if (running.length > 0) return;
    sandbox.send("ping");
    void checkIdle(isAnswering(patience.idle));
  }

  // A cell may be done and yet have left something that keeps the worker busy. Then another worker
  // does what is still to be done.
  async function checkIdle(isHeard: Promise<boolean>): Promise<void> {
    const isIdle = () => hasStarted && running.length === 0 && !document.hidden;
    const asked = sandbox;
    if (!isIdle() || (await isHeard) || !isIdle() || asked !== sandbox) return;
    restart();
    if (unsettled.size + moved.size > 0) request([...unsettled]);
  }
}

const reasons: {[why: string]: string} = {
  "frame:oversize": "it showed too much at once",
  "frame:flood": "it showed too much"
};
