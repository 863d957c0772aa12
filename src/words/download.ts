/** The words in downloaded files. */
export const downloadWords = {
  from: (url: string) => `From "Attention, cell by cell", ${url} (text CC BY 4.0, code MIT).`,
  edited: "edited",
  added: "added",
  notRun: "This cell has not run since it was changed.",
  failed: "The cell failed:",
  cannotRun: (problem: string) => `This cell cannot run: ${problem}`,
  jupyter:
    "It runs in Jupyter with the TypeScript kernel of Deno. The first code cell, which is folded, holds the modules of the course; Observable Plot is loaded from npm. A cell stands before those that need it.",
  readMe: (title: string) => `# ${title}

A chapter of "Attention, cell by cell", with its code as you left it.

  node chapter.ts

It needs Node 24 or newer, and nothing else: the modules that it imports lie beside it. Node prints
what each cell shows: a matrix as a table, a plot as its numbers.

| file | what it is |
| --- | --- |
| chapter.ts | the chapter: its text as comments, its cells as code |
| attention | the functions that it teaches, one file for each |
| source | the numbers that the source notebook printed, and those recovered from them |
| plots | the plots, over Observable Plot (ISC licence), which is in observablePlot.ts and the file beside it |
| notebook | what shows values, and the inputs |

Code is under the MIT licence, text under CC BY 4.0.
`
};
