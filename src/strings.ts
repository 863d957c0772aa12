/**
 * Every word of the site outside of its chapters, in one place; those that a page needs only once a
 * reader edits are in liveStrings.ts, so that they are loaded then.
 */
export const strings = {
  site: {
    name: "Attention, cell by cell",
    summary:
      "A course on the attention mechanism whose every cell runs in the page, and whose every number is tested.",
    skip: "Skip to the text",
    chapters: "Chapters",
    menu: "Chapters",
    close: "Close",
    licence:
      "Text under CC BY 4.0, code under MIT. This page loads nothing from elsewhere, and what you do here stays in your browser.",
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
    begin: (number: number) => `Begin with chapter ${number}`,
    learn:
      "You will learn to compute attention by hand and in code, to see when it is wrong, and to say why each step is there.",
    free: "Free, without an account. It runs in your browser, and what you do in it stays there.",
    figure: {
      title: "Who attends to whom",
      sentence: "the other brother bothered the father",
      sentenceLabel: "Sentence",
      temperature: "Temperature",
      note: "Rows ask, columns answer, and each row sums to 1. Here words match by the letters that they share. A trained model has learned what to match; all else in this figure is the same."
    },
    find: {
      title: "What you will find",
      items: [
        "**A story with an error in it.** The course follows a short notebook whose attention matrices are all wrong, shows how one can see that, and recovers the right ones from the wrong print.",
        "**Cells that run.** Each piece of code is live. Change it, and what depends on it changes with it.",
        "**Numbers that are proven.** Every number in the text comes from a cell, and a test computes it again."
      ]
    }
  },
  reference: {
    name: "Reference",
    all: "Reference pages",
    /** the reference pages in their order, by the folder that each is served from */
    pages: {
      notation: {
        title: "Notation",
        lead: "Every symbol of the course: what it is called, what it means, its shape, and where it is first used."
      },
      errata: {
        title: "Errata",
        lead: "What the source notebook got wrong, fault by fault: reproduced, explained, and set right."
      },
      notebook: {
        title: "Map of the notebook",
        lead: "Where each section, picture, symbol, cell and number of the source notebook stands in the course."
      },
      bibliography: {
        title: "Bibliography",
        lead: "Every work that the course cites, and the chapters that cite it."
      }
    } as {[id: string]: {title: string; lead: string}}
  },
  progress: {
    goOn: "Go on where you stopped",
    goOnWith: (number: number) => `Go on with chapter ${number}`,
    place: (chapter: string, section: string) =>
      section === "" ? chapter : `${chapter}, section “${section}”`,
    read: "read",
    begun: (reached: number, sections: number) => `${reached} of ${sections} sections`,
    kept: "This browser remembers which chapters you have read and where you stopped. Nobody else knows.",
    forget: "Forget my progress",
    forgotten: "Your progress is forgotten.",
    undo: "Undo"
  },
  notation: {
    colours: "A colour has one meaning, in text, equations, code and plots:",
    meanings: {
      query: "queries",
      key: "keys",
      value: "values",
      score: "scores",
      weight: "weights"
    },
    shapes:
      "A shape names rows and columns, so [L, S] has L rows and S columns; a list has one number only. Where a letter means different things in different chapters, the chapters are named.",
    shape: "shape",
    inChapters: (chapters: number[]) =>
      chapters.length === 1
        ? `in chapter ${chapters[0]}`
        : `in chapters ${chapters.slice(0, -1).join(", ")} and ${chapters.at(-1)}`,
    firstUse: (chapter: number, equation?: string) =>
      equation ? `first in equation (${equation})` : `first in chapter ${chapter}`
  },
  errata: {
    show: "Show",
    all: (count: number) => `all ${count} faults`,
    kind: {
      code: (count: number) => `the ${count} in the code`,
      words: (count: number) => `the ${count} in the words`,
      reproducing: (count: number) => `the ${count} that keep it from being run again`
    },
    chapter: (number: number) => `chapter ${number}`
  },
  erratum: {
    where: (place: string) => `In ${place} of the notebook.`,
    proof: (chapter: number) => `The proof is in chapter ${chapter}`
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
    neighbours: "Neighbouring chapters"
  },
  anchor: {
    section: (title: string) => `Link to the section ${title}`,
    equation: (number: string) => `Link to equation (${number})`,
    figure: (cell: string) => `Link to the figure of cell ${cell}`,
    cell: (name: string) => `Link to cell ${name}`,
    symbol: (name: string) => `Link to the symbol for ${name}`,
    copied: "The link is copied."
  },
  citations: {
    references: "References",
    citedIn: "Cited in:",
    beginning: "the beginning",
    cite: "Cite this chapter",
    text: "the citation",
    bibtex: "BibTeX",
    ris: "RIS",
    works: "Works",
    file: "As a file",
    download: (works: number) => `Download all ${works} works as BibTeX`
  },
  tests: {
    title: (promises: number, facts: number) =>
      `What guards the numbers of this chapter: ${promises} promises, ${facts} tests`,
    promises: (count: number) =>
      `A comment // → in a cell promises what the line before it gives. All ${count} are kept, or this page is not built. These facts are tested besides:`
  },
  copy: {
    copy: "Copy",
    copied: "Copied.",
    selected: "Selected: press Ctrl+C."
  },
  linked: {
    equation: "Equation. The arrow keys go through its symbols and mark each where it occurs."
  },
  steps: {
    before: "Before",
    next: "Next step",
    again: "From the start",
    at: (step: number, steps: number, text: string) => `Step ${step} of ${steps}: ${text}`
  },
  figure: {
    number: (number: string) => `Figure ${number}`,
    link: (figure: string) => `Link to ${figure}`
  },
  origins: {
    label: "Uses numbers",
    words: {
      printed: "printed in the notebook",
      recovered: "recovered from its prints",
      reconstruction: "of a reconstruction, not its own"
    }
  },
  cell: {
    edit: "Edit",
    run: "Run",
    stop: "Stop",
    changes: "Show changes",
    reset: "Reset",
    copy: "Copy",
    copyName: (name: string) => `Copy the source of cell ${name}`,
    copied: "the source is copied",
    selected: "this browser does not let a page copy: the source is selected",
    notRun: "not run yet: press Run",
    source: "Code",
    sourceName: (name: string) => `Source of cell ${name}`,
    outputName: (name: string) => `Output of cell ${name}`,
    edited: "edited",
    hasRun: "has run",
    running: "running",
    stillRunning: "still running",
    runningOn: "running without a limit",
    letRun: "Let it run",
    runOn: "Run without a limit",
    add: "Add a cell",
    addHere: "Adds a cell of your own below this one",
    addAt: (section: string) => `Add a cell at the beginning of the section ${section}`,
    delete: "Delete",
    failed: "failed",
    stopped: "stopped",
    waiting: (cell: string) => `waiting for ${cell}`,
    hint: "Esc leaves the editor, Ctrl+Enter runs the cell"
  },
  exercise: {
    label: "Exercise",
    hint: "Hint",
    solution: "Solution",
    solutionName: (exercise: string) => `Solution of exercise ${exercise}`,
    resultName: (exercise: string) => `Result of exercise ${exercise}`,
    solved: "Solved",
    allHold: (count: number) => (count === 1 ? "Solved." : `Solved: all ${count} checks hold.`),
    someFail: (holding: number, count: number) =>
      count === 1
        ? "Not solved yet."
        : `Not solved yet: ${holding} of ${count} checks ${holding === 1 ? "holds" : "hold"}.`,
    holds: "holds",
    fails: "fails"
  },
  matrix: {
    sum: "sum",
    sums: "row sums",
    shades: "shades",
    shape: (rows: number, columns: number) => `${rows} × ${columns}`,
    row: (number: number) => `row ${number}`,
    column: (number: number) => `column ${number}`,
    entry: (row: string, column: string) => `${row}, ${column}`,
    pair: (row: string, column: string) => `${row} → ${column}`,
    cut: (shape: string, rows: number, columns: number) =>
      `${shape}, of which you see the first ${rows} × ${columns}: show another part, as in matrix.slice(${rows})`
  },
  more: {
    items: (count: number) => `… ${count} more`,
    left: (count: number) => `… ${count} more, too many to show at once: show a slice`,
    characters: (count: number) => `… ${count} more characters`,
    text: "… and more, too long to show at once: show a slice",
    count: (count: number) => (count === 1 ? "1 item" : `${count} items`)
  },
  live: {
    untyped: "Types could not be loaded; the cell runs without them.",
    unavailable:
      "The cells cannot run here just now: a file of the site could not be loaded. Reading works; try again later."
  }
};

