import type {Outcome} from "../outcome.ts";
import type {CellState, SessionCell} from "./cellState.ts";
import type {RequestedCell} from "./protocol.ts";
import {hasOwnText, toCellState} from "./cellState.ts";
import {hasBegun} from "./hasBegun.ts";

/** The cells of a session, and what each has shown so far. */
export class CellStates {
  readonly #states = new Map<string, CellState>();
  #time = 0; // counts what cells tell

  constructor(cells: SessionCell[]) {
    for (const cell of cells) this.add(cell);
  }

  get(name: string): CellState | undefined {
    return this.#states.get(name);
  }

  add(cell: SessionCell): void {
    this.#states.set(cell.name, toCellState(cell));
  }

  remove(name: string): void {
    this.#states.delete(name);
  }

  /** Returns the cells as a worker needs them. */
  toRequested(): RequestedCell[] {
    return [...this.#states.values()].map((state) => {
      const {name, source, checks, version, stopped, settings} = state;
      const isOriginal = hasOwnText(state);
      return {name, source, isOriginal, checks, version, stopped: stopped?.message, settings};
    });
  }

  /** Notes what came of a cell. What one that is stopped has shown until then stays. */
  note(state: CellState, outcome: Outcome): void {
    const {status, displays, error} = outcome;
    const time = ++this.#time;
    if (hasBegun(outcome)) state.began = time;
    if (error?.kind !== "stopped") state.stopped = undefined; // an input has given it another try
    if (status === "fulfilled") state.gave = {time, displays};
    if (state.stopped) return;
    state.displays = this.#isLeft(state, outcome) ? state.gave!.displays : displays;
  }

  // A stream that is stopped leaves the cells that use it what its last value gave.
  #isLeft({gave}: CellState, {error}: Outcome): boolean {
    const stream = this.get(error?.waitsFor ?? "");
    return stream?.stopped !== undefined && gave !== undefined && gave.time > stream.began;
  }
}
