import type {NotebookCell} from "../cell.ts";
import type {CellRequest} from "../cellRequest.ts";
import type {ChapterNotebook} from "../chapter.ts";
import type {ExerciseCheck} from "../exerciseCheck.ts";
import {takeNotice} from "../../course/notice.ts";
import {keepSolved} from "../../course/solved.ts";
import {workWords} from "../../words/work.ts";
import {actOnWork} from "./actOnWork.ts";
import {addOwnCell, deleteOwnCell} from "./addOwnCell.ts";
import {offerUndo, refreshNotes, showChanges} from "./cellNotes.ts";
import {offerEdit} from "./offerEdit.ts";
import {followAddress, openLink} from "./openLink.ts";
import {restoreWork} from "./restoreWork.ts";
import {WorkState} from "./workState.ts";

/** What a reader has done to a chapter: the edits, and the links and files that carry them. */
export interface Work {
  /** Returns whether what is asked of a cell may be done now: the reader may have to press Run. */
  allows(request: CellRequest): boolean;
  /** Takes note of what is asked of a cell, and keeps its text. */
  note(cell: NotebookCell, request: CellRequest): void;
  /** Notes that the reader's cell solves an exercise; a link of somebody else solves none. */
  noteSolved(check: ExerciseCheck): void;
  /** Notes that nothing runs. */
  rest(): void;
  /** Puts an empty cell of the reader's own behind a cell or a heading, named as in `OwnCell`. */
  addCell(after: string): void;
  /** Deletes a cell of the reader's own; that can be undone. */
  deleteCell(cell: NotebookCell): void;
  /** Shows or hides what is changed in a cell. */
  showChanges(cell: NotebookCell): void;
  /**
   * Opens the link that is in the page's address now; runs nothing of it. Where the reader went back to
   * the page as it was before a link, that one is left.
   */
  followAddress(): Promise<void>;
  /** Does what a button of the chapter says; *place* is where it stands, if that matters. */
  act(action: string, place?: string): Promise<void>;
}

/** How long the text of a cell may wait to be kept, in milliseconds: its result comes first. */
const patience = 60;

/**
 * Opens the reader's work on the chapter of *notebook*: puts kept edits back, or opens a link. If the
 * reader had none when the page came (*isNew*), what is kept now is from another tab, and offered.
 */
export async function openWork(notebook: ChapterNotebook, isNew: boolean): Promise<Work> {
  const state = new WorkState(notebook);
  const {store, marker} = state;
  const typedIn = new Set<NotebookCell>(); // and not yet kept
  let isSet = false; // an input is, and that is not yet kept
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener("storage", (event) => {
    keepTyped();
    const edit = store.read(event);
    const cell = edit && state.find(edit.cell);
    if (!cell || state.isGuest || edit.source === cell.source) return;
    offerEdit(state, cell, edit, workWords.otherTab);
  });
  addEventListener("pagehide", () => (keepTyped(), marker.clear()));
  document.addEventListener("visibilitychange", keepTyped);
  if (!(await openLink(state))) await restoreWork(state, isNew);
  const notice = takeNotice();
  if (notice) state.say(notice);
  return {
    allows,
    note,
    noteSolved,
    rest: marker.clearSoon,
    addCell: (after) => addOwnCell(state, after),
    deleteCell: (cell) => (keepTyped(), deleteOwnCell(state, cell)),
    showChanges,
    followAddress: async () => (keepTyped(), void (await followAddress(state))),
    act: (action, place) => (keepTyped(), actOnWork(state, action, place))
  };

  function allows({action}: CellRequest): boolean {
    if (action === "run") state.isPaused = false;
    return !state.isPaused;
  }

  function note(cell: NotebookCell, request: CellRequest): void {
    const isEdit = request.action === "edit" || request.action === "reset";
    const isSetNow = request.action === "set" || request.action === "drop";
    if (isEdit) typedIn.add(cell);
    isSet ||= isSetNow;
    if (request.action === "edit" || isSetNow) timer ??= setTimeout(keepTyped, patience);
    else keepTyped();
    if (request.action === "reset") offerUndo(cell, request.was);
    if (state.isPaused && (isEdit || isSetNow)) cell.markAsNotRun();
    if (!state.isPaused && request.action !== "prepare") marker.set();
  }

  // Keeps the texts of the cells that were typed in.
  function keepTyped(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isSet || typedIn.size > 0) state.keepSettings();
    isSet = false;
    if (typedIn.size === 0) return;
    for (const cell of typedIn) {
      if (!state.isGuest) state.keep(cell);
      refreshNotes(cell);
    }
    typedIn.clear();
    state.report();
  }

  function noteSolved(check: ExerciseCheck): void {
    if (state.isGuest) return;
    keepSolved(notebook.chapter, check.exercise, state.find(check.exercise)!.source);
    check.markSolved();
  }
}
