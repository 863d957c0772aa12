import {orderWords as words} from "../words/order.ts";
import {held} from "./held.ts";

// The items of a list are put in order: by dragging them, a finger by their grips, and by the buttons
// beside them. An item that is moved stays where it is in the document, and the others go round it, so
// that it keeps the focus and the pointer.
interface Drag {
  item: HTMLElement;
  /** how far above the middle of the item it was taken, in pixels */
  dy: number;
  /** the order before, to know whether it has changed */
  before: string;
}
let drag: Drag | undefined;

/** Moves the item of a button one place up or down, as the button says. */
export function moveItem(button: HTMLButtonElement): void {
  const item = button.closest<HTMLElement>("li")!;
  const isUp = Number(button.dataset.move) < 0;
  if (isUp) item.previousElementSibling && item.after(item.previousElementSibling);
  else item.nextElementSibling && item.before(item.nextElementSibling);
  tell(item);
}

document.addEventListener("pointerdown", (event) => {
  const {button, isPrimary, pointerType, clientY} = event;
  const item = findItem(event);
  if (!item || button !== 0 || !isPrimary) return;
  if (pointerType === "touch" && !isOnGrip(event)) return; // a finger there may want to scroll
  event.preventDefault(); // selects no text
  begin(item, event, middleOf(item) - clientY);
});

document.addEventListener("pointermove", (event) => {
  // an item may have been taken before this was loaded; who selects text passes over it
  const isHeld = event.buttons === 1 && isOnGrip(event) && getSelection()!.isCollapsed;
  if (!drag && isHeld) begin(findItem(event)!, event, 0);
  if (drag) follow(drag.item, event.clientY + drag.dy);
});

for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => {
    if (!drag) return;
    const {item, before} = drag;
    drag = undefined;
    held.delete(findInput(item));
    item.removeAttribute("data-dragged");
    item.removeAttribute("style");
    if (orderOf(item) !== before) tell(item);
  });

function findItem({target}: Event): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  return target.closest<HTMLElement>(".input-order li");
}

function findInput(item: Element): Element {
  return item.closest(".input")!;
}

function isOnGrip({target}: Event): boolean {
  return target instanceof Element && target.matches(".input-order .grip");
}

function begin(item: HTMLElement, {pointerId}: PointerEvent, dy: number): void {
  item.setPointerCapture(pointerId);
  item.setAttribute("data-dragged", ""); // not a class: with another one it would be drawn anew
  drag = {item, dy, before: orderOf(item)};
  held.add(findInput(item));
}

// Puts an item under the pointer, and those that it has passed behind it.
function follow(item: HTMLElement, middle: number): void {
  item.removeAttribute("style");
  for (let next; (next = item.previousElementSibling) && middle < middleOf(next);) item.after(next);
  for (let next; (next = item.nextElementSibling) && middle > middleOf(next);) item.before(next);
  item.style.translate = `0 ${middle - middleOf(item)}px`;
}

function middleOf(item: Element): number {
  const {top, height} = item.getBoundingClientRect();
  return top + height / 2;
}

function itemsOf(item: Element): HTMLElement[] {
  return [...item.parentElement!.children] as HTMLElement[];
}

function orderOf(item: Element): string {
  return itemsOf(item)
    .map(({dataset}) => dataset.item)
    .join(" ");
}

// Tells the notebook the order, and who hears the page where the item is now.
function tell(item: HTMLElement): void {
  item.dispatchEvent(new Event("input", {bubbles: true}));
  const items = itemsOf(item);
  const text = item.querySelector(".item")!.textContent;
  const output = findInput(item).querySelector("output")!;
  output.textContent = words.at(text, items.indexOf(item) + 1, items.length);
}
