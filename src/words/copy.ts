/** The words of a button that copies. */
export const copyWords = {
  copy: "Copy",
  copied: "Copied.",
  selected: "Selected: press Ctrl+C."
};
