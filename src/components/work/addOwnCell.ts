import type {CellSettings} from "../../course/inputSettings.ts";
import type {OwnCell} from "../../course/ownCell.ts";
import type {NotebookCell} from "../cell.ts";
import type {ChapterNotebook} from "../chapter.ts";
import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {createNote} from "./note.ts";
import {nameOwnCell, putCell, putOwnCells, renameTaken, toOwnCell} from "./ownCells.ts";
import {findPlaceOf} from "./places.ts";

/** A cell of the reader's own that was removed, with what its inputs were set to. */
interface RemovedCell extends OwnCell {
  settings: CellSettings;
}

/** Puts an empty cell of the reader's own at the place called *after* and opens it. */
export function addOwnCell(state: WorkState, after: string): void {
  const {notebook, store} = state;
  const kept = store.load().map((edit) => edit.cell);
  const cell = putCell(notebook, {name: nameOwnCell(notebook, kept), after});
  notebook.add(cell);
  state.keepOwnCells();
  void cell.open();
  cell.scrollIntoView({block: "nearest"});
}

/** Deletes a cell of the reader's own, and offers to bring it back. */
export function deleteOwnCell(state: WorkState, cell: NotebookCell): void {
  const removed = toRemoved(state.notebook, cell);
  const before = cell.previousElementSibling;
  removeOwnCell(state, cell);
  const note = createNote("undo", words.wasDeleted(removed.name), [
    {label: words.undo, act: () => void bringBack(state, [removed])}
  ]);
  if (before) before.after(note);
  else state.notebook.prepend(note);
  note.querySelector("button")!.focus();
}

/** Takes a cell of the reader's own out of the chapter. */
export function removeOwnCell(state: WorkState, cell: NotebookCell): void {
  if (!state.isGuest) state.store.save(cell.name, "", "");
  cell.remove();
  state.notebook.removeCell(cell.name);
  state.keepOwnCells();
}

/** Returns a cell of the reader's own as data, for `bringBack`. */
export function toRemoved(notebook: ChapterNotebook, cell: NotebookCell): RemovedCell {
  const own = toOwnCell(notebook, cell);
  const after = findPlaceOf(notebook, cell)?.name ?? own.after; // an empty one too: it is still there
  return {...own, after, settings: cell.settings};
}

/** Puts cells that were removed back where they were, and runs them; a name may be taken by now. */
export async function bringBack(state: WorkState, removed: RemovedCell[]): Promise<void> {
  const {notebook} = state;
  const list = renameTaken(notebook, removed);
  for (const cell of await putOwnCells(notebook, list)) {
    cell.settings = list.find(({name}) => name === cell.name)!.settings;
    notebook.add(cell);
    if (state.isPaused) cell.markAsNotRun();
    else void notebook.run([cell.name]);
  }
  state.keepOwnCells();
  state.keepSettings();
  state.find(list[0]?.name ?? "")?.focusOn();
}
