import {liveWords} from "../words/live.ts";

/** Says at the top of a chapter, once, that a file of the site did not come. */
export function announceFailure(notebook: HTMLElement): void {
  if (findFailure(notebook)) return;
  const note = document.createElement("p");
  note.className = "live-failure";
  note.role = "alert";
  note.textContent = liveWords.unavailable;
  notebook.prepend(note);
}

/** Takes back what was announced: the cells can run and be edited after all. */
export function withdrawFailure(notebook: HTMLElement): void {
  findFailure(notebook)?.remove();
}

function findFailure(notebook: HTMLElement): Element | null {
  return notebook.querySelector(":scope > .live-failure");
}
