import {hasSingleKeys, keepSingleKeys} from "../../course/singleKeys.ts";
import {workWords as words} from "../../words/work.ts";

const isMac = /^(Mac|iP)/.test(navigator.platform);

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
    term.textContent = isMac ? words.onMac(key) : key;
    description.textContent = meaning;
    list.append(term, description);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.close;
  close.autofocus = true; // not the switch, which comes before it
  close.addEventListener("click", () => dialog.close());
  dialog.append(heading, list, createSwitch(), close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

// Who speaks to the computer, or whose hand is not steady, can turn off what one key does.
function createSwitch(): HTMLElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = hasSingleKeys();
  box.addEventListener("change", () => keepSingleKeys(box.checked));
  label.append(box, ` ${words.singleKeys}`);
  return label;
}
