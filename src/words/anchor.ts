/** The names of the links to a place on a page. */
export const anchorWords = {
  section: (title: string) => `Link to the section ${title}`,
  equation: (number: string) => `Link to equation (${number})`,
  figure: (cell: string) => `Link to the figure of cell ${cell}`,
  cell: (name: string) => `Link to cell ${name}`,
  symbol: (name: string) => `Link to the symbol for ${name}`,
  copied: "The link is copied."
};
