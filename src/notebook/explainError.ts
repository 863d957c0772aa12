import type {CellError} from "./cellError.ts";
import type {CellGraph} from "./cellGraph.ts";
import {toCellError} from "./cellError.ts";
import {removeInsertions} from "./insertions.ts";
import {restoreNumbers} from "./numberLiterals.ts";
import {findPlace} from "./stack.ts";

/** Returns *error*, thrown by the cell *name* of *graph*, as data that speaks of the cells' own texts. */
export function explainError(error: unknown, name: string, graph: CellGraph): CellError {
  const found = toCellError(error, name, (stack) =>
    findPlace(stack, (cell, position) => {
      const entry = graph.entries.get(cell);
      return entry && removeInsertions(entry.source, entry.compiled.insertions, position);
    })
  );
  const {numbers} = graph.get(found.cell ?? name).compiled;
  return {...found, message: restoreNumbers(found.message, numbers)};
}
