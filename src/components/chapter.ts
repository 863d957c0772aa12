import type {Session} from "../notebook/sandbox/session.ts";
import type {CellRequest, NotebookCell} from "./cell.ts";
import {strings} from "../strings.ts";

/** The cells of a chapter together. It loads what runs them when a reader first reaches for one. */
export class ChapterNotebook extends HTMLElement {
  private session?: Promise<Session>;

  connectedCallback(): void {
    this.addEventListener("cell-request", (event) => {
      void this.answer(event.target as NotebookCell, (event as CustomEvent<CellRequest>).detail);
    });
  }

  private async answer(cell: NotebookCell, request: CellRequest): Promise<void> {
    try {
      this.session ??= this.start();
      const session = await this.session;
      if (request.action === "edit") session.edit(cell.name, request.source);
      if (request.action === "run") session.run(cell.name);
      if (request.action === "set") session.set(cell.name, request.variable, request.setting);
      if (request.action === "stop") session.stop(cell.name);
    } catch (error) {
      this.session = undefined; // so that the next press tries again
      if (request.action !== "prepare") this.announceFailure();
      console.error(error);
    }
  }

  private async start(): Promise<Session> {
    const {startLive} = await import("./live.ts");
    const cells = [...this.querySelectorAll<NotebookCell>("notebook-cell")];
    const {frame, worker} = this.dataset;
    return startLive(cells, {frame: frame!, worker: worker!}, this);
  }

  private announceFailure(): void {
    if (this.querySelector(":scope > .live-failure")) return;
    const note = document.createElement("p");
    note.className = "live-failure";
    note.role = "alert";
    note.textContent = strings.live.unavailable;
    this.prepend(note);
  }
}

customElements.define("chapter-notebook", ChapterNotebook);
