/** The words at a figure. */
export const figureWords = {
  number: (number: string) => `Figure ${number}`,
  link: (figure: string) => `Link to ${figure}`
};
