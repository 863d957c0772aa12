import type {Outcome} from "../notebook/notebook.ts";
import type {Tree} from "../plots/virtualDocument.ts";
import type {Editor} from "./editor.ts";
import type {InputChange} from "./readInput.ts";
import {CellStatus} from "./cellStatus.ts";
import {readInput} from "./readInput.ts";
import {takeStep} from "./takeStep.ts";
import {cellWords as words} from "../words/cell.ts";
import {morph} from "./morph.ts";

/** What a cell asks its chapter to do; it bubbles up to `<chapter-notebook>`. */
export type CellRequest =
  | {action: "edit" | "run" | "stop"; source: string}
  | ({action: "set"} & InputChange)
  | {action: "reset"; source: string; was: string}
  | {action: "open"; editor: Editor}
  | {action: "changes" | "prepare" | "let" | "add" | "delete"};

/** A cell on the page: its source, its output, and the controls to edit and run it. */
export class NotebookCell extends HTMLElement {
  /** the text of the chapter */
  original = "";
  /** what the cell gave when it last ran in the page */
  outcome?: Outcome;
  private text = "";
  private editor?: Editor;
  private isReady = false;
  private isAsked = false; // the reader has pressed Run
  private readonly status = new CellStatus(this);

  get name(): string {
    return this.getAttribute("name")!;
  }
  get limit(): number {
    return Number(this.getAttribute("limit"));
  }
  get source(): string {
    return this.text;
  }
  /** whether the reader has added the cell to the chapter */
  get isOwn(): boolean {
    return this.hasAttribute("own");
  }

  connectedCallback(): void {
    if (this.isReady) return; // it was moved
    this.isReady = true;
    this.original = this.text = this.querySelector("code")!.textContent;
    this.addEventListener("click", this.onClick);
    this.addEventListener("keydown", this.onKey);
    this.addEventListener("input", this.onInput);
    this.addEventListener("pointerover", this.prepare, {once: true});
    this.addEventListener("focusin", this.prepare, {once: true});
    this.addEventListener("focusin", () => this.status.listen(true));
    this.addEventListener("focusout", ({relatedTarget}) =>
      this.status.listen(this.contains(relatedTarget as Node | null))
    );
  }

  /** Shows what came of the cell, or what a cell that still runs has shown, drawn as *output*. */
  show(outcome: Outcome, output: Tree[]): void {
    morph(this.find(".cell-output"), output);
    this.dispatchEvent(new Event("cell-drawn", {bubbles: true}));
    if (outcome.status === "pending") return;
    this.outcome = outcome;
    this.status.settle(outcome);
    if (this.isAsked && outcome.status === "fulfilled") this.status.say(words.hasRun);
    this.isAsked = false;
  }

  /** Shows that the cell is running, once a reader wonders. */
  showPending(): void {
    this.status.begin();
  }

  private readonly prepare = (): void => {
    if (this.querySelector(".input-paint")) void import("./painting.ts");
    if (this.querySelector(".input-pick")) void import("./picking.ts");
    if (this.querySelector(".input-point")) void import("./dragging.ts");
    this.ask({action: "prepare"});
  };

