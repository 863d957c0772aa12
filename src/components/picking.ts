import {findNext} from "./findNext.ts";

// One entry of a matrix is picked: by a press, which needs no script, and by the arrow keys, which go
// through rows and columns where a browser would go through all entries in one line.
document.addEventListener("keydown", (event) => {
  const button = findButton(event.target);
  const next = button && findNext(button.closest(".input-pick")!, button, event);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
  next?.click();
});

// The row and the column of the entry are marked in the other figures, as those of a plot are.
document.addEventListener("focusin", ({target}) => {
  const entry = findButton(target)?.closest("td");
  entry?.dispatchEvent(new CustomEvent("plot-point", {bubbles: true, detail: entry}));
});

function findButton(target: EventTarget | null): HTMLInputElement | null {
  return (target as Element).matches(".input-pick input") ? (target as HTMLInputElement) : null;
}
