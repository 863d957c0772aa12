import type {SavedEdit} from "../course/editStore.ts";
import type {OwnCell} from "../course/shareLink.ts";
import type {CellRequest, NotebookCell} from "./cell.ts";
import type {ChapterNotebook} from "./chapter.ts";
import type {ExerciseCheck} from "./exerciseCheck.ts";
import {createEditStore} from "../course/editStore.ts";
import {readShareLink} from "../course/shareLink.ts";
import {toSourceId} from "../course/sourceId.ts";
import {keepSolved} from "../course/solved.ts";
import {toWorkFile} from "../course/workFile.ts";
import {strings} from "../strings.ts";
import {copyLink} from "./copyLink.ts";
import {loadFile} from "./loadFile.ts";
import {announce, closeNotes, offerUndo, putNote, refreshNotes, showChanges} from "./cellNotes.ts";
import {createDiffButton, createNote} from "./note.ts";
import {createRunMarker} from "./runMarker.ts";
import {findOwnCells, nameOwnCell, putCell, putOwnCells, toOwnCell} from "./scratchCells.ts";
import {saveFile} from "./saveFile.ts";
import {showKeys} from "./showKeys.ts";

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
  /** Puts an empty cell of the reader's own behind *cell* and opens it. */
  addCell(cell: NotebookCell): void;
  /** Deletes a cell of the reader's own; that can be undone. */
  deleteCell(cell: NotebookCell): void;
  /** Shows or hides what is changed in a cell. */
  showChanges(cell: NotebookCell): void;
  /** Opens the link that is in the page's address; runs nothing of it. */
  openLink(): Promise<void>;
  /** Does what a button of the chapter's bar says. */
  act(action: string): Promise<void>;
}

const words = strings.work;

/**
 * Opens the reader's work on the chapter of *notebook*: puts kept edits back, or opens a link. If the
 * reader had none when the page came (*isNew*), what is kept now is from another tab, and offered.
 */
