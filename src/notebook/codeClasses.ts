import {classHighlighter, type Highlighter} from "@lezer/highlight";

// What has the colour of all text: it would be a sixth of the elements of a page.
const plain = /^tok-(punctuation|operator)$/;

/** Gives code its classes, on the page and in the editor alike: opening a cell moves no letter. */
export const codeClasses: Highlighter = {
  style: (tags) => classHighlighter.style(tags)?.replace(plain, "") || null
};
