import type {SavedEdit} from "../../course/editStore.ts";
import type {NotebookCell} from "../cell.ts";
import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {putNote} from "./cellNotes.ts";
import {createDiffButton, createNote} from "./note.ts";

/** Offers a kept edit beside the cell that it is of: to use it, to forget it, to see what it changes. */
export function offerEdit(
  {store}: WorkState,
  cell: NotebookCell,
  edit: SavedEdit,
  text: string
): void {
  const note = createNote("offer", text, [
    {
      label: words.use,
      act: () => {
        store.forget(edit);
        cell.edit(edit.source);
      }
    },
    {label: words.forget, act: () => store.forget(edit)}
  ]);
  const name = words.changesOf(cell.name);
  note.append(createDiffButton([words.show, words.hide], name, () => [cell.source, edit.source]));
  putNote(cell, note);
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
