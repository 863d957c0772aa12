/** What is said of a displayed equation whose symbols can be marked. */
export const linkedWords = {
  equation: "Equation. The arrow keys go through its symbols and mark each where it occurs."
};
