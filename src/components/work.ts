import type {SavedEdit} from "../course/editStore.ts";
import type {CellRequest, NotebookCell} from "./cell.ts";
import type {ChapterNotebook} from "./chapter.ts";
import type {ExerciseCheck} from "./exerciseCheck.ts";
import {createEditStore} from "../course/editStore.ts";
import {readShareLink, toShareLink} from "../course/shareLink.ts";
import {toSourceId} from "../course/sourceId.ts";
import {keepSolved} from "../course/solved.ts";
import {readWorkFile, toWorkFile} from "../course/workFile.ts";
import {strings} from "../strings.ts";
import {createDiff, createDiffButton, createNote} from "./note.ts";
import {saveFile} from "./saveFile.ts";
import {showKeys} from "./showKeys.ts";

/** What a reader has done to a chapter: the edits, and the links and files that carry them. */
export interface Work {
  /** Takes note of what is asked of a cell, before it is done. Returns whether it may run now. */
  note(cell: NotebookCell, request: CellRequest): boolean;
  /** Notes that the reader's cell solves an exercise; a link of somebody else solves none. */
  noteSolved(check: ExerciseCheck): void;
  /** Notes that nothing runs. */
  rest(): void;
  /** Shows or hides what is changed in a cell. */
  showChanges(cell: NotebookCell): void;
  /** Opens the link that is in the page's address; runs nothing of it. */
  openLink(): Promise<void>;
  /** Does what a button of the chapter's bar says. */
  act(action: string): Promise<void>;
}

const words = strings.work;
/** A link longer than this is cut by some programs. */
const longLink = 2000;

/**
 * Opens the reader's work on the chapter of *notebook*: puts kept edits back, or opens a link. If the
 * reader had none when the page came (*isNew*), what is kept now is from another tab, and offered.
 */
