/** Every word of the site outside of its chapters, in one place. */
export const strings = {
  site: {
    name: "Attention, cell by cell",
    summary:
      "A course on the attention mechanism whose every cell runs in the page, and whose every number is tested.",
    skip: "Skip to the text",
    chapters: "Chapters",
    menu: "Chapters",
    close: "Close",
    licence: "Text under CC BY 4.0, code under MIT. This page loads nothing from elsewhere, and what you do here stays in your browser.",
    missing: {
      title: "There is no page here",
      summary: "There is no page at this address.",
      text: "The address may have a slip in it. The course begins on its",
      home: "home page"
    },
    theme: {name: "Theme", auto: "auto", light: "light", dark: "dark"}
  },
  home: {
    title: "Attention, one cell at a time",
    lead: "A course on the mechanism inside every transformer. You read it, you edit it, and you can check each number.",
    begin: (title: string) => `Begin: ${title}`,
    free: "Free, without an account. It runs in your browser, and what you do in it stays there.",
    figure: {
      title: "Who attends to whom",
      sentence: "the other brother bothered the father",
      sentenceLabel: "Sentence",
      temperature: "Temperature",
      note: "Rows ask, columns answer, and each row sums to 1. Here words match by the letters that they share. A trained model has learned what to match; all else in this figure is the same."
    },
    learn: {
      title: "What you will find",
      items: [
        "**A story with an error in it.** The course follows a short notebook whose attention matrices are all wrong, shows how one can see that, and recovers the right ones from the wrong print.",
        "**Cells that run.** Each piece of code is live. Change it, and what depends on it changes with it.",
        "**Numbers that are proven.** Every number in the text comes from a cell, and a test computes it again."
      ]
    }
  },
  search: {
    open: "Search",
    placeholder: "Search the course",
    count: (pages: number) => (pages === 1 ? "Found on 1 page." : `Found on ${pages} pages.`),
    unavailable: "The search could not be loaded. Try again later."
  },
  chapter: {
    number: (number: number) => `Chapter ${number}`,
    previous: "Before",
    next: "Next",
    edit: "Edit this page",
    updated: (date: string) => `Last changed on ${date}.`,
    link: (title: string) => `Link to the section ${title}`,
    neighbours: "Neighbouring chapters"
  },
  cell: {
    edit: "Edit",
    run: "Run",
    stop: "Stop",
    reset: "Reset",
    source: "Code",
    sourceName: (name: string) => `Source of cell ${name}`,
    outputName: (name: string) => `Output of cell ${name}`,
    edited: "edited",
    running: "running",
    failed: "failed",
    stopped: "stopped",
    waiting: (cell: string) => `waiting for ${cell}`,
    hint: "Esc leaves the editor, Ctrl+Enter runs the cell"
  },
  live: {
    unavailable:
      "The cells cannot run here just now: a file of the site could not be loaded. Reading works; try again later."
  }
};
