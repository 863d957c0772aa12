import type {RequestedCell} from "./protocol.ts";

// Records without a prototype, gone through by their names: a method is nowhere asked for, since a
// cell could change it.
const {create: createRecord} = Object;

/**
 * What tells whether a cell has changed an object that all cells share, and which. One with the
 * chapter's own text does so only with what another has given it: unless such a one still runs, it is
 * enough to look when all have run.
 */
export interface Guard {
  /** takes the cells that run next */
  begin(cells: RequestedCell[]): void;
  /** notes that a cell runs, or has run; returns whether all is as it was, if it is time to look */
  note(cell: string, isSettled: boolean): boolean;
  /** whether all is as it was, when all have run */
  isIntact(): boolean;
  /** the cell with another text that ran last, or "" */
  readonly suspect: string;
}

/** Returns a guard; *isIntact* tells whether what all cells share is as it was. */
export function createGuard(isIntact: () => boolean): Guard {
  let originals: {[name: string]: boolean} = createRecord(null);
  const running: {[name: string]: boolean} = createRecord(null); // whether others still run
  let suspect = "";
  return {
    begin,
    note,
    isIntact: () => !suspect || isIntact(),
    get suspect() {
      return suspect;
    }
  };

  function begin(cells: RequestedCell[]): void {
    originals = createRecord(null);
    for (let i = 0; i < cells.length; i++) originals[cells[i].name] = cells[i].isOriginal;
  }

  function note(cell: string, isSettled: boolean): boolean {
    if (!originals[cell]) running[(suspect = cell)] = !isSettled;
    return !isSettled || (originals[cell] && !runsAny()) || isIntact();
  }

  function runsAny(): boolean {
    for (const name in running) if (running[name]) return true;
    return false;
  }
}