export async function openWork(notebook: ChapterNotebook, isNew: boolean): Promise<Work> {
  const {chapter} = notebook;
  const store = createEditStore(chapter);
  const marker = `attention:running:${chapter}`; // there while something runs, in this tab
  let isGuest = false; // the cells are those of a link, not the reader's own
  let isPaused = false; // nothing runs until the reader presses Run
  const byName = new Map(notebook.cells.map((cell) => [cell.name, cell]));
  addEventListener("storage", (event) => {
    const edit = store.read(event);
    const cell = edit && byName.get(edit.cell);
    if (cell && !isGuest && edit.source !== cell.source) offer(cell, edit, words.otherTab);
  });
  addEventListener("pagehide", rest);
  if (!(await openLink())) await restore();
  return {note, noteSolved, rest, showChanges, openLink: async () => void (await openLink()), act};

  function note(cell: NotebookCell, request: CellRequest): boolean {
    const isEdit = request.action === "edit" || request.action === "reset";
    if (isEdit && !isGuest) store.save(cell.name, cell.original, request.source);
    if (isEdit) refresh(cell);
    if (request.action === "reset") offerUndo(cell, request.was);
    if (request.action === "run") isPaused = false;
    if (isPaused) {
      if (isEdit) cell.markAsNotRun();
      return false;
    }
    if (request.action !== "prepare") markRun();
    return true;
  }

  function noteSolved(check: ExerciseCheck): void {
    if (isGuest) return;
    keepSolved(chapter, check.exercise, byName.get(check.exercise)!.source);
    check.markSolved();
  }

  async function restore(): Promise<void> {
    const edits = store.load();
    const restored: NotebookCell[] = [];
    for (const edit of edits) {
      const cell = byName.get(edit.cell);
      if (!cell) offerOrphan(edit);
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
    isPaused = restored.length > 0 && hasCrashed();
    if (isPaused) announce("crashed", words.crashed);
    if (isPaused) for (const cell of restored) cell.markAsNotRun();
    else if (restored.length > 0) {
      markRun();
      void notebook.run(restored.map(({name}) => name)); // which needs this work to be open
    }
  }

  // Returns whether there is a link.
  async function openLink(): Promise<boolean> {
    const originals = new Map([...byName].map(([name, cell]) => [name, cell.original]));
    const content = await readShareLink(location.hash, chapter, originals);
    if (content.kind === "none") return false;
    if (content.kind === "problem") {
      announce("problem", words.problem[content.problem]);
      return false;
    }
    await notebook.halt();
    rest();
    isGuest = isPaused = true;
    for (const cell of byName.values()) await cell.replace(cell.original);
    for (const {name, source} of content.cells) {
      const cell = byName.get(name)!;
      await cell.replace(source);
      cell.markAsNotRun();
      closeNotes(cell);
      showChanges(cell);
    }
    announce("guest", words.guest(content.cells.length), [
      {label: words.guestKeep, act: keepGuest},
      {label: words.guestLeave, act: leaveGuest}
    ]);
    return true;
  }

  function keepGuest(): void {
    isGuest = false;
    history.replaceState(null, "", location.pathname + location.search);
    for (const cell of edited()) store.save(cell.name, cell.original, cell.source);
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
    put(cell, note);
  }

  function offerUndo(cell: NotebookCell, was: string): void {
    closeNotes(cell, ".note-undo");
    const act = () => cell.edit(was);
    put(cell, createNote("undo", words.wasReset, [{label: words.undo, act}]));
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

  function showChanges(cell: NotebookCell): void {
    if (closeNotes(cell, ":scope > .changes")) return;
    put(cell, createDiff(words.changesOf(cell.name), cell.original, cell.source));
  }

  // What is shown of the cell's changes follows the edit.
  function refresh(cell: NotebookCell): void {
    closeNotes(cell, ".note-undo");
    if (closeNotes(cell, ":scope > .changes") && cell.source !== cell.original) showChanges(cell);
    report();
  }

  function closeNotes(cell: NotebookCell, selector = ".note, .changes"): boolean {
    const notes = [...cell.querySelectorAll(selector)];
    for (const each of notes) each.remove();
    return notes.length > 0;
  }

  function put(cell: NotebookCell, note: HTMLElement): void {
    cell.querySelector(".cell-output")!.before(note);
  }

  function announce(
    kind: string,
    text: string,
    actions: Parameters<typeof createNote>[2] = []
  ): void {
    for (const each of notebook.querySelectorAll(":scope > .note")) each.remove();
    const note = createNote(kind, text, actions);
    if (actions.length === 0) note.role = "alert";
    notebook.prepend(note);
    note.scrollIntoView({block: "nearest"});
  }

  async function act(action: string): Promise<void> {
    if (action === "link") return copyLink();
    if (action === "reset") for (const cell of edited()) cell.reset();
    if (action === "save") saveFile("attention-work.json", toWorkFile(localStorage));
    if (action === "load") loadFile();
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

  async function copyLink(): Promise<void> {
    const cells = edited().map(({name, original, source}) => ({name, original, source}));
    const fragment = cells.length > 0 ? await toShareLink(chapter, cells) : "";
    if (fragment === null) return say(words.tooLong);
    const link = `${location.origin}${location.pathname}${fragment}`;
    const {length} = link;
    const copied = length > longLink ? words.longLink(length) : words.copied(length);
    try {
      await navigator.clipboard.writeText(link);
      say(fragment === "" ? words.noChange : copied);
    } catch {
      const field = document.createElement("input");
      Object.assign(field, {readOnly: true, value: link, ariaLabel: words.link});
      say(words.notCopied, field);
      field.select();
    }
  }

  function loadFile(): void {
    const field = document.createElement("input");
    field.type = "file";
    field.accept = "application/json,.json";
    field.addEventListener("change", async () => {
      try {
        const count = readWorkFile(await field.files![0].text(), localStorage);
        say(words.loaded(count));
        location.reload();
      } catch {
        say(words.notLoaded);
      }
    });
    field.click();
  }

  function edited(): NotebookCell[] {
    return [...byName.values()].filter(({source, original}) => source !== original);
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

  function hasCrashed(): boolean {
    try {
      return sessionStorage.getItem(marker) !== null;
    } catch {
      return false;
    }
  }

  function markRun(): void {
    try {
      sessionStorage.setItem(marker, "1");
    } catch {
      // then a run that brings the page down is not known of
    }
  }

  function rest(): void {
    try {
      sessionStorage.removeItem(marker);
    } catch {
      // as above
    }
  }
}
