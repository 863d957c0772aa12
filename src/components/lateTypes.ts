import type {NotebookCell} from "./cell.ts";
import type {ChapterNotebook} from "./chapter.ts";
import type {Editor} from "./editor.ts";
import type {ChapterTypes} from "./types/openTypes.ts";
import {liveWords} from "../words/live.ts";
import {importAgain} from "./importAgain.ts";
import {tellTypes} from "./tellTypes.ts";
import {untilQuiet} from "./untilQuiet.ts";

/**
 * The types in a chapter's editors. They come last: whoever edits and runs does not wait for them, and
 * does without where they fail.
 */
export class LateTypes {
  readonly #notebook: ChapterNotebook;
  #types?: Promise<ChapterTypes>;

  constructor(notebook: ChapterNotebook) {
    this.#notebook = notebook;
  }

  /** Shows types in the editor of a cell, once they are there. */
  async show(cell: NotebookCell, editor: Editor): Promise<void> {
    try {
      (await (this.#types ??= this.#open())).attach(cell, editor);
    } catch (error) {
      this.#types = undefined; // so that the next editor tries again
      tellTypes(cell, liveWords.untyped);
      console.error(error);
    }
  }

  async #open(): Promise<ChapterTypes> {
    await untilQuiet(this.#notebook);
    const {checker, library} = this.#notebook.dataset;
    const {openTypes} = await importAgain(() => import("./types/openTypes.ts"));
    return openTypes(this.#notebook, {checker: checker!, library: library!});
  }
}