  private readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest("button");
    const {action, step} = button?.dataset ?? {};
    if (step) takeStep(button!);
    if (action === "edit") void this.open();
    if (action === "run") this.run();
    if (action === "stop") this.stop();
    if (action === "reset") this.reset();
    if (action === "let") this.letRun();
    if (action === "changes" || action === "add" || action === "delete") this.ask({action});
    if (action === "copy") void this.copy();
  };

  /** Copies the source as it stands; where the browser refuses, selects it for the reader to copy. */
  private async copy(): Promise<void> {
    const isCopied = await navigator.clipboard?.writeText(this.text).then(
      () => true,
      () => false
    );
    if (!isCopied) getSelection()?.selectAllChildren(this.find(".source"));
    this.status.say(isCopied ? words.copied : words.selected);
  }

  private readonly onInput = ({target}: Event): void => {
    const change = readInput(target as Element);
    if (change) this.ask({action: "set", ...change});
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isSource = (event.target as Element).matches(".source");
    if (event.key === "Enter" && isSource && !isCommand) void this.open();
    else if (event.key === "Enter" && isCommand) this.run();
    else if (event.key === "." && isCommand) this.stop();
    else if (event.code === "KeyR" && isCommand && event.altKey) this.reset();
    else if (event.code === "KeyB" && isCommand && event.altKey) this.ask({action: "add"});
    else return;
    event.preventDefault();
  };

  /** Opens the editor and gives it the focus. */
  async open(): Promise<void> {
    this.querySelector("details.cell-source")?.setAttribute("open", "");
    if (this.editor) return this.editor.focus();
    this.prepare(); // what runs the cells is loaded beside the editor
    const {openEditor} = await import("./editor.ts");
    this.editor ??= openEditor({
      parent: this.find(".source"),
      source: this.text,
      label: words.sourceName(this.name),
      onChange: (source) => this.change(source),
      onLeave: () => void this.leave()
    });
    this.toggleAttribute("editing", true);
    this.editor.focus();
    this.ask({action: "open", editor: this.editor});
  }

  /** Closes the editor; the source stays as the reader left it. */
  private async leave(): Promise<void> {
    const {showSource} = await import("./showSource.ts");
    const source = this.find(".source");
    this.editor?.close();
    showSource(source, this.text);
    this.editor = undefined;
    this.toggleAttribute("editing", false);
    source.focus();
  }

  private change(source: string): void {
    if (source === this.text) return;
    this.text = source;
    this.ask({action: "edit", source}); // first, for all else can happen while the cell runs
    this.markEdited();
  }

  private markEdited(): void {
    const isEdited = this.text !== this.original;
    this.toggleAttribute("edited", isEdited);
    this.control("reset").hidden = this.control("changes").hidden = !isEdited;
  }

  /** Puts another text in the place of the source, as one step that can be undone; runs nothing. */
  async replace(source: string): Promise<void> {
    if (source === this.text) return;
    this.text = source;
    this.markEdited();
    if (this.editor) return this.editor.replace(source);
    const {showSource} = await import("./showSource.ts");
    if (!this.editor && this.text === source) showSource(this.find(".source"), source);
  }

  /** Puts another text in the place of the source and runs it. */
  edit(source: string): void {
    if (source === this.text) return;
    void this.replace(source);
    this.ask({action: "edit", source});
    this.control("edit").focus();
  }

  /** Gives the cell the focus. */
  focusOn(): void {
    this.control("edit").focus();
  }

  /** Says, until the cell runs, that what it shows is not of its source. */
  markAsNotRun(): void {
    this.outcome = undefined;
    this.status.markAsNotRun();
  }

  /** Says something of the cell's types, beside its state. */
  tellTypes(content: string | Node): void {
    let status = this.querySelector(".cell-types");
    if (!status) {
      status = document.createElement("span");
      status.className = "cell-types";
      status.role = "status";
      this.find(".cell-status").after(status);
    }
    status.replaceChildren(content);
  }

  private run(): void {
    this.isAsked = true;
    this.ask({action: "run", source: this.text});
  }

  private stop(): void {
    if (this.status.isPending) this.ask({action: "stop", source: this.text});
  }

  private letRun(): void {
    this.ask({action: "let"});
    this.status.letRun();
  }

  /** Gives the cell the text of the chapter again. */
  reset(): void {
    if (this.text === this.original || this.isOwn) return;
    const was = this.text;
    const hadFocus = this.control("reset").matches(":focus");
    void this.replace(this.original);
    this.ask({action: "reset", source: this.original, was});
    if (hadFocus) this.control("edit").focus();
  }

  private ask(detail: CellRequest): void {
    this.dispatchEvent(new CustomEvent<CellRequest>("cell-request", {detail, bubbles: true}));
  }

  private control(action: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)!;
  }

  private find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

customElements.define("notebook-cell", NotebookCell);
