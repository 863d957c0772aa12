/** The words of references, of the bibliography, and on how to cite a chapter. */
export const citationsWords = {
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
};
