/** The words on where the numbers of a cell or figure come from. */
export const originsWords = {
  label: "Uses numbers",
  words: {
    printed: "printed in the notebook",
    recovered: "recovered from its prints",
    reconstruction: "of a reconstruction, not the notebook’s own"
  }
};
