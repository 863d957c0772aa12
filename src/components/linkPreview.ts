import {loadPage} from "./loadPage.ts";
import {hidePreview, isInPreview, previewed, showPreview} from "./preview.ts";
import {summarise} from "./summarise.ts";

// While the pointer or the focus is on a link of the text, what it leads to stands beside it: a work, an
// equation, a fault, a chapter or its section. A tap follows the link, as without script.
const links = "article :is(p, li) a[href]:not(.anchor)";
const rest = 150; // milliseconds: a pointer that is on its way to another place opens nothing
let wanted: HTMLAnchorElement | null = null;

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch") want(target as Element, rest);
});
document.addEventListener("focusin", ({target}) => want(target as Element, 0));

function want(target: Element, delay: number): void {
  if (isInPreview(target)) return;
  const link = target.closest<HTMLAnchorElement>(links);
  const isFocused = wanted !== null && wanted === document.activeElement;
  if (link === wanted || (!link && isFocused)) return; // a scroll moves text under a resting pointer
  wanted = link;
  if (previewed()?.matches(links)) hidePreview();
  if (link) setTimeout(() => void show(link), delay);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const url = new URL(link.href);
  if (link !== wanted || url.origin !== location.origin) return;
  const page = await Promise.resolve(loadPage(url)).catch(() => null); // the link still works
  const summary = page && summarise(page, url.hash.slice(1));
  if (!summary || link !== wanted) return;
  link.removeAttribute("title"); // the preview says more
  showPreview(link, summary, link);
}
