/** The words on what guards the numbers of a chapter. */
export const testsWords = {
  title: (promises: number, facts: number) =>
    `What guards the numbers of this chapter: ${promises} promises, ${facts} tests`,
  promises: (count: number) =>
    `A comment // → in a cell promises what the line before it gives. All ${count} are kept, or this page is not built. These facts are tested besides:`
};
