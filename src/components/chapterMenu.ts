import {siteWords} from "../words/site.ts";
import {addLater} from "./addLater.ts";
import {inTurn} from "./inTurn.ts";

/**
 * The list of chapters, or of reference pages, on a small screen. Without script its link leads to the
 * list at the end of the page; with it, the list opens in a dialog, which keeps the focus and gives it
 * back.
 */
class ChapterMenu extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a")!;
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
}

function open(): void {
  const list = document.querySelector("#chapters")!;
  const place = document.createComment("the chapter list");
  list.replaceWith(place);
  const dialog = document.createElement("dialog");
  dialog.className = "menu-dialog";
  dialog.setAttribute("aria-label", list.getAttribute("aria-label")!);
  const close = document.createElement("button");
  close.className = "plain-button";
  close.textContent = siteWords.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, list);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    place.replaceWith(list);
    dialog.remove();
  });
  addLater(dialog);
  dialog.showModal();
}

inTurn(() => customElements.define("chapter-menu", ChapterMenu));
