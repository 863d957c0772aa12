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
}

/** The cells that run now, in the order in which they began; each is watched until its time is over. */
export class RunningCells {
  readonly #timers = new Map<CellState, ReturnType<typeof setTimeout> | undefined>();
  readonly #actions: LimitActions;

  constructor(actions: LimitActions) {
    this.#actions = actions;
  }

  get size(): number {
    return this.#timers.size;
  }

  /** the cell that began last: it holds the worker, if any does */
  get last(): CellState | undefined {
    return [...this.#timers.keys()].at(-1);
  }

  has(state: CellState): boolean {
    return this.#timers.has(state);
  }

  begin(state: CellState): void {
    this.end(state);
    this.#watch(state);
  }

  end(state: CellState): void {
    clearTimeout(this.#timers.get(state));
    this.#timers.delete(state);
  }

  /** Ends all cells. Returns them. */
  endAll(): CellState[] {
    const states = [...this.#timers.keys()];
    for (const state of states) this.end(state);
    return states;
  }

  /** Lets a cell run for as long as it takes. */
  free(state: CellState): void {
    clearTimeout(this.#timers.get(state));
    state.isFree = true;
  }

  #watch(state: CellState): void {
    const time = state.limit * 1000 - patience - ending;
    const timer = state.isFree ? undefined : setTimeout(() => void this.#expire(state), time);
    this.#timers.set(state, timer);
  }

  // At the limit, someone has to be stopped. If the worker still answers, the cell itself waits for
  // too long. If not, the cell that began last holds the worker, and the others only wait for their
  // turn.
  async #expire(state: CellState): Promise<void> {
    const isAlive = await this.#actions.isAnswering(patience);
    if (!this.has(state)) return;
    const guilty = isAlive ? state : this.last!;
    if (guilty.isFree || state.isFree) return this.#watch(state); // what holds the worker may do so
    this.#actions.onLimit(guilty);
  }
}
