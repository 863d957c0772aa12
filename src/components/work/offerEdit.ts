import type {SavedEdit} from "../../course/editStore.ts";
import type {NotebookCell} from "../cell.ts";
import type {NoteAction} from "./note.ts";
import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {closeNotes, putNote} from "./cellNotes.ts";
import {createDiffButton, createNote} from "./note.ts";

/**
 * Offers a kept edit beside the cell that it is of: to use it, to forget it, to see what it changes.
 * It takes the place of what was offered of the same record.
 */
export function offerEdit(
  state: WorkState,
  cell: NotebookCell,
  edit: SavedEdit,
  text: string
): void {
  const record = `${edit.base}${edit.isAside ? `:aside${edit.copy ?? ""}` : ""}`;
  closeNotes(cell, `.note-offer[data-record="${record}"]`);
  const use = () => {
    state.store.forget(edit);
    cell.edit(edit.source);
  };
  const forget = () => {
    state.store.forget(edit);
    if (!edit.isAside && cell.source !== cell.original) state.keep(cell); // it had this one's place
  };
  const note = offerText(cell, edit.source, text, [
    {label: words.use, act: use},
    {label: words.forget, act: forget}
  ]);
  note.dataset.record = record;
}

/** Offers another text beside a cell, and to see what it changes. Returns the note. */
export function offerText(
  cell: NotebookCell,
  source: string,
  text: string,
  actions: NoteAction[]
): HTMLElement {
  const note = createNote("offer", text, actions);
  const name = words.changesOf(cell.name);
  note.append(createDiffButton([words.show, words.hide], name, () => [cell.source, source]));
  putNote(cell, note);
  return note;
}

/** Shows a kept edit of a cell that the chapter no longer has, and offers to forget it. */
export function offerOrphan({notebook, store}: WorkState, edit: SavedEdit): void {
  const text = words.orphan(edit.cell);
  const note = createNote("offer", text, [{label: words.forget, act: () => store.forget(edit)}]);
  const source = document.createElement("pre");
  source.textContent = edit.source;
  source.tabIndex = 0;
  note.append(source);
  notebook.querySelector(".work-bar")!.append(note);
}
