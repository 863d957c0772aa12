import {createHash} from "node:crypto";
import type {Chapter} from "../notebook/parseChapter.ts";
import {compileTexts} from "../notebook/compiledTexts.ts";
import {toCheckCell} from "../notebook/exercise.ts";

/** A text of the site, in a file whose name changes when the text does. */
export interface NamedText {
  file: string;
  text: string;
}

/** Returns the compiled cells of a chapter, as the message that a sandbox begins with. */
export function compileChapter({cells, exercises}: Chapter): NamedText {
  const sources = [...cells, ...exercises.map(toCheckCell)].map(({source}) => source);
  const text = JSON.stringify({compiled: compileTexts(sources)});
  return {file: createHash("sha256").update(text).digest("hex").slice(0, 10), text};
}
