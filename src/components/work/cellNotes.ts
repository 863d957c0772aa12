import type {CellSettings} from "../../course/inputSettings.ts";
import type {NotebookCell} from "../cell.ts";
import type {NoteAction} from "./note.ts";
import {workWords as words} from "../../words/work.ts";
import {createDiff, createNote} from "./note.ts";

/** Puts a note between the source and the output of a cell. */
export function putNote(cell: NotebookCell, note: HTMLElement): void {
  cell.querySelector(".cell-output")!.before(note);
}

/** Takes away the notes of a cell that *selector* finds. Returns whether there were any. */
export function closeNotes(cell: NotebookCell, selector = ".note, .changes"): boolean {
  const notes = [...cell.querySelectorAll(selector)];
  for (const each of notes) each.remove();
  tellChanges(cell);
  return notes.length > 0;
}

/** Shows or hides what is changed in a cell. */
export function showChanges(cell: NotebookCell): void {
  if (closeNotes(cell, ":scope > .changes")) return;
  putNote(cell, createDiff(words.changesOf(cell.name), cell.original, cell.source));
  tellChanges(cell);
}

// Lets the button say whether the changes are shown.
function tellChanges(cell: NotebookCell): void {
  const isShown = cell.querySelector(":scope > .changes") !== null;
  cell.querySelector('[data-action="changes"]')!.ariaExpanded = String(isShown);
}

/** Lets what is shown of a cell's changes follow an edit. */
export function refreshNotes(cell: NotebookCell): void {
  closeNotes(cell, ".note-undo");
  if (closeNotes(cell, ":scope > .changes") && cell.source !== cell.original) showChanges(cell);
}

/** Offers to give a cell that was reset the text that it had, and its inputs what they were set to. */
export function offerUndo(
  cell: NotebookCell,
  {source, settings}: {source: string; settings: CellSettings}
): void {
  closeNotes(cell, ".note-undo");
  const act = () => cell.edit(source, settings);
  putNote(cell, createNote("undo", words.wasReset, [{label: words.undo, act}]));
}

/**
 * Says something of the whole chapter above its text, in the place of what was said before. Returns
 * the note.
 */
export function announce(
  notebook: HTMLElement,
  kind: string,
  text: string,
  actions: NoteAction[] = []
): HTMLElement {
  for (const each of notebook.querySelectorAll(":scope > .note")) each.remove();
  const note = createNote(kind, text, actions);
  if (actions.length === 0) note.role = "alert";
  notebook.prepend(note);
  note.scrollIntoView({block: "nearest"});
  return note;
}
