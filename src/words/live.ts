/** What the page says of the machinery that runs cells, and where a part of it could not be loaded. */
export const liveWords = {
  frame: "Where cells run",
  noScript: "Without JavaScript, this page can be read; its code can be neither edited nor run.",
  untyped: "Types could not be loaded; the cell runs without them.",
  unavailable:
    "The cells cannot run here just now: a file of the site could not be loaded. Reading works; try again later.",
  uneditable:
    "The cells cannot be edited here just now: a file of the site could not be loaded. Reading works; try again later.",
  refused:
    "The cells cannot run here: the browser, or what serves this page, does not let them start. Reading works."
};
