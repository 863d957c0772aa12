import {strings} from "./strings.ts";

/** The words of the notebook that the page needs only once a reader edits, keeps or shares something. */
export const liveStrings = {
  work: {
    name: "Your work on this chapter",
    copyLink: "Copy link",
    addCell: "Add a cell",
    resetAll: "Reset all",
    allReset: "All cells are as the chapter has them, and your own are gone.",
    addHere: "Add a cell here",
    up: "Move up",
    down: "Move down",
    standsBehind: (place: string) => `The cell stands behind ${place} now.`,
    noFurther: "The cell can go no further.",
    wasDeleted: (cell: string) => `The cell ${cell} is deleted.`,
    keys: "Keyboard",
    keysName: "Keys of the notebook",
    close: "Close",
    keyList: [
      ["Enter", "opens the editor of the source that has the focus"],
      ["Esc", "closes what lies over the editor, then leaves it"],
      ["Ctrl+Enter", "runs the cell"],
      ["Ctrl+.", "stops the cell"],
      ["Ctrl+Alt+R", "gives the cell its first text again"],
      ["Ctrl+Alt+B", "adds a cell of your own below the cell or the paragraph where you are"],
      ["Ctrl+Z, Ctrl+Y", "undoes and does again, in the editor"],
      ["Tab", "moves on; after you have typed, it indents"],
      ["Ctrl+Space", "suggests names, in the editor"],
      ["Ctrl+I", "says what is known about the name at the cursor; again: goes into the text"],
      ["F8", "goes to the next problem in the code"],
      ["Ctrl+Shift+M", "lists the problems in the code of the cell"],
      ["?", "shows this list"]
    ],
    download: "Download this chapter as",
    forms: [
      ["ts", ".ts", "A zip file with the chapter as a TypeScript program for Node"],
      ["ipynb", ".ipynb", "A Jupyter notebook for the TypeScript kernel of Deno"],
      ["md", ".md", "Plain text in Markdown, with what the cells give"]
    ],
    notDownloaded: "The download could not be made: a file of the site could not be loaded.",
    saveFile: "Save all my work",
    loadFile: "Load work",
    edited: (count: number) =>
      count === 0
        ? "You have changed no cell of this chapter."
        : `You have changed ${count === 1 ? "one cell" : `${count} cells`} of this chapter.`,
    kept: "Your changes are kept in this browser.",
    full: "The storage of this browser is full: your changes last for this visit only. Save your work as a file.",
    off: "This browser keeps nothing for this site: your changes last for this visit only. Save your work as a file.",
    copied: (length: number) => `The link is copied: ${length} characters.`,
    notCopied: "Copy this link:",
    link: "Link to your changes",
    longLink: (length: number) =>
      `The link is copied, but it is long: ${length} characters. Some programs cut long links. A file is safer.`,
    tooLong: "Your changes are too long for a link. Save your work as a file.",
    noChange:
      "The link to this chapter is copied. You have changed nothing, so it carries no changes.",
    loaded: (count: number) => `Loaded: ${count === 1 ? "one text" : `${count} texts`}.`,
    notLoaded: "This file holds no work of this course. Nothing has changed.",
    undo: "Undo",
    show: "Show",
    hide: "Hide",
    use: "Use it",
    forget: "Forget it",
    changesOf: (cell: string) => `Changes in cell ${cell}`,
    wasReset: "The cell is as the chapter has it.",
    earlier: "You edited an earlier version of this cell. The chapter has changed it since.",
    aside: "Another text of yours for this cell is kept.",
    otherTab: "You changed this cell in another tab too.",
    orphan: (cell: string) => `You edited the cell ${cell}, which this chapter no longer has.`,
    damaged: (cell: string) =>
      `What was kept of your text for the cell ${cell} is damaged. You can save it as it was found.`,
    saveDamaged: "Save it as a file",
    newer:
      "A newer version of this site has kept changes of yours for this chapter. They stay as they are; this version cannot show them.",
    crashed: "The last run did not end. Your changes are here, and nothing has run: press Run.",
    guest: (count: number) =>
      `This link changes ${count === 1 ? "one cell" : `${count} cells`} of this chapter. Somebody else wrote it, and nothing of it has run. Read it, and press Run if you want to run it.`,
    guestName: "Changes from a link",
    guestKeep: "Keep these changes",
    guestLeave: "Leave them",
    problem: {
      damaged:
        "This link is damaged, so its changes cannot be shown. This is the chapter as it is.",
      large: "This link is too large to be opened. This is the chapter as it is.",
      newer: "This link is of a newer version of this site. This is the chapter as it is.",
      chapter:
        "This link is for another chapter, or for one that is no longer here. This is the chapter as it is.",
      changed:
        "This link is for an earlier version of this chapter, which has changed since. This is the chapter as it is."
    }
  },
  download: {
    from: (url: string) => `From "Attention, cell by cell", ${url} (text CC BY 4.0, code MIT).`,
    edited: "edited",
    added: "added",
    notRun: "This cell has not run since it was changed.",
    failed: "The cell failed:",
    broken: (line: number, expected: string, actual: string) =>
      `Line ${line} says → ${expected}, but the value is ${actual}`,
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
  },
  types: {
    problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
    description: (name: string) => `What is known about ${name}`,
    nothing: "Nothing is known here.",
    unavailable: strings.live.untyped,
    slow: "Types took too long; the cell runs without them.",
    phrases: {
      Diagnostics: "Problems in the code",
      "No diagnostics": "No problems",
      Completions: "Names that fit"
    }
  }
};
