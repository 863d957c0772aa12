import type {SavedEdit} from "../../course/editStore.ts";
import type {WorkState} from "./workState.ts";
import {readSettings} from "../../course/inputSettings.ts";
import {toSourceId} from "../../course/sourceId.ts";
import {workWords as words} from "../../words/work.ts";
import {announce} from "./cellNotes.ts";
import {offerEdit, offerOrphan} from "./offerEdit.ts";
import {offerUnread} from "./offerUnread.ts";
import {putOwnCells} from "./ownCells.ts";

/**
 * Puts kept edits, and what inputs were set to, back into their cells and runs these, unless the last
 * run did not end well. Edits that may not be what the reader expects are offered: those of an earlier
 * text of the chapter, those that were set aside and, if the reader had none when the page came
 * (*isNew*), those of another tab.
 */
export async function restoreWork(state: WorkState, isNew: boolean): Promise<void> {
  const {notebook, store, marker} = state;
  const edits = store.load();
  const own = edits.filter(isOwn).map(({cell, after, source}) => {
    return {name: cell, after: after!, source};
  });
  const restored = await putOwnCells(notebook, own);
  for (const edit of edits) {
    const cell = state.find(edit.cell);
    if (cell && isOwn(edit)) store.adopt(edit);
    else if (!cell) offerOrphan(state, edit);
    else if (edit.base !== toSourceId(cell.original)) offerEdit(state, cell, edit, words.earlier);
    else if (edit.isAside) offerEdit(state, cell, edit, words.aside);
    else if (isNew || cell.source !== cell.original) offerEdit(state, cell, edit, words.otherTab);
    else {
      store.adopt(edit);
      await cell.replace(edit.source);
      restored.push(cell);
    }
  }
  for (const cell of notebook.cells) {
    const kept = readSettings(notebook.chapter, cell);
    if (Object.keys(kept).length === 0) continue;
    cell.settings = {...kept, ...cell.settings}; // the reader may have moved one meanwhile
    if (!restored.includes(cell)) restored.push(cell);
  }
  offerUnread(state);
  state.report();
  state.isPaused = restored.length > 0 && marker.isSet();
  if (state.isPaused) announce(notebook, "crashed", words.crashed);
  if (state.isPaused) for (const cell of restored) cell.markAsNotRun();
  else if (restored.length > 0) {
    marker.set();
    const names = restored.map(({name}) => name);
    void notebook.run(names).then((isRun) => isRun || marker.clear()); // which needs this work to be open
  }
}

function isOwn({after, isAside}: SavedEdit): boolean {
  return after !== undefined && !isAside;
}
