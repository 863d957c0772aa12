import {findNext} from "./findNext.ts";

// A grid of boxes is painted: by a stroke of the pointer, which gives all boxes under it what the
// first one gets, and with the arrow keys, which go from box to box. A click alone needs no script.
interface Stroke {
  grid: Element;
  first: HTMLInputElement;
  value: boolean;
  isDrawn: boolean; // it has come to another box
}
let stroke: Stroke | undefined;
let drawn: Element | undefined; // where a stroke began that has ended just now

document.addEventListener("pointerdown", ({target, button, isPrimary}) => {
  const first = findBox(target as Element);
  if (!first || button !== 0 || !isPrimary) return;
  stroke = begin(first);
});
document.addEventListener("pointermove", ({target, buttons, clientX, clientY}) => {
  // a box may have been pressed before this was loaded; who selects text passes over it
  const isPressed = buttons === 1 && getSelection()!.isCollapsed;
  const missed = isPressed ? findBox(target as Element) : null;
  if (missed) stroke ??= begin(missed);
  if (!stroke) return;
  const box = findBox(document.elementFromPoint(clientX, clientY)); // touch stays with its first box
  if (!box || box === stroke.first || findGrid(box) !== stroke.grid) return;
  stroke.isDrawn = true;
  for (const each of [stroke.first, box]) paintBox(each, stroke.value);
});
for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => {
    drawn = stroke?.isDrawn ? stroke.first : undefined;
    stroke = undefined;
    setTimeout(() => (drawn = undefined));
  });
// A stroke that ends where it began is a click for the browser, too, which would turn that box over.
document.addEventListener("click", (event) => {
  if (drawn && findBox(event.target as Element) === drawn) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const box = findBox(event.target as Element);
  const next = box && findNext(findGrid(box), box, event);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
});

function begin(first: HTMLInputElement): Stroke {
  return {grid: findGrid(first), first, value: !first.checked, isDrawn: false};
}

function findBox(element: Element | null): HTMLInputElement | null {
  const cell = element?.closest(".input-paint td");
  return cell?.querySelector("input") ?? null;
}

function findGrid(box: Element): Element {
  return box.closest(".input-paint")!;
}

function paintBox(box: HTMLInputElement, value: boolean): void {
  if (box.checked === value) return;
  box.checked = value;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}
