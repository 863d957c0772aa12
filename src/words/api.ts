/** The words of the page of functions. */
export const apiWords = {
  imports: (names: string, module: string) => `import {${names}} from "${module}";`,
  isImported: "Cells import them by their names:",
  /** the sections of modules that have no sections of their own, by the name they are imported by */
  modules: {
    plots: "Plots",
    inputs: "Inputs",
    source: "The source notebook's numbers"
  } as {[module: string]: string},
  globals: "What every cell has",
  isGlobal: "Nothing of this is imported.",
  plot: [
    "Cells can import all of ",
    " as well, from ",
    ". Its functions are described there."
  ] as const,
  usedIn: (chapters: number) => (chapters === 1 ? "In chapter" : "In chapters"),
  file: "Source"
};
