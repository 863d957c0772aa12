/** The words of the bar of a reader's work, and of the notes on what is kept, shared and restored. */
export const workWords = {
  name: "Your work on this page",
  copyLink: "Copy link",
  addCell: "Add a cell",
  resetAll: "Reset all",
  allReset: "All cells are as the chapter has them, and your own are gone.",
  inputsReset: "All inputs are as the chapter has them.",
  addHere: "Add a cell here",
  up: "Move up",
  down: "Move down",
  standsBehind: (place: string) => `The cell stands below ${place} now.`,
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
    ["Tab", "moves on; after you have typed or clicked in the editor, it indents"],
    ["Ctrl+Space", "suggests names, in the editor"],
    ["Ctrl+I", "says what is known about the name at the cursor; again: goes into the text"],
    ["F8", "goes to the next problem in the code"],
    ["Ctrl+Shift+M", "lists the problems in the code of the cell"],
    ["/, Ctrl+K", "searches the course; Ctrl+K outside of an editor on a Mac"],
    ["?", "shows this list"]
  ],
  onMac: (keys: string) =>
    keys.replace("Ctrl+Y", "Cmd+Shift+Z").replace(/Ctrl\+(?=Z|I$|Shift\+M)/g, "Cmd+"),
  singleKeys: "Use / and ?, which are one key each",
  download: "Download this chapter as",
  forms: [
    ["ts", ".ts, in a .zip", "A zip file with the chapter as a TypeScript program for Node"],
    ["ipynb", ".ipynb", "A Jupyter notebook for the TypeScript kernel of Deno"],
    ["md", ".md", "Plain text in Markdown, with what the cells give"]
  ],
  notDownloaded: "The download could not be made: a file of the site could not be loaded.",
  saveFile: "Save all my work",
  loadFile: "Load work",
  edited: (count: number) =>
    count === 0
      ? "You have changed no cell of this page."
      : `You have changed ${count === 1 ? "one cell" : `${count} cells`} of this page.`,
  kept: "Your changes are kept in this browser.",
  full: "The storage of this browser is full: your changes last for this visit only. Save your work as a file.",
  off: "This browser keeps nothing for this site: your changes last for this visit only. Save your work as a file.",
  copied: (length: number) => `The link is copied: ${length} characters.`,
  notCopied: "Copy this link:",
  link: "Link to your changes",
  longLink: (length: number) =>
    `The link is copied, but it is long: ${length} characters. Some programs cut long links. A file is safer.`,
  tooLong: "Your changes are too long for a link. Save your work as a file.",
  noChange: "The link to this page is copied. You have changed nothing, so it carries no changes.",
  loaded: (count: number) =>
    count === 0 ? "Loaded." : `Loaded: ${count === 1 ? "one cell" : `${count} cells`}.`,
  notAllLoaded: "This browser's storage is full or refused: not all of the file is loaded.",
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
  beforeReset: "You had another text in this cell, before all were reset.",
  otherTab: "You changed this cell in another tab too.",
  orphan: (cell: string) => `You edited the cell ${cell}, which this page no longer has.`,
  damaged: (cell: string) =>
    `What was kept of your text for the cell ${cell} is damaged. You can save it as it was found.`,
  saveDamaged: "Save it as a file",
  newer:
    "A newer version of this site has kept changes of yours for this chapter. They stay as they are; this version cannot show them.",
  crashed: "The last run did not end. Your changes are here, and nothing has run: press Run.",
  guest: (count: number) =>
    `This link changes ${count === 1 ? "one cell" : `${count} cells`} of this page. Somebody else wrote it, and nothing of it has run. Read it, and press Run if you want to run it.`,
  guestKeep: "Keep these changes",
  guestLeave: "Leave them",
  goTo: (cell: string) => `Go to ${cell}`,
  problem: {
    damaged: "This link is damaged, so its changes cannot be shown. This is the chapter as it is.",
    large: "This link is too large to be opened. This is the chapter as it is.",
    newer: "This link is of a newer version of this site. This is the chapter as it is.",
    chapter:
      "This link is for another chapter, or for one that is no longer here. This is the chapter as it is.",
    changed:
      "This link is for an earlier version of this chapter, which has changed since. This is the chapter as it is."
  }
};
