import katex from "katex/dist/katex.min.css?inline";
import citations from "../styles/citations.css?inline";
import notebook from "../styles/notebook.css?inline";
import print from "../styles/print.css?inline";
import {toDigest} from "../notebook/toDigest.ts";

// Every page carries the styles of its beginning and what all pages have. What comes later has files
// of their own, which pages share: the beginning is painted before they are there. No face is among
// it: with a new one, browsers would look again for those that came too late, and lines would move.

/** The styles of equations, citations and cells; a page links them behind its beginning. */
export const chapterStyles = toFile("chapter", [katex, citations, notebook]);

/** The styles of paper, the last of a page. */
export const printStyles = toFile("print", [print]);

/** Texts by the name of their file, which changes when they do. */
export const styleFiles = [chapterStyles, printStyles];

function toFile(name: string, sheets: string[]): {file: string; text: string} {
  const text = sheets.join("\n");
  return {file: `${name}.${toDigest(text)}`, text};
}
