/** Says at the top of a chapter, once, what does not work there, and *why*. */
export function announceFailure(notebook: HTMLElement, why: string): void {
  if (findFailure(notebook, why)) return;
  const note = document.createElement("p");
  note.className = "live-failure";
  note.role = "alert";
  note.textContent = why;
  notebook.prepend(note);
}

/** Takes back what was announced: it works after all. */
export function withdrawFailure(notebook: HTMLElement, why: string): void {
  findFailure(notebook, why)?.remove();
}

function findFailure(notebook: HTMLElement, why: string): Element | undefined {
  const notes = [...notebook.querySelectorAll(":scope > .live-failure")];
  return notes.find(({textContent}) => textContent === why);
}
