import type {Chapter} from "../notebook/parseChapter.ts";
import {compileTexts} from "../notebook/compiledTexts.ts";
import {toCheckCell} from "../notebook/exercise.ts";
import {toDigest} from "../notebook/toDigest.ts";

/** A text of the site, in a file whose name changes when the text does. */
export interface NamedText {
  file: string;
  text: string;
}

/** Returns the compiled cells of a chapter, as the message that a sandbox begins with. */
export function compileChapter({cells, exercises}: Chapter): NamedText {
  const sources = [...cells, ...exercises.map(toCheckCell)].map(({source}) => source);
  const text = JSON.stringify({compiled: compileTexts(sources)});
  return {file: toDigest(text), text};
}
