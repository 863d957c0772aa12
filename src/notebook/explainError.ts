import type {CellError} from "./cellError.ts";
import type {CellGraph} from "./cellGraph.ts";
import type {Modules} from "./imports.ts";
import {isError, toCellError, UnknownNameError} from "./cellError.ts";
import {removeInsertions} from "./insertions.ts";
import {restoreNumbers} from "./numberLiterals.ts";
import {findPlace} from "./stack.ts";
import {suggestName} from "./suggestName.ts";

/**
 * Returns *error*, thrown by the cell *name* of *graph*, as data that speaks of the cells' own texts.
 * Of an unknown name it says which it may stand for, of those in the cells and in *modules*.
 */
export function explainError(
  error: unknown,
  name: string,
  graph: CellGraph,
  modules: Modules
): CellError {
  const found = toCellError(error, name, (stack) =>
    findPlace(stack, (cell, position) => {
      const entry = graph.entries.get(cell);
      return entry && removeInsertions(entry.source, entry.compiled.insertions, position);
    })
  );
  if (isError(error) && error instanceof UnknownNameError) {
    const hint = suggestName(error.unknown, [...graph.dependencies.declarers.keys()], modules);
    return hint ? {...found, message: `${found.message}. ${hint}`} : found;
  }
  const {numbers} = graph.get(found.cell ?? name).compiled;
  return {...found, message: restoreNumbers(found.message, numbers)};
}
