import {inTurn} from "./inTurn.ts";

// An equation or a table that is wider than its place scrolls, and so the keyboard must reach it; one that fits
// needs no stop.
const observer = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const element = target as HTMLElement;
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
});
inTurn(() => {
  const wide = ".equation-body, :is(article, chapter-notebook) > table";
  for (const each of document.querySelectorAll(wide)) observer.observe(each);
});
