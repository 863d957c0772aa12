import {addLater} from "./addLater.ts";

// While the pointer or the focus is on a citation, its entry in the list of references stands beside
// it. A tap follows the link to the list, as without script.
const preview = document.createElement("div");
preview.className = preview.id = "citation-preview";
preview.popover = "manual";
addLater(preview); // a landmark, as for all text
let shown: HTMLAnchorElement | undefined;

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch") update(target as Element);
});
document.addEventListener("focusin", ({target}) => update(target as Element));
document.addEventListener("scroll", () => shown && place(shown), {passive: true});
document.addEventListener("click", hide);
document.addEventListener("keydown", ({key}) => {
  if (key === "Escape") hide();
});

function update(target: Element): void {
  if (target.closest(".citation-preview")) return; // so that its text can be reached
  const link = target.closest<HTMLAnchorElement>("a.citation");
  if (link) show(link);
  else if (shown !== document.activeElement) hide(); // a scroll moves text under a resting pointer
}

function show(link: HTMLAnchorElement): void {
  const entry = document.getElementById(link.hash.slice(1))?.cloneNode(true) as Element | undefined;
  if (!entry) return;
  for (const each of entry.querySelectorAll("a, .cited-in")) each.remove();
  preview.replaceChildren(...entry.childNodes);
  link.removeAttribute("title"); // the preview says more
  link.setAttribute("aria-describedby", preview.id);
  preview.showPopover();
  shown = link;
  place(link);
}

function hide(): void {
  shown = undefined;
  preview.hidePopover();
}

// Below the citation, or above where there is no room, and always within the window.
function place(link: Element): void {
  const {left, top, bottom} = link.getClientRects()[0];
  const {offsetWidth: width, offsetHeight: height} = preview;
  const margin = 8;
  const right = document.documentElement.clientWidth - margin - width;
  preview.style.left = `${Math.max(margin, Math.min(left, right))}px`;
  preview.style.top = `${bottom + height > innerHeight ? top - height : bottom}px`;
}
