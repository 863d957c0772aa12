import {loadPage} from "./loadPage.ts";
import {hidePreview, isInPreview, previewed, showPreview} from "./preview.ts";
import {summarise, toPlainText} from "./summarise.ts";

// While the pointer or the focus is on a link of the text, what it leads to stands beside it: a work, an
// equation, a fault, a chapter or its section. A tap or a click follows the link, as without script.
const links = "article :is(p, li:not(.errata-list li)) a[href]:not(.anchor)";
const rest = 150; // milliseconds: a pointer that is on its way to another place opens nothing
let wanted: HTMLAnchorElement | null = null;

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch") want(target as Element, rest);
});
document.addEventListener("pointerout", ({relatedTarget}) => {
  if (!relatedTarget) want(null, 0); // the pointer leaves the page
});
document.addEventListener("focusin", ({target}) => {
  const element = target as Element;
  want(element.matches(":focus-visible") ? element : null, 0); // not by a tap or a click
});
document.addEventListener("click", drop);
document.addEventListener("keydown", ({key}) => {
  if (key === "Escape") drop();
});

function want(target: Element | null, delay: number): void {
  if (target && isInPreview(target)) return;
  const link = target?.closest<HTMLAnchorElement>(links) ?? null;
  const isFocused = wanted?.matches(":focus-visible");
  if (link === wanted || (!link && isFocused)) return; // a scroll moves text under a resting pointer
  drop();
  wanted = link;
  if (link && delay > 0) setTimeout(() => void show(link), delay);
  else if (link) void show(link);
}

function drop(): void {
  wanted = null;
  if (previewed()?.matches(links)) hidePreview();
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const url = new URL(link.href);
  if (link !== wanted || url.origin !== location.origin) return;
  const loaded = loadPage(url);
  const page = loaded instanceof Document ? loaded : await loaded.catch(() => null); // the link still works
  const summary = page && summarise(page, url.hash.slice(1));
  if (!summary || link !== wanted) return;
  showPreview(link, summary);
  link.removeAttribute("title"); // the preview says more
  link.ariaDescription = toPlainText(summary);
}
