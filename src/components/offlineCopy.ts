import {importAgain} from "./importAgain.ts";
import {inTurn} from "./inTurn.ts";

/** Lets a reader keep a copy of the site on a device; where the browser cannot, nothing is shown. */
class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.serviceWorker) return;
    this.hidden = false;
    this.querySelector("button")!.addEventListener("click", () => void this.change());
    if (navigator.serviceWorker.controller)
      void import("./keepOffline.ts").then(({showKept}) => showKept(this), ignore);
  }

  private async change(): Promise<void> {
    try {
      const {changeCopy} = await importAgain(() => import("./keepOffline.ts"));
      await changeCopy(this);
    } catch (error) {
      this.querySelector('[role="status"]')!.textContent = this.dataset.failed!;
      console.error(error);
    }
  }
}

function ignore(): void {} // the button says less than it could

inTurn(() => customElements.define("offline-copy", OfflineCopy));
