import type {CellState} from "./cellState.ts";

/** How long the worker may take to say that it is alive, in milliseconds. */
const patience = 60;
/** How long it may take a busy page to show that a cell is stopped, in milliseconds. */
const ending = 40;

/** What is asked, and done, when the time of a cell is over. */
interface LimitActions {
  /** resolves to whether the worker answers within a time in milliseconds */
  isAnswering: (milliseconds: number) => Promise<boolean>;
  /** stops a cell that has used up its time */
  onLimit: (state: CellState) => void;
  /** ends a run that holds the worker, though its cell was given another text, or run again, since */
  onOutdated: () => void;
}

/** A run of a cell. */
interface Run {
  state: CellState;
  /** the version of the cell that runs */
  version: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** The cells that run now, in the order in which they began; each is watched until its time is over. */
export class RunningCells {
  readonly #runs = new Map<CellState, Run>();
  readonly #actions: LimitActions;

  constructor(actions: LimitActions) {
    this.#actions = actions;
  }

  get size(): number {
    return this.#runs.size;
  }

  /** the cell that began last: it holds the worker, if any does */
  get last(): CellState | undefined {
    return this.#lastRun?.state;
  }

  has(state: CellState): boolean {
    return this.#runs.has(state);
  }

  begin(state: CellState): void {
    this.end(state);
    const run: Run = {state, version: state.version};
    this.#runs.set(state, run);
    this.#watch(run);
  }

  end(state: CellState): void {
    clearTimeout(this.#runs.get(state)?.timer);
    this.#runs.delete(state);
  }

  /** Ends all cells. Returns them. */
  endAll(): CellState[] {
    const states = [...this.#runs.keys()];
    for (const state of states) this.end(state);
    return states;
  }

  /** Lets a cell run for as long as it takes. */
  free(state: CellState): void {
    clearTimeout(this.#runs.get(state)?.timer);
    state.isFree = true;
  }

  /** Watches a cell again that was let run. */
  endFreedom(state: CellState): void {
    const run = this.#runs.get(state);
    if (!state.isFree) return;
    state.isFree = false;
    if (run) this.#watch(run);
  }

  get #lastRun(): Run | undefined {
    return [...this.#runs.values()].at(-1);
  }

  #watch(run: Run): void {
    if (run.state.isFree) return;
    const time = run.state.limit * 1000 - patience - ending;
    run.timer = setTimeout(() => void this.#expire(run), time);
  }

  // At the limit, someone has to be stopped. If the worker still answers, the cell itself waits for
  // too long. If not, the cell that began last holds the worker, and the others only wait for their
  // turn. What holds the worker may do so if it is free. No cell is stopped for a run before its
  // present one: that is only ended, and a worker that answers has ended it already.
  async #expire(run: Run): Promise<void> {
    const {state} = run;
    const isAlive = await this.#actions.isAnswering(patience);
    if (this.#runs.get(state) !== run) return; // it has ended, and may have begun again
    const guilty = isAlive ? run : this.#lastRun!;
    if (isOutdated(guilty)) return isAlive ? this.end(state) : this.#actions.onOutdated();
    if (guilty.state.isFree || state.isFree) return this.#watch(run);
    this.#actions.onLimit(guilty.state);
  }
}

function isOutdated({state, version}: Run): boolean {
  return version !== state.version;
}
