import {liveWords} from "./live.ts";

/** The words of the editor on types and problems. */
export const typesWords = {
  problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
  description: (name: string) => `What is known about ${name}`,
  nothing: "Nothing is known here.",
  unavailable: liveWords.untyped,
  slow: "Types took too long; the cell runs without them.",
  phrases: {
    Diagnostics: "Problems in the code",
    "No diagnostics": "No problems",
    Completions: "Names that fit"
  }
};
