import {readShown} from "./readShown.ts";

// What is copied from the output of a cell has its numbers in full. Where they are shown in full, the
// browser copies; it does so too where cells of a table are selected one by one, or part of a number.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection || selection.rangeCount !== 1) return;
  const range = selection.getRangeAt(0);
  const {commonAncestorContainer: within} = range;
  const element = within instanceof Element ? within : within.parentElement;
  if (!element?.closest(".cell-output") || isPartOfText(range)) return;
  let isRounded = false; // as a number is shown
  const text = readShown(element, range, ({title, textContent}) => {
    isRounded ||= textContent !== title;
    return title;
  });
  if (!isRounded) return;
  event.clipboardData?.setData("text/plain", text);
  event.preventDefault();
});

function isPartOfText({commonAncestorContainer: within, startOffset, endOffset}: Range): boolean {
  return within instanceof Text && endOffset - startOffset < within.length;
}
