/** The words of the reference pages: their list, titles and first sentences. */
export const referenceWords = {
  name: "Reference",
  all: "Reference pages",
  /** the reference pages in their order, by the folder that each is served from */
  pages: {
    notation: {
      title: "Notation",
      lead: "Every symbol of the course: what it is called, what it means, its shape, and where it is first used."
    },
    api: {
      title: "API reference",
      lead: "Every function that a cell can call: how it is called, its shapes, units and errors, and its source."
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
};
