import {liveWords} from "../words/live.ts";

/** Says at the top of a chapter, once, that its cells cannot run. */
export function announceFailure(notebook: HTMLElement): void {
  if (notebook.querySelector(":scope > .live-failure")) return;
  const note = document.createElement("p");
  note.className = "live-failure";
  note.role = "alert";
  note.textContent = liveWords.unavailable;
  notebook.prepend(note);
}
