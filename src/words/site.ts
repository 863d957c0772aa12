/** The words of the shell: what surrounds every page. */
export const siteWords = {
  name: "Attention, cell by cell",
  summary:
    "A course on the attention mechanism whose every cell runs in the page, and whose every computed number is tested.",
  picture: "A chapter in the browser: a matrix of weights, with its cell open for editing",
  skip: "Skip to the text",
  chapters: "Chapters",
  menu: "Chapters",
  close: "Close",
  licence:
    "Text under CC BY 4.0, code under MIT. This page loads nothing from elsewhere, and what you do here stays in your browser.",
  missing: {
    title: "There is no page here",
    summary: "There is no page at this address.",
    text: "The address may be mistyped. The course begins on its",
    home: "home page"
  },
  theme: {name: "Theme", auto: "auto", light: "light", dark: "dark"}
};
