/** The words of the home page. */
export const homeWords = {
  title: "Attention, one cell at a time",
  lead: "A course on the mechanism inside every transformer. You read it, you edit it, and you can check each number.",
  begin: (number: number) => `Begin with chapter ${number}`,
  learn:
    "You will learn to compute attention by hand and in code, to see when it is wrong, and to say why each step is there.",
  free: "Free, without an account. It runs in your browser, and what you do in it stays there.",
  figure: {
    title: "Who attends to whom",
    cut: (count: number) => `Who attends to whom, in the first ${count} words`,
    sentence: "the other brother bothered the father",
    sentenceLabel: "Sentence",
    temperature: "Temperature",
    note: "Rows ask, columns answer, and each row sums to 1. The lower the temperature, the fewer words a row attends to. Here words match by the letters that they share. A trained model has learned what to ask for and what to answer, and these differ; softmax is the same."
  },
  find: {
    title: "What you will find",
    items: [
      {
        what: "A story with an error in it.",
        how: "The course follows a short notebook whose attention matrices are all wrong, shows how one can see that, and recovers the right ones from the wrong print."
      },
      {
        what: "Cells that run.",
        how: "Each piece of code is live. Change it, and what depends on it changes with it."
      },
      {
        what: "Numbers that are tested.",
        how: "Every computed number in the text comes from a cell, and a test computes it again."
      }
    ]
  }
};
