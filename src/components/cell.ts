import type {CellSettings} from "../course/inputSettings.ts";
import type {Outcome} from "../notebook/outcome.ts";
import type {Tree} from "../plots/tree.ts";
import {cellWords as words} from "../words/cell.ts";
import {askChapter} from "./cellRequest.ts";
import {CellSource} from "./cellSource.ts";
import {CellStatus} from "./cellStatus.ts";
import {inTurn} from "./inTurn.ts";
import {keyAction} from "./keyAction.ts";
import {morph} from "./morph.ts";
import {prepareInputs} from "./prepareInputs.ts";
import {readInput, showUsed} from "./readInput.ts";
import {takeStep} from "./takeStep.ts";

/** A cell on the page: its source, its output, and the controls to edit and run it. */
export class NotebookCell extends HTMLElement {
  /** what the cell gave when it last ran in the page */
  outcome?: Outcome;
  /** what the reader has set its inputs to, since it has this text */
  settings: CellSettings = {};
  private code?: CellSource;
  private isAsked = false; // the reader has pressed Run
  private readonly status = new CellStatus(this);

  get name(): string {
    return this.getAttribute("name")!;
  }
  get limit(): number {
    return Number(this.getAttribute("limit"));
  }
  get source(): string {
    return this.code?.text ?? "";
  }
  /** the text of the chapter */
  get original(): string {
    return this.code?.original ?? "";
  }
  /** whether the reader has set an input of the cell */
  get isSet(): boolean {
    return Object.keys(this.settings).length > 0;
  }
  /** whether the cell runs, or waits for its turn */
  get isPending(): boolean {
    return this.status.isPending;
  }
  /** whether the reader has added the cell to the chapter */
  get isOwn(): boolean {
    return this.hasAttribute("own");
  }

  connectedCallback(): void {
    if (this.code) return; // it was moved
    this.code = new CellSource(this, {
      onEdit: (source) => {
        askChapter(this, {action: "edit", source}); // first, for all else can happen while the cell runs
        this.markEdited();
      },
      onOpen: (editor) => askChapter(this, {action: "open", editor})
    });
    this.addEventListener("click", this.onClick);
    this.addEventListener("keydown", this.onKey);
    this.addEventListener("input", this.onInput);
    this.addEventListener("change", ({target}) => showUsed(target as Element));
    this.addEventListener("pointerover", this.prepare, {once: true});
    this.addEventListener("focusin", this.prepare, {once: true});
    this.addEventListener("focusin", () => this.status.listen(true));
    this.addEventListener("focusout", ({relatedTarget}) =>
      this.status.listen(this.contains(relatedTarget as Node | null))
    );
  }

  /** Shows what came of the cell, or what a cell that still runs has shown, drawn as *output*. */
  show(outcome: Outcome, output: Tree[]): void {
    morph(this.querySelector(".cell-output")!, output);
    prepareInputs(this); // an edit may have brought one
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

  /** Opens the editor and gives it the focus. */
  async open(): Promise<void> {
    this.prepare(); // what runs the cells is loaded beside the editor
    try {
      await this.code!.open(words.sourceName(this.name));
    } catch (error) {
      askChapter(this, {action: "fail", error});
    }
  }

  /** Takes the cell out of the page, and its editor. */
  override remove(): void {
    this.code?.leave();
    super.remove();
  }

  /** Puts another text in the place of the source, as one step that can be undone; runs nothing. */
  async replace(source: string): Promise<void> {
    if (source === this.source) return;
    const replaced = this.code!.replace(source);
    this.markEdited();
    await replaced;
  }

  /** Puts another text in the place of the source, sets its inputs, and runs it. */
  edit(source: string, settings: CellSettings = {}): void {
    const changes = Object.entries(settings);
    if (source === this.source && changes.length === 0) return;
    void this.replace(source);
    askChapter(this, {action: "edit", source});
    this.settings = {...settings};
    for (const [variable, setting] of changes) askChapter(this, {action: "set", variable, setting});
    this.focusOn();
  }

  /** Gives the cell the text of the chapter again, and its inputs their defaults. */
  reset(): void {
    if ((!this.code!.isEdited && !this.isSet) || this.isOwn) return;
    const was = {source: this.source, settings: this.settings};
    const hadFocus = this.control("reset").matches(":focus");
    void this.replace(this.original);
    this.settings = {};
    askChapter(this, {action: "reset", source: this.original, was});
    if (hadFocus) this.focusOn();
  }

  /** Forgets what the reader has set an input to: the cell has given it another default since. */
  dropSetting(variable: string): void {
    delete this.settings[variable];
    askChapter(this, {action: "drop", variable});
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

  private readonly prepare = (): void => {
    prepareInputs(this);
    askChapter(this, {action: "prepare"});
  };

  private readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest("button");
    const {action, step, move} = button?.dataset ?? {};
    if (step) takeStep(button!);
    if (move) void import("./sorting.ts").then(({moveItem}) => moveItem(button!));
    if (action) this.act(action);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action) return;
    this.act(action);
    event.preventDefault();
  };

  private readonly onInput = ({target}: Event): void => {
    const change = readInput(target as Element);
    if (!change) return;
    this.settings[change.variable] = change.setting;
    askChapter(this, {action: "set", ...change});
  };

  private act(action: string): void {
    if (action === "edit") void this.open();
    if (action === "run") this.run();
    if (action === "stop") this.stop();
    if (action === "reset") this.reset();
    if (action === "let") this.letRun();
    if (action === "changes" || action === "add" || action === "delete") askChapter(this, {action});
    if (action === "copy") void this.copy();
  }

  private run(): void {
    this.isAsked = true;
    this.status.endFreedom();
    askChapter(this, {action: "run", source: this.source});
  }

  private stop(): void {
    if (this.status.isPending) askChapter(this, {action: "stop", source: this.source});
  }

  private letRun(): void {
    askChapter(this, {action: "let"});
    this.status.letRun();
  }

  private async copy(): Promise<void> {
    this.status.say((await this.code!.copy()) ? words.copied : words.selected);
  }

  private markEdited(): void {
    const {isEdited} = this.code!;
    this.settings = {};
    this.status.endFreedom();
    this.toggleAttribute("edited", isEdited);
    this.querySelector<HTMLElement>(".cell-name")!.dataset.mark ??= words.edited;
    this.control("reset").hidden = this.control("changes").hidden = !isEdited;
  }

  private control(action: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)!;
  }
}

inTurn(() => customElements.define("notebook-cell", NotebookCell));
