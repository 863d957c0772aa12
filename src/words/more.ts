/** The words in the place of what is cut off a value. */
export const moreWords = {
  items: (count: number) => `… ${count} more`,
  left: (count: number) => `… ${count} more, too many to show at once: show a slice`,
  characters: (count: number) => `… ${count} more characters`,
  text: "… and more, too long to show at once: show a slice",
  count: (count: number) => (count === 1 ? "1 item" : `${count} items`)
};
