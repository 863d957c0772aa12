import {workWords} from "../../words/work.ts";
import {findBlocks, findPlaces} from "./places.ts";

// A cell of one's own can stand behind any block of a chapter. A small button is there while the
// reader points at the block or has tapped it; Ctrl+Alt+B presses it where the reader is. The page
// has one such button, which moves. Cells and headings have buttons of their own.
const notebook = document.querySelector("chapter-notebook")!;
const button = document.createElement("button");
button.type = "button";
button.className = "place-add";
button.textContent = "+";
button.ariaLabel = button.title = workWords.addHere;
button.dataset.work = "add";
button.dataset.pagefindIgnore = "";
button.addEventListener("click", () => button.remove());

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch") offer(target as Element);
});
/** Offers the place behind the block that a finger has tapped on. */
export function onTapBlock(event: MouseEvent): void {
  const target = event.target as Element;
  const isTap = (event as PointerEvent).pointerType === "touch";
  if (isTap && !target.closest("a, button, input, select, summary")) offer(target);
}
document.addEventListener("click", onTapBlock);
document.addEventListener("keydown", (event) => {
  const isAdd = event.code === "KeyB" && event.altKey && (event.ctrlKey || event.metaKey);
  const block = isAdd && !(event.target as Element).closest("notebook-cell") && findReader();
  if (!block) return;
  event.preventDefault();
  putButton(block);
  button.click();
});

function offer(target: Element): void {
  if (target === button || button.matches(":focus")) return;
  const block = findBlocks(notebook).find((each) => each.contains(target));
  if (!notebook.contains(target) || block?.matches("notebook-cell, h2")) button.remove();
  else if (block && button.previousElementSibling !== block) putButton(block);
}

function putButton(block: Element): void {
  button.dataset.place = findPlaces(notebook).find(({element}) => element === block)!.name;
  block.after(button);
}

// The block on the screen with the focus or the selection, or else the one in its upper third.
function findReader(): Element | undefined {
  const blocks = findBlocks(notebook).filter((block) => {
    const {top, bottom} = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const find = (node: Node | null) => node && blocks.find((block) => block.contains(node));
  const read = blocks.find((block) => block.getBoundingClientRect().bottom > innerHeight / 3);
  return find(document.activeElement) || find(getSelection()!.anchorNode) || read;
}
