import {addLater} from "./addLater.ts";

// What a link or a symbol leads to stands beside it, over the text: one preview at a time.
const preview = document.createElement("div");
preview.className = preview.id = "preview";
preview.popover = "manual";
addLater(preview); // a landmark, as for all text
let place: Element | undefined;

document.addEventListener("scroll", () => place && moveTo(place), {passive: true});
document.addEventListener("click", hidePreview);
document.addEventListener("keydown", ({key}) => {
  if (key === "Escape") hidePreview();
});

/** Shows *content* beside *at*, and says it as the description of *described*. */
export function showPreview(at: Element, content: Node[], described?: Element): void {
  preview.replaceChildren(...content);
  described?.setAttribute("aria-describedby", preview.id);
  preview.showPopover();
  place = at;
  moveTo(at);
}

/** Hides the preview that is shown, if there is one. */
export function hidePreview(): void {
  place = undefined;
  preview.hidePopover();
}

/** Returns what a preview is shown for. */
export function previewed(): Element | undefined {
  return place;
}

/** Returns whether *element* is part of the preview, whose text can be reached by the pointer. */
export function isInPreview(element: Element): boolean {
  return preview.contains(element);
}

// Below its place, or above where there is no room, and always within the window.
function moveTo(at: Element): void {
  const {left, top, bottom} = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = preview;
  const margin = 8;
  const right = document.documentElement.clientWidth - margin - width;
  preview.style.left = `${Math.max(margin, Math.min(left, right))}px`;
  preview.style.top = `${bottom + height > innerHeight ? top - height : bottom}px`;
}
