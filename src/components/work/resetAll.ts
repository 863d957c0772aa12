import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {bringBack, removeOwnCell, toRemoved} from "./addOwnCell.ts";
import {createNote} from "./note.ts";
import {offerText} from "./offerEdit.ts";
import {findOwnCells} from "./ownCells.ts";

const forget = {label: words.forget, act: () => {}};

/**
 * Gives all cells the text of the chapter and their inputs its settings, and removes the reader's own
 * cells; that can be undone. Where the reader has written something new meanwhile, the text from before
 * is offered beside it.
 */
export function resetAll(state: WorkState): void {
  const {notebook} = state;
  const changed = notebook.cells
    .filter((cell) => !cell.isOwn && (cell.source !== cell.original || cell.isSet))
    .map((cell) => ({cell, source: cell.source, settings: cell.settings}));
  const own = findOwnCells(notebook);
  const removed = own.map((cell) => toRemoved(notebook, cell));
  if (changed.length + own.length === 0) return state.report();
  const isEdited = own.length > 0 || changed.some(({cell}) => cell.source !== cell.original);
  for (const {cell} of changed) cell.reset();
  for (const cell of own) removeOwnCell(state, cell);
  const undo = () => {
    for (const {cell, source, settings} of changed) {
      const use = () => cell.edit(source, settings);
      if (cell.source === cell.original) use();
      else offerText(cell, source, words.beforeReset, [{label: words.use, act: use}, forget]);
    }
    if (removed.length > 0) void bringBack(state, removed);
  };
  const text = isEdited ? words.allReset : words.inputsReset;
  const note = createNote("undo", text, [{label: words.undo, act: undo}]);
  notebook.querySelector(".work-status")!.after(note);
}
