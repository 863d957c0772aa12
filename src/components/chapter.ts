import type {NotebookCell} from "./cell.ts";
import type {CellRequest} from "./cellRequest.ts";
import type {ExerciseCheck} from "./exerciseCheck.ts";
import type {LiveSession} from "./live.ts";
import type {Work} from "./work/openWork.ts";
import {hasSettings} from "../course/inputSettings.ts";
import {hasNotice} from "../course/notice.ts";
import {hasWork} from "../course/prefix.ts";
import {hasSingleKeys} from "../course/singleKeys.ts";
import {liveWords} from "../words/live.ts";
import {importAgain} from "./importAgain.ts";
import {inTurn} from "./inTurn.ts";
import {LateTypes} from "./lateTypes.ts";
import {announceFailure, withdrawFailure} from "./liveFailure.ts";
import {loadText} from "./loadText.ts";
import {passToSession, passToWork} from "./passRequest.ts";

/** What answers a request, once both are there. */
interface Open {
  work: Work;
  session: LiveSession;
}

/** The cells of a chapter together. It loads what runs them when a reader first reaches for one. */
export class ChapterNotebook extends HTMLElement {
  private session?: Promise<LiveSession>;
  private work?: Promise<Work>;
  private readonly types = new LateTypes(this);
  private open?: Open;
  private isNew = true; // the reader had no work on the chapter when the page came

  get chapter(): string {
    return this.dataset.chapter!;
  }
  get cells(): NotebookCell[] {
    return [...this.querySelectorAll<NotebookCell>("notebook-cell")];
  }
  get checks(): ExerciseCheck[] {
    return [...this.querySelectorAll<ExerciseCheck>("exercise-check")];
  }

  connectedCallback(): void {
    this.addEventListener("cell-request", (event) => {
      const cell = event.target as NotebookCell;
      const {detail} = event as CustomEvent<CellRequest>;
      if (detail.action === "fail") this.fail(liveWords.uneditable, detail.error);
      else if (!this.open || detail.action === "open") void this.answer(cell, detail);
      else answerAtOnce(this.open, cell, detail);
    });
    this.addEventListener("exercise-solved", ({target}) => {
      this.withWork((work) => work.noteSolved(target as ExerciseCheck));
    });
    this.addEventListener("click", ({target}) => {
      const button = (target as Element).closest<HTMLElement>("[data-work]");
      const {work: action, place} = button?.dataset ?? {};
      if (action) this.withWork((work) => work.act(action, place));
    });
    addEventListener("keydown", ({key, target}) => {
      const isTyping = (target as Element).closest?.("input, select, textarea, [contenteditable]");
      if (key === "?" && !isTyping && hasSingleKeys()) this.withWork((work) => work.act("keys"));
    });
    addEventListener("hashchange", () => {
      if (isLinked() || this.work) this.withWork((work) => work.followAddress());
    });
    this.isNew = !hasWork(this.chapter);
    const isBegun = !this.isNew || hasSettings(this.chapter);
    if (isLinked() || isBegun || hasNotice()) this.withWork(() => {}); // it shows what is kept
  }

  /** Runs cells, or all that is needed to run them. If they cannot run just now, says and returns so. */
  async run(names: string[]): Promise<boolean> {
    try {
      (await this.openSession()).run(...names);
      return true;
    } catch (error) {
      this.giveUp(error);
      for (const cell of this.cells) if (names.includes(cell.name)) cell.markAsNotRun();
      return false;
    }
  }

  /** Lets a cell that has come into the chapter take part, if anything runs already. */
  add(cell: NotebookCell): void {
    void this.session?.then((session) => session.add(cell), ignore);
  }

  /** Forgets a cell that has left the chapter. */
  removeCell(name: string): void {
    void this.session?.then((session) => session.remove(name), ignore);
  }

  /** Ends whatever runs. */
  halt(): void {
    const {session} = this;
    this.open = this.session = undefined;
    void session?.then((opened) => opened.close(), ignore);
  }

  // Loads what a request needs, and then does what is asked for.
  private async answer(cell: NotebookCell, request: CellRequest): Promise<void> {
    if (request.action === "open") {
      withdrawFailure(this, liveWords.uneditable);
      return this.types.show(cell, request.editor);
    }
    try {
      // What failed to load is seen in a moment. Where there is work, it may forbid that cells run.
      void (this.isNew && !this.work ? this.openSession() : importLive()).catch(() => {});
      const work = await this.openWork();
      if (passToWork(work, cell, request)) return;
      const isAllowed = work.allows(request);
      work.note(cell, request);
      if (isAllowed) passToSession(await this.openSession(), cell, request);
    } catch (error) {
      this.giveUp(error, request.action !== "prepare");
    }
  }

  // Opens the reader's work and does something with it, or says that a file did not come.
  private withWork(act: (work: Work) => unknown): void {
    this.openWork()
      .then(act)
      .catch((error: unknown) => this.fail(liveWords.unavailable, error));
  }

  private giveUp(error: unknown, isTold = true): void {
    this.open = this.session = undefined; // so that the next press tries again
    if (isTold) this.fail(liveWords.unavailable, error);
  }

  private fail(why: string, error: unknown): void {
    announceFailure(this, why);
    console.error(error);
  }

  private async openSession(): Promise<LiveSession> {
    const opened = (this.session ??= this.start());
    const [work, session] = [await this.openWork(), await opened];
    if (this.session === opened) this.open = {work, session};
    withdrawFailure(this, liveWords.unavailable);
    return session;
  }

  private async start(): Promise<LiveSession> {
    const {frame, worker, compiled} = this.dataset;
    const texts = {
      frame: loadText(frame!),
      worker: loadText(worker!),
      compiled: loadText(compiled!)
    };
    const opened = this.openWork();
    const {startLive} = await importLive();
    const cells = opened.then(() => [...this.cells, ...this.checks]);
    const rest = () => void opened.then((work) => work.rest());
    const onDone = () => (rest(), withdrawFailure(this, liveWords.refused));
    const onRefusal = () => {
      rest();
      this.halt(); // so that the next press tries again
      announceFailure(this, liveWords.refused);
    };
    return startLive(cells, texts, {onDone, onRefusal}, this);
  }

  private openWork(): Promise<Work> {
    this.work ??= importAgain(() => import("./work/openWork.ts"))
      .then(({openWork}) => openWork(this, this.isNew))
      .catch((error) => {
        this.work = undefined; // so that the next press tries again
        throw error;
      });
    return this.work;
  }
}

function ignore(): void {} // what never came was said where it was asked for

function importLive() {
  return importAgain(() => import("./live.ts"));
}

// Whether the page's address carries cells.
function isLinked(): boolean {
  return location.hash.startsWith("#s=");
}

// Once all is there, a cell runs while what is asked for is noted.
function answerAtOnce({work, session}: Open, cell: NotebookCell, request: CellRequest): void {
  if (passToWork(work, cell, request)) return;
  if (work.allows(request)) passToSession(session, cell, request);
  work.note(cell, request);
}

inTurn(() => customElements.define("chapter-notebook", ChapterNotebook));
