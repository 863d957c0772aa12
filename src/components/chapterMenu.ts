import {siteWords} from "../words/site.ts";
import {addLater} from "./addLater.ts";
import {inTurn} from "./inTurn.ts";

/**
 * The list of chapters, or of reference pages, on a small screen. Without script its link leads to the
 * list at the end of the page; with it, the list opens in a dialog, which keeps the focus and gives it
 * back. It is there alone then: at the page's end, keys would come to it before the text.
 */
class ChapterMenu extends HTMLElement {
  connectedCallback(): void {
    list().toggleAttribute("in-menu", true);
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
  const chapters = list();
  const place = document.createComment("the chapter list");
  chapters.replaceWith(place);
  const dialog = document.createElement("dialog");
  dialog.className = "menu-dialog";
  dialog.setAttribute("aria-label", chapters.getAttribute("aria-label")!);
  const close = document.createElement("button");
  close.className = "plain-button";
  close.textContent = siteWords.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, chapters);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    place.replaceWith(chapters);
    dialog.remove();
  });
  addLater(dialog);
  dialog.showModal();
}

function list(): Element {
  return document.querySelector("#chapters")!;
}

inTurn(() => customElements.define("chapter-menu", ChapterMenu));
