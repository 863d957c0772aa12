import type {NotebookCell} from "../cell.ts";
import type {ChapterNotebook} from "../chapter.ts";
import {createEditStore} from "../../course/editStore.ts";
import {keepSettings} from "../../course/inputSettings.ts";
import {workWords as words} from "../../words/work.ts";
import {findOwnCells, toOwnCell} from "./ownCells.ts";
import {createRunMarker} from "./runMarker.ts";

/** A reader's work on a chapter as it stands: what is kept of it, and whether it may run. */
export class WorkState {
  readonly notebook: ChapterNotebook;
  readonly store;
  readonly marker;
  /** whether the cells are those of a link, not the reader's own */
  isGuest = false;
  /** the fragment of the link that was opened last */
  link = "";
  /** whether nothing runs until the reader presses Run */
  isPaused = false;
  private readonly empty = new Set<string>(); // of the reader's own cells, those that are not kept

  constructor(notebook: ChapterNotebook) {
    this.notebook = notebook;
    this.store = createEditStore(notebook.chapter);
    this.marker = createRunMarker(notebook.chapter);
  }

  /** the cells whose text is not that of the chapter */
  get edited(): NotebookCell[] {
    return this.notebook.cells.filter(({source, original}) => source !== original);
  }

  find(name: string): NotebookCell | undefined {
    return this.notebook.cells.find((cell) => cell.name === name);
  }

  /** Keeps the text of a cell for the reader's next visit. */
  keep(cell: NotebookCell): void {
    this.save(cell);
    if (!cell.isOwn || this.empty.has(cell.name) === (cell.source === "")) return;
    if (!this.empty.delete(cell.name)) this.empty.add(cell.name);
    for (const other of findOwnCells(this.notebook)) if (other !== cell) this.save(other); // it may follow this one
  }

  private save(cell: NotebookCell): void {
    const after = cell.isOwn ? toOwnCell(this.notebook, cell).after : undefined;
    this.store.save(cell.name, cell.original, cell.source, after);
  }

  /** Keeps what the reader has set inputs to, as long as the tab is there. */
  keepSettings(): void {
    if (!this.isGuest) keepSettings(this.notebook.chapter, this.notebook.cells);
  }

  /** Keeps the reader's own cells: one that comes or goes changes what the next one follows. */
  keepOwnCells(): void {
    if (!this.isGuest) for (const cell of findOwnCells(this.notebook)) this.keep(cell);
    this.report();
  }

  /** Says how many cells are edited, and whether that is kept. */
  report(): void {
    const count = this.edited.length;
    const {state} = this.store;
    const isTold = !this.isGuest && (count > 0 || state !== "kept");
    this.say(`${words.edited(count)}${isTold ? ` ${words[state]}` : ""}`);
  }

  /** Says something in the chapter's bar. */
  readonly say = (text: string, ...more: Node[]): void => {
    const status = this.notebook.querySelector(".work-status")!;
    if (status.textContent !== text || more.length > 0) status.replaceChildren(text, ...more);
  };
}