export async function openWork(notebook: ChapterNotebook, isNew: boolean): Promise<Work> {
  const {chapter} = notebook;
  const store = createEditStore(chapter);
  const marker = createRunMarker(chapter);
  let isGuest = false; // the cells are those of a link, not the reader's own
  let isPaused = false; // nothing runs until the reader presses Run
  const find = (name: string) => notebook.cells.find((cell) => cell.name === name);
  addEventListener("storage", (event) => {
    const edit = store.read(event);
    const cell = edit && find(edit.cell);
    if (cell && !isGuest && edit.source !== cell.source) offer(cell, edit, words.otherTab);
  });
  addEventListener("pagehide", marker.clear);
  if (!(await openLink())) await restore();
  return {
    allows,
    note,
    noteSolved,
    rest: marker.clear,
    addCell,
    deleteCell,
    showChanges,
    openLink: async () => void (await openLink()),
    act
  };

  function allows({action}: CellRequest): boolean {
    if (action === "run") isPaused = false;
    return !isPaused;
  }

  function note(cell: NotebookCell, request: CellRequest): void {
    const isEdit = request.action === "edit" || request.action === "reset";
    if (isEdit && !isGuest) keep(cell);
    if (isEdit) refreshNotes(cell);
    if (isEdit) report();
    if (request.action === "reset") offerUndo(cell, request.was);
    if (isPaused && isEdit) cell.markAsNotRun();
    if (!isPaused && request.action !== "prepare") marker.set();
  }

  function keep(cell: NotebookCell): void {
    const after = cell.isOwn ? toOwnCell(notebook, cell).after : undefined;
    store.save(cell.name, cell.original, cell.source, after);
  }

  // A cell that comes or goes changes what the next one follows.
  function keepOwnCells(): void {
    if (!isGuest) for (const cell of findOwnCells(notebook)) keep(cell);
    report();
  }

  function addCell(before: NotebookCell): void {
    const kept = store.load().map((edit) => edit.cell);
    const cell = putCell(notebook, {name: nameOwnCell(notebook, kept), after: before.name});
    notebook.add(cell);
    keepOwnCells();
    void cell.open();
  }

  function deleteCell(cell: NotebookCell): void {
    const own = toOwnCell(notebook, cell);
    removeCell(cell);
    const note = createNote("undo", words.wasDeleted(own.name), [
      {label: words.undo, act: () => void bringBack([own])}
    ]);
    find(own.after)!.after(note);
    note.querySelector("button")!.focus();
  }

  function removeCell(cell: NotebookCell): void {
    if (!isGuest) store.save(cell.name, "", "");
    cell.remove();
    notebook.removeCell(cell.name);
    keepOwnCells();
  }

  async function bringBack(list: OwnCell[]): Promise<void> {
    for (const cell of await putOwnCells(notebook, list)) {
      notebook.add(cell);
      if (isPaused) cell.markAsNotRun();
      else void notebook.run([cell.name]);
    }
    keepOwnCells();
    find(list[0]?.name ?? "")?.focusOn();
  }

  function resetAll(): void {
    const changed = edited().filter(({isOwn}) => !isOwn);
    const texts = changed.map((cell) => [cell, cell.source] as const);
    const own = findOwnCells(notebook).map((cell) => toOwnCell(notebook, cell));
    for (const cell of changed) cell.reset();
    for (const cell of findOwnCells(notebook)) removeCell(cell);
    if (texts.length + own.length === 0) return report();
    const undo = () => {
      for (const [cell, source] of texts) cell.edit(source);
      if (own.length > 0) void bringBack(own);
    };
    const note = createNote("undo", words.allReset, [{label: words.undo, act: undo}]);
    notebook.querySelector(".work-status")!.after(note);
  }

  function noteSolved(check: ExerciseCheck): void {
    if (isGuest) return;
    keepSolved(chapter, check.exercise, find(check.exercise)!.source);
    check.markSolved();
  }

  async function restore(): Promise<void> {
    const edits = store.load();
    const isOwn = ({after, isAside}: SavedEdit) => after !== undefined && !isAside;
    const own = edits.filter(isOwn).map(({cell, after, source}) => {
      return {name: cell, after: after!, source};
    });
    const restored = await putOwnCells(notebook, own);
    for (const edit of edits) {
      const cell = find(edit.cell);
      if (cell && isOwn(edit)) store.adopt(edit);
      else if (!cell) offerOrphan(edit);
      else if (edit.base !== toSourceId(cell.original)) offer(cell, edit, words.earlier);
      else if (edit.isAside) offer(cell, edit, words.aside);
      else if (isNew || cell.source !== cell.original) offer(cell, edit, words.otherTab);
      else {
        store.adopt(edit);
        await cell.replace(edit.source);
        restored.push(cell);
      }
    }
    report();
    isPaused = restored.length > 0 && marker.isSet();
    if (isPaused) announce(notebook, "crashed", words.crashed);
    if (isPaused) for (const cell of restored) cell.markAsNotRun();
    else if (restored.length > 0) {
      marker.set();
      void notebook.run(restored.map(({name}) => name)); // which needs this work to be open
    }
  }

  // Returns whether there is a link.
  async function openLink(): Promise<boolean> {
    const chapterCells = notebook.cells.filter(({isOwn}) => !isOwn);
    const originals = new Map(chapterCells.map(({name, original}) => [name, original]));
    const content = await readShareLink(location.hash, chapter, originals);
    if (content.kind === "none") return false;
    if (content.kind === "problem") {
      announce(notebook, "problem", words.problem[content.problem]);
      return false;
    }
    await notebook.halt();
    marker.clear();
    isGuest = isPaused = true;
    for (const cell of findOwnCells(notebook)) cell.remove();
    for (const cell of notebook.cells) await cell.replace(cell.original);
    for (const {name, source} of content.cells) {
      const cell = find(name)!;
      await cell.replace(source);
      cell.markAsNotRun();
      closeNotes(cell);
      showChanges(cell);
    }
    for (const cell of await putOwnCells(notebook, rename(content.own))) cell.markAsNotRun();
    announce(notebook, "guest", words.guest(content.cells.length + content.own.length), [
      {label: words.guestKeep, act: keepGuest},
      {label: words.guestLeave, act: leaveGuest}
    ]);
    return true;
  }

  // Names of a link's own cells that the reader's own cells do not have: both can be kept.
  function rename(list: OwnCell[]): OwnCell[] {
    const taken = store.load().map((edit) => edit.cell);
    const names = new Map<string, string>();
    for (const {name} of list) {
      const fresh = nameOwnCell(notebook, taken);
      names.set(name, fresh);
      taken.push(fresh);
    }
    return list.map(({name, after, source}) => {
      return {name: names.get(name)!, after: names.get(after) ?? after, source};
    });
  }

  function keepGuest(): void {
    isGuest = false;
    history.replaceState(null, "", location.pathname + location.search);
    for (const cell of edited()) keep(cell);
    report();
  }

  function leaveGuest(): void {
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  }

  function offer(cell: NotebookCell, edit: SavedEdit, text: string): void {
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

  function offerOrphan(edit: SavedEdit): void {
    const text = words.orphan(edit.cell);
    const note = createNote("offer", text, [{label: words.forget, act: () => store.forget(edit)}]);
    const source = document.createElement("pre");
    source.textContent = edit.source;
    source.tabIndex = 0;
    note.append(source);
    notebook.querySelector(".work-bar")!.append(note);
  }

  async function act(action: string): Promise<void> {
    if (action === "link") {
      const cells = edited().filter(({isOwn}) => !isOwn);
      const own = findOwnCells(notebook).map((cell) => toOwnCell(notebook, cell));
      await copyLink(chapter, cells, own, say);
    }
    if (action === "add") addCell(notebook.cells.at(-1)!);
    if (action === "reset") resetAll();
    if (action === "save") saveFile("attention-work.json", toWorkFile(localStorage));
    if (action === "load") loadFile(say);
    if (action === "keys") showKeys();
    if (action.startsWith("download-")) await download(action.slice("download-".length));
  }

  async function download(form: string): Promise<void> {
    try {
      const {downloadChapter} = await import("./downloadChapter.ts");
      await downloadChapter(notebook, form);
    } catch {
      say(words.notDownloaded);
    }
  }

  function edited(): NotebookCell[] {
    return notebook.cells.filter(({source, original}) => source !== original);
  }

  function report(): void {
    const count = edited().length;
    const state = count > 0 || store.state !== "kept" ? ` ${words[store.state]}` : "";
    say(`${words.edited(count)}${isGuest ? "" : state}`);
  }

  function say(text: string, ...more: Node[]): void {
    const status = notebook.querySelector(".work-status")!;
    if (status.textContent !== text || more.length > 0) status.replaceChildren(text, ...more);
  }
}
