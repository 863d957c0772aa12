import {workWords as words} from "../../words/work.ts";

/** Shows the keys of the notebook in a dialog; closing it gives the focus back. */
export function showKeys(): void {
  if (document.querySelector("dialog.keys")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.ariaLabel = words.keysName;
  const heading = document.createElement("h2");
  heading.textContent = words.keysName;
  const list = document.createElement("dl");
  for (const [key, meaning] of words.keyList) {
    const [term, description] = ["dt", "dd"].map((tag) => document.createElement(tag));
    term.textContent = key;
    description.textContent = meaning;
    list.append(term, description);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(heading, list, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
