import {inTurn} from "./inTurn.ts";

/** The way to the search: a button, "/" and Ctrl+K. What searches is loaded when it is first opened. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")!.addEventListener("click", () => void this.open());
    document.addEventListener("keydown", (event) => {
      const isCommand = event.key === "k" && (event.ctrlKey || event.metaKey);
      const isSlash = event.key === "/" && !isTyping(event.target);
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      void this.open();
    });
  }

  private async open(): Promise<void> {
    const {openSearch} = await import("./searchDialog.ts");
    openSearch(this.dataset.index!);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

inTurn(() => customElements.define("site-search", SiteSearch));
