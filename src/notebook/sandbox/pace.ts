import type {Outcome} from "../outcome.ts";
import {hasBegun} from "./hasBegun.ts";

// Taken before any cell runs: a cell could put others in their place.
const now = performance.now.bind(performance);
const {create: createRecord} = Object;

/** How long a quick cell takes at most, in milliseconds. */
const quickness = 10;

/** Which cells run in a worker, and how quick they are. */
export interface Pace {
  /** notes what came of a cell */
  note(outcome: Outcome): void;
  /** notes that the page was told of all that was noted */
  tell(): void;
  /** whether a cell may begin untold: it was quick the last time, and the page knows that one runs */
  isSafe(cell: string): boolean;
}

/** Returns the pace of a worker in which nothing has run. */
export function createPace(): Pace {
  const began: {[cell: string]: number} = createRecord(null); // when each that runs did
  const isQuick: {[cell: string]: boolean} = createRecord(null);
  let running = 0;
  let isKnownBusy = false;
  return {
    note,
    tell: () => void (isKnownBusy = running > 0),
    isSafe: (cell) => isKnownBusy && isQuick[cell] === true
  };

  function note(outcome: Outcome): void {
    const {name, status} = outcome;
    if (hasBegun(outcome)) {
      if (!began[name]) running++;
      began[name] = now();
    } else if (status !== "pending" && began[name]) {
      isQuick[name] = now() - began[name] < quickness;
      began[name] = 0; // a cell that waits for another settles without having begun
      running--;
    }
  }
}
