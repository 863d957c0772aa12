/** What the page says of the machinery that runs cells, and where a part of it could not be loaded. */
export const liveWords = {
  frame: "Where cells run",
  untyped: "Types could not be loaded; the cell runs without them.",
  unavailable:
    "Cells cannot run or be edited here just now: a file of the site could not be loaded. Reading works; try again later."
};
