/** The words of the search. */
export const searchWords = {
  open: "Search",
  placeholder: "Search the course",
  count: (pages: number) => (pages === 1 ? "Found on 1 page." : `Found on ${pages} pages.`),
  unavailable: "The search could not be loaded. Try again later."
};
