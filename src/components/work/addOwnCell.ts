import type {OwnCell} from "../../course/ownCell.ts";
import type {NotebookCell} from "../cell.ts";
import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {createNote} from "./note.ts";
import {nameOwnCell, putCell, putOwnCells, toOwnCell} from "./ownCells.ts";

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
  const own = toOwnCell(state.notebook, cell);
  const before = cell.previousElementSibling;
  removeOwnCell(state, cell);
  const note = createNote("undo", words.wasDeleted(own.name), [
    {label: words.undo, act: () => void bringBack(state, [own])}
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

/** Puts cells that were removed back where they were, and runs them. */
export async function bringBack(state: WorkState, list: OwnCell[]): Promise<void> {
  const {notebook} = state;
  for (const cell of await putOwnCells(notebook, list)) {
    notebook.add(cell);
    if (state.isPaused) cell.markAsNotRun();
    else void notebook.run([cell.name]);
  }
  state.keepOwnCells();
  state.find(list[0]?.name ?? "")?.focusOn();
}
