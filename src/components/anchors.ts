import {anchorWords} from "../words/anchor.ts";
import {addLater} from "./addLater.ts";

/** How long the page says that a link is copied, in milliseconds. */
const moment = 2500;

// The link of a section, an equation, a figure or a cell: it leads there, and its address is copied.
const status = document.createElement("p");
status.className = "anchor-status";
status.role = "status";
addLater(status);
let timer: ReturnType<typeof setTimeout> | undefined;

document.addEventListener("click", ({target, ctrlKey, metaKey, shiftKey, altKey}) => {
  const link = (target as Element).closest<HTMLAnchorElement>("a.anchor");
  if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
  // Without a clipboard, or leave to use it, the link leads there all the same.
  void navigator.clipboard?.writeText(link.href).then(announce, () => {});
});

function announce(): void {
  status.textContent = anchorWords.copied;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ""), moment);
}
