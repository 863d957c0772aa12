import type {Outcome} from "../../src/notebook/outcome.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {chapters} from "./chapters.ts";

/** What a chapter's cells gave. Its values are of any type: what they are is what tests look at. */
interface Run {
  values: {[name: string]: any};
  outcomes: Map<string, Outcome>;
}

/**
 * Returns the chapter *id*, such as "08-softmax", what its cells gave, and what runs it again with
 * other texts for some of its cells.
 */
export async function openChapter(id: string) {
  const chapter = chapters.find(({file}) => file.endsWith(`${id}.mdx`))!;
  const run = (edits: {[cell: string]: string} = {}): Promise<Run> => {
    const cells = chapter.cells.map((cell) => ({...cell, source: edits[cell.name] ?? cell.source}));
    return runChapter({...chapter, cells}) as Promise<Run>;
  };
  return {chapter, run, ...(await run())};
}
