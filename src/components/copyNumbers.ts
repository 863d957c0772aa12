// What is copied from the output of a cell has its numbers in full, and a table keeps its columns.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const {commonAncestorContainer: within} = range;
  const element = within instanceof Element ? within : within.parentElement;
  if (!element?.closest(".cell-output")) return;
  const part = range.cloneContents();
  // within one number there is but its text
  const own = element.closest<HTMLElement>(".number, td[title]");
  if (own && part.textContent === own.textContent) part.replaceChildren(own.title);
  for (const number of part.querySelectorAll<HTMLElement>(".number, td[title]"))
    number.textContent = number.title;
  for (const row of part.querySelectorAll("tr"))
    row.replaceChildren([...row.children].map((each) => each.textContent).join("\t") + "\n");
  event.clipboardData?.setData("text/plain", part.textContent.trim());
  event.preventDefault();
});

export {};
