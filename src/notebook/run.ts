import type {NotebookCell, NotebookOptions} from "./notebook.ts";
import type {Outcome} from "./outcome.ts";
import {createNotebook} from "./notebook.ts";

/** What all cells of a chapter gave. */
export interface ChapterRun {
  outcomes: Map<string, Outcome>;
  /** the values of all variables, by name */
  values: {[variable: string]: unknown};
}

/** Runs *cells* once, in the order that their names ask for, and returns what they gave. */
export async function run(
  cells: NotebookCell[],
  options: Omit<NotebookOptions, "onOutcome">
): Promise<ChapterRun> {
  const outcomes = new Map<string, Outcome>();
  const notebook = createNotebook({
    ...options,
    onOutcome: (outcome) => outcomes.set(outcome.name, outcome)
  });
  await notebook.run(cells);
  return {outcomes, values: notebook.values()};
}
