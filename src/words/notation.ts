/** The words of the page of symbols. */
export const notationWords = {
  colours: "A colour has one meaning, in text, equations, code and plots:",
  meanings: {
    query: "queries",
    key: "keys",
    value: "values",
    score: "scores",
    weight: "weights"
  },
  shapes:
    "A shape names rows and columns, so $[L, S]$ has $L$ rows and $S$ columns; a list has one number only. Where a letter has several meanings, the chapters of each are named.",
  shape: "shape",
  inChapters: (chapters: number[]) =>
    chapters.length === 1
      ? `in chapter ${chapters[0]}`
      : `in chapters ${chapters.slice(0, -1).join(", ")} and ${chapters.at(-1)}`,
  firstUse: (chapter: number, equation?: string) =>
    equation ? `first in equation (${equation})` : `first in chapter ${chapter}`
};
