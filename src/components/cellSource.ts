import type {Editor} from "./editor.ts";
import type {showSource as ShowSource} from "./showSource.ts";
import {importAgain} from "./importAgain.ts";

/** What a source tells its cell. */
export interface CellSourceEvents {
  /** the reader has changed the text; an editor draws it afterwards */
  onEdit: (text: string) => void;
  /** the reader has opened an editor */
  onOpen: (editor: Editor) => void;
}

/** The source of a cell on the page: shown as text, or in an editor once the reader opens one. */
export class CellSource {
  /** the text of the chapter */
  readonly original: string;
  text: string;
  private editor?: Editor;
  private opening?: Promise<void>;
  private readonly cell: HTMLElement;
  private readonly events: CellSourceEvents;

  constructor(cell: HTMLElement, events: CellSourceEvents) {
    this.cell = cell;
    this.events = events;
    this.original = this.text = cell.querySelector("code")!.textContent;
  }

  get isEdited(): boolean {
    return this.text !== this.original;
  }

  /** Opens an editor, called *label*, and gives it the focus. */
  async open(label: string): Promise<void> {
    this.cell.querySelector("details.cell-source")?.setAttribute("open", "");
    if (this.editor) return this.editor.focus();
    this.opening ??= this.load(label).finally(() => (this.opening = undefined));
    return this.opening; // a button is easily pressed twice
  }

  private async load(label: string): Promise<void> {
    const [{openEditor}, {showSource}] = await Promise.all([
      importAgain(() => import("./editor.ts")),
      importAgain(() => import("./showSource.ts")) // so that Escape leaves at once
    ]);
    this.editor = openEditor({
      parent: this.element,
      source: this.text,
      label,
      onChange: (text) => this.change(text),
      onLeave: () => this.close(showSource)
    });
    this.cell.toggleAttribute("editing", true);
    this.editor.focus();
    this.events.onOpen(this.editor);
  }

  /** Puts *text* in the place of what is there, as one step that can be undone. */
  async replace(text: string): Promise<void> {
    this.text = text;
    if (this.editor) return this.editor.replace(text);
    const show = await importAgain(() => import("./showSource.ts")).then(
      ({showSource}) => showSource,
      () => showPlain // its colours did not come
    );
    if (!this.editor && this.text === text) show(this.element, text);
  }

  /**
   * Copies the text as it stands; where the browser refuses, selects it for the reader to copy.
   * Resolves to whether it is copied.
   */
  async copy(): Promise<boolean> {
    const isCopied = await navigator.clipboard?.writeText(this.text).then(
      () => true,
      () => false
    );
    if (!isCopied) getSelection()?.selectAllChildren(this.element);
    return Boolean(isCopied);
  }

  /** Takes the editor away with the cell, which leaves the page. */
  leave(): void {
    this.editor?.close();
    this.editor = undefined;
  }

  // Closes the editor; the text stays as the reader left it.
  private close(showSource: typeof ShowSource): void {
    this.editor?.close();
    showSource(this.element, this.text);
    this.editor = undefined;
    this.cell.toggleAttribute("editing", false);
    this.element.focus();
  }

  private change(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.events.onEdit(text);
  }

  private get element(): HTMLElement {
    return this.cell.querySelector<HTMLElement>(".source")!;
  }
}

function showPlain(parent: HTMLElement, text: string): void {
  parent.querySelector("code")!.textContent = text;
}
