/** What is said of a displayed equation whose symbols can be marked. */
export const linkedWords = {
  equation:
    "Equation. The arrow keys go through its symbols, say what each means, and mark it where it occurs."
};
