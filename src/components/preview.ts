import {addLater} from "./addLater.ts";

// What a link or a symbol leads to stands beside it, over the text: one preview at a time. It lies
// within the page's text, since what stands outside of all landmarks is not found by who hears a page.
const preview = document.createElement("div");
preview.className = preview.id = "preview";
preview.popover = "manual";
const isSupported = "showPopover" in preview; // not before Chrome 114, Firefox 125 and Safari 17
if (isSupported) addLater(preview);
let place: Element | undefined;

document.addEventListener("scroll", () => place && moveTo(place), {passive: true});

/** Shows *content* beside *at*. */
export function showPreview(at: Element, content: Node[]): void {
  if (!isSupported) return;
  preview.replaceChildren(...content);
  preview.showPopover();
  place = at;
  moveTo(at);
}

/** Hides the preview that is shown, if there is one. */
export function hidePreview(): void {
  if (!isSupported) return;
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

// Below its place, or above where there is no room, so that it covers no line of it, and always within
// the window; it goes with a place that is scrolled away.
function moveTo(at: Element): void {
  const {left, top, bottom} = at.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return hidePreview();
  const {offsetWidth: width, offsetHeight: height} = preview;
  const margin = 8;
  const right = document.documentElement.clientWidth - margin - width;
  preview.style.left = `${Math.max(margin, Math.min(left, right))}px`;
  preview.style.top = `${bottom + height > innerHeight && top > height ? top - height : bottom}px`;
}
