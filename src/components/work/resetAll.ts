import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {bringBack, removeOwnCell} from "./addOwnCell.ts";
import {createNote} from "./note.ts";
import {findOwnCells, toOwnCell} from "./ownCells.ts";

/** Gives all cells the text of the chapter and removes the reader's own; that can be undone. */
export function resetAll(state: WorkState): void {
  const {notebook} = state;
  const changed = state.edited.filter(({isOwn}) => !isOwn);
  const texts = changed.map((cell) => [cell, cell.source] as const);
  const set = notebook.cells.filter(({isSet, isOwn}) => isSet && !isOwn);
  const own = findOwnCells(notebook).map((cell) => toOwnCell(notebook, cell));
  for (const cell of new Set([...changed, ...set])) cell.reset();
  for (const cell of findOwnCells(notebook)) removeOwnCell(state, cell);
  if (texts.length + own.length === 0) return state.report();
  const undo = () => {
    for (const [cell, source] of texts) cell.edit(source);
    if (own.length > 0) void bringBack(state, own);
  };
  const note = createNote("undo", words.allReset, [{label: words.undo, act: undo}]);
  notebook.querySelector(".work-status")!.after(note);
}