/** The words in the pictures of figures: apart, since scripts of the page need none of them. */
export const pictureStrings = {
  architecture: {
    label:
      "A transformer as two towers. The encoder reads a sentence: self-attention, in which each word looks at all words, then a feed-forward step. The decoder writes another: causal self-attention, in which each word looks at itself and at those before, then cross-attention, whose queries come from the decoder and whose keys and values come from the encoder, then a feed-forward step, and the next word. What enters a step is added to what it gives.",
    encoder: "Encoder",
    decoder: "Decoder",
    source: ["The", "quick", "brown", "fox"],
    target: ["Der", "schnelle", "braune"],
    next: "Fuchs",
    self: {name: "self-attention", note: "sees all words"},
    causal: {name: "self-attention", note: "sees no later word"},
    cross: {name: "cross-attention", note: "asks the encoder"},
    feedForward: "feed-forward",
    function: "the function of this course"
  },
  sentence: {
    label: (tokens: readonly string[]) =>
      `The tokens ${tokens.join(", ")}, each with its three numbers: the rows of the matrix X.`
  },
  batch: {
    ids: "the batch",
    mask: "key mask",
    pad: "pad",
    cut: (limit: number) => `cut at ${limit}`,
    label: (sentences: number, places: number, limit: number) =>
      `${sentences} sentences of different length as one block with ${places} places each. Empty places have the id 0 and are false in the key mask. Below, the longest sentence cut after ${limit} tokens.`
  },
  oneToken: {
    query: "asks",
    key: "is found by",
    value: "gives",
    learned: "learned",
    computed: "computed",
    label: (token: string) =>
      `The embedding of ${token} goes through three learned matrices. W Q makes its query, W K its key, W V its value.`
  },
  spotlight: {
    score: "score",
    weight: "weight",
    value: "value",
    sum: "sum",
    label: (token: string, weights: string[]) =>
      `The query of ${token} meets the key of each token. Scores become weights: ${weights.join(", ")}. The values, counted by weight, are added up.`
  }
};
