import {copyWords as words} from "../words/copy.ts";
import {inTurn} from "./inTurn.ts";

/**
 * Copies the text of an element, and says in *status* how it went. Where the browser refuses, the text
 * is selected, so that a key copies it.
 */
async function copyText(source: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    status.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(source);
    status.textContent = words.selected;
  }
  setTimeout(() => (status.textContent = ""), 4000);
}

/** A button that copies the text of the element whose id is `data-of`. Without script there is none. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const source = document.getElementById(this.dataset.of!)!;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain-button";
    button.textContent = words.copy;
    button.ariaLabel = `${words.copy} ${this.dataset.what}`;
    const status = document.createElement("span");
    status.role = "status";
    button.addEventListener("click", () => void copyText(source, status));
    this.replaceChildren(status, button);
  }
}

inTurn(() => customElements.define("copy-button", CopyButton));
