// An equation or a table that is wider than its place scrolls, and so the keyboard must reach it; one that fits
// needs no stop.
const observer = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const element = target as HTMLElement;
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
});
for (const equation of document.querySelectorAll(
  ".equation-body, :is(article, chapter-notebook) > table"
))
  observer.observe(equation);

export {};
