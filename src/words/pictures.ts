/** The words in the pictures of figures. */
export const pictureWords = {
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
