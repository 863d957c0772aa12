/** Every word of the site outside of its chapters, in one place. */
export const strings = {
  site: {
    name: "Attention, cell by cell",
    summary:
      "A course on the attention mechanism whose every cell runs in the page, and whose every number is tested.",
    skip: "Skip to the text",
    chapters: "Chapters",
    theme: {name: "Theme", auto: "auto", light: "light", dark: "dark"}
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
