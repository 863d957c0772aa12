import type {CellState} from "./cellState.ts";
import {hasOwnText} from "./cellState.ts";

/**
 * Whose fault it is that a cell does not end. Where one with the chapter's own text gets what a cell
 * of the reader has just given, and that has no end, it is the reader's: else the cells that use it
 * would be stopped one after the other. The check of what the reader has written is stopped itself:
 * it is there to find that out.
 */
export class Suspicion {
  #giver?: CellState;

  /** Notes that a cell has given a value. */
  noteValue(state: CellState): void {
    if (!hasOwnText(state)) this.#giver = state;
  }

  /** Notes that what runs next uses nothing that was given before. */
  clear(): void {
    this.#giver = undefined;
  }

  /** Returns the cell to be stopped for one that does not end. */
  guiltyOf(state: CellState): CellState {
    const giver = this.#giver;
    const isGivers = giver && hasOwnText(state) && state.checks !== giver.name && !giver.isFree;
    return isGivers ? giver : state;
  }
}
