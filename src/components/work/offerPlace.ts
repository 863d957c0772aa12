import {workWords} from "../../words/work.ts";
import {isTap} from "../isTap.ts";
import {findBlocks, findPlaces} from "./places.ts";

// A cell of one's own can stand behind any block of a chapter. A small button is there while the
// reader points at the block or has tapped it; Ctrl+Alt+B presses it where the reader is. The page
// has one such button. It stands beside the text, not in it, for what addLater.ts says. Cells and
// headings have buttons of their own.
const notebook = document.querySelector("chapter-notebook")!;
const button = document.createElement("button");
button.type = "button";
button.className = "place-add";
button.textContent = "+";
button.ariaLabel = button.title = workWords.addHere;
button.dataset.work = "add";
button.dataset.pagefindIgnore = "";
button.hidden = true;
button.addEventListener("click", () => (button.hidden = true));
notebook.querySelector(".place-offer")!.append(button);
let offered: Element | undefined;
new ResizeObserver(() => offered && !button.hidden && stand(offered)).observe(document.body);

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch") offer(target as Element);
});
/** Offers the place behind the block that a finger has tapped on. */
export function onTapBlock(event: MouseEvent): void {
  const target = event.target as Element;
  if (isTap(event) && !target.closest("a, button, input, select, summary")) offer(target);
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
  if (!notebook.contains(target) || block?.matches("notebook-cell, h2")) button.hidden = true;
  else if (block && (button.hidden || offered !== block)) putButton(block);
}

function putButton(block: Element): void {
  button.dataset.place = findPlaces(notebook).find(({element}) => element === block)!.name;
  button.hidden = false;
  offered = block;
  stand(block);
}

// At the end of the block, and at the left edge of the text.
function stand(block: Element): void {
  const {left, top} = button.parentElement!.getBoundingClientRect();
  const end = block.getBoundingClientRect();
  button.style.top = `${end.bottom - top}px`;
  button.style.setProperty(
    "--edge",
    `${block.parentElement!.getBoundingClientRect().left - left}px`
  );
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
