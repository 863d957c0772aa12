import type {Outcome} from "../notebook/outcome.ts";
import {cellWords as words} from "../words/cell.ts";

/** A cell that is done within this time, in milliseconds, is not shown as running: it would flicker. */
const quick = 120;
/** From this time on, in milliseconds, it is said to be still running, and may be let run. */
const long = 1000;
/** For this long, in milliseconds, a cell has failed before that is said: who types has half a text. */
const hasty = 800;
/** How long a remark stands in the place of the state, in milliseconds. */
const remark = 2500;

/** What is seen of a cell that is not simply done: it has an attribute of that name. */
const states = ["running", "failed", "waiting"] as const;

/** Where a cell stands, shown to the eye by an attribute, in words, and by the buttons that it has. */
export class CellStatus {
  /** whether the cell runs, or waits for its turn */
  isPending = false;
  private readonly cell: HTMLElement;
  private isFree = false; // the reader lets it run for as long as it takes
  private state = ""; // what it says, but for a remark
  private telling?: ReturnType<typeof setTimeout>;
  private remarking?: ReturnType<typeof setTimeout>;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(cell: HTMLElement) {
    this.cell = cell;
  }

  /** Shows that the cell is running, once a reader wonders; later that it still is, and may be let run. */
  begin(): void {
    this.isPending = true;
    if (this.timers.length > 0 || this.isFree) return;
    this.timers = [
      setTimeout(() => this.mark("running", words.running), quick),
      setTimeout(() => {
        this.mark("running", words.stillRunning);
        this.offer(words.letRun);
      }, long)
    ];
  }

  /** Shows what became of the cell. */
  settle({status, error}: Outcome): void {
    this.isPending = status === "pending";
    this.stopTimers();
    this.isFree = false;
    if (status === "fulfilled") return this.mark("", "");
    if (error?.waitsFor) this.mark("waiting", words.waiting(error.waitsFor), hasty);
    else if (error?.kind === "stopped") this.mark("failed", words.stopped);
    else this.mark("failed", words.failed, hasty);
    if (error?.overdue) this.offer(words.runOn);
  }

  /** Shows that the reader lets the cell run for as long as it takes. */
  letRun(): void {
    this.stopTimers();
    this.isFree = this.isPending = true;
    this.mark("running", words.runningOn);
    this.control("stop").focus();
  }

  /** Notes that the cell is to run under its limit again. */
  endFreedom(): void {
    if (!this.isFree) return;
    this.isFree = false;
    this.mark("running", words.running);
  }

  /** Says, until the cell runs, that what it shows is not of its source. */
  markAsNotRun(): void {
    this.isPending = false;
    this.stopTimers();
    this.mark("", words.notRun);
  }

  /** Says something in the place of the state, for a while. */
  say(text: string): void {
    clearTimeout(this.remarking);
    this.element.textContent = text;
    this.remarking = setTimeout(() => this.showState(), remark);
  }

  /**
   * Lets the status be spoken or not: of the cell with the focus alone, lest all that depends on it
   * join in.
   */
  listen(isHeard: boolean): void {
    this.element.role = isHeard ? "status" : null;
  }

  private mark(state: "" | (typeof states)[number], status: string, wait = 0): void {
    for (const each of states) this.cell.toggleAttribute(each, each === state);
    this.tell(status, wait);
    const [stop, letRun] = [this.control("stop"), this.control("let")];
    const focus = document.activeElement;
    stop.hidden = state !== "running";
    letRun.hidden = true;
    if ((focus === stop && stop.hidden) || focus === letRun) this.control("run").focus();
  }

  private tell(status: string, wait: number): void {
    clearTimeout(this.telling);
    if (this.element.textContent === status) wait = 0; // it is said already
    this.state = wait > 0 ? "" : status;
    this.showState();
    if (wait > 0) this.telling = setTimeout(() => this.tell(status, 0), wait);
  }

  private showState(): void {
    clearTimeout(this.remarking);
    const {element, state} = this;
    if (element.textContent !== state) element.textContent = state; // what is spoken is spoken once
  }

  private offer(label: string): void {
    const button = this.control("let");
    button.textContent = label;
    button.hidden = false;
  }

  private stopTimers(): void {
    this.timers.splice(0).forEach(clearTimeout);
  }

  private get element(): HTMLElement {
    return this.cell.querySelector<HTMLElement>(".cell-status")!;
  }

  private control(action: string): HTMLButtonElement {
    return this.cell.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`)!;
  }
}
