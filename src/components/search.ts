import {hasSingleKeys} from "../course/singleKeys.ts";
import {importAgain} from "./importAgain.ts";
import {inTurn} from "./inTurn.ts";

// The way to the search: a button, "/" and Ctrl+K, from the moment the page is there. What searches is
// loaded when it is first opened.
document.addEventListener("click", ({target}) => {
  if ((target as Element).closest("site-search button")) void open();
});
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return; // a key of an editor, such as Ctrl+K on a Mac
  const isCommand = event.key === "k" && (event.ctrlKey || event.metaKey);
  const isSlash = event.key === "/" && !isTyping(event.target) && hasSingleKeys();
  if (!isCommand && !isSlash) return;
  event.preventDefault();
  void open();
});

async function open(): Promise<void> {
  const {openSearch} = await importAgain(() => import("./searchDialog.ts"));
  openSearch(document.querySelector<HTMLElement>("site-search")!.dataset.index!);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

// Without script the button, which would do nothing, is not seen.
inTurn(() => customElements.define("site-search", class extends HTMLElement {}));
