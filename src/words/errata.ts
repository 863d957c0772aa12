/** The words above the list of faults. */
export const errataWords = {
  show: "Show",
  all: (count: number) => `all ${count} faults`,
  kind: {
    code: (count: number) => `the ${count} in the code`,
    words: (count: number) => `the ${count} in the words`,
    reproducing: (count: number) => `the ${count} that keep it from being run again`
  },
  chapter: (number: number) => `chapter ${number}`
};

/** The words under one fault. */
export const erratumWords = {
  link: (title: string) => `${title} (errata)`,
  where: (place: string) => `In ${place} of the notebook.`,
  proof: (chapter: number) => `The proof is in chapter ${chapter}`
};
