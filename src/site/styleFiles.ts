import katex from "katex/dist/katex.min.css?inline";
import cells from "../styles/cells.css?inline";
import citations from "../styles/citations.css?inline";
import exercises from "../styles/exercises.css?inline";
import homeMap from "../styles/homeMap.css?inline";
import outputs from "../styles/outputs.css?inline";
import preview from "../styles/preview.css?inline";
import print from "../styles/print.css?inline";
import {toDigest} from "../notebook/toDigest.ts";

/** A stylesheet of its own. */
export interface StyleFile {
  /** its name, which changes when its text does, without an ending */
  file: string;
  text: string;
}

// Every page carries the styles of its beginning and what all pages have. What comes later has files
// of their own, which pages share: the beginning is painted before they are there. No face is among
// it: with a new one, browsers would look again for those that came too late, and lines would move.

/**
 * The styles of a chapter, in their order. Each file has a place of its own (markdown/laterStyles.ts):
 * a browser paints what stands above while it comes, and so lays a chapter out in short steps.
 */
export const chapterStyles = {
  chapter: toFile("chapter", [katex, citations, cells]),
  outputs: toFile("outputs", [outputs]),
  /** and of what stands beside links and symbols */
  exercises: toFile("exercises", [exercises, preview])
};

/** The styles of what home has below its first screen. */
export const homeStyles = toFile("home", [homeMap]);

/** The styles of paper, the last of a page. */
export const printStyles = toFile("print", [print]);

/** All of them. */
export const styleFiles = [...Object.values(chapterStyles), homeStyles, printStyles];

function toFile(name: string, sheets: string[]): StyleFile {
  const text = sheets.join("\n");
  return {file: `${name}.${toDigest(text)}`, text};
}
