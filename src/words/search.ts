/** The words of the search. */
export const searchWords = {
  open: "Search",
  placeholder: "Search the course",
  count: (pages: number, shown: number) =>
    (pages === 1 ? "Found on 1 page." : `Found on ${pages} pages.`) +
    (shown < pages ? ` These are the ${shown} that fit best.` : ""),
  unavailable: "The search could not be loaded. Try again later."
};
