import {readFile} from "node:fs/promises";
import {getEntry, render} from "astro:content";
import type {Chapter} from "../notebook/parseChapter.ts";
import type {ChapterRun} from "../notebook/run.ts";
import type {ChapterLink} from "./chapters.ts";
import {parseChapter} from "../notebook/parseChapter.ts";
import {runChapter} from "../notebook/runChapter.ts";

/** A chapter with all that its cells gave, to be rendered. */
export interface LoadedChapter extends Chapter, ChapterRun, Awaited<ReturnType<typeof render>> {
  number: number;
  /** the value of a variable, for the numbers in the text: they are those of the cells */
  value: (variable: string) => unknown;
}

type Collection = "chapters" | "appendices";

const loaded = new Map<string, Promise<LoadedChapter>>();

/** Reads a chapter and runs its cells, once for a build. */
export async function loadChapter(link: ChapterLink): Promise<LoadedChapter> {
  if (import.meta.env.DEV) return load("chapters", link.id, link.number);
  if (!loaded.has(link.id)) loaded.set(link.id, load("chapters", link.id, link.number));
  return loaded.get(link.id)!;
}

/** Reads a page beside the chapters, which has cells as they have, and runs its cells. */
export function loadAppendix(id: string): Promise<LoadedChapter> {
  return load("appendices", id, 0);
}

/** Reads a chapter, or a page beside the chapters, and runs nothing. */
export async function readChapter(collection: Collection, id: string): Promise<Chapter> {
  return parseEntry((await getEntry(collection, id))!);
}

async function parseEntry({filePath}: {filePath?: string}): Promise<Chapter> {
  return parseChapter(await readFile(filePath!, "utf8"), filePath!);
}

async function load(collection: Collection, id: string, number: number): Promise<LoadedChapter> {
  const entry = (await getEntry(collection, id))!;
  const chapter = await parseEntry(entry);
  const {outcomes, values} = await runChapter(chapter);
  const value = (variable: string) => {
    if (Object.hasOwn(values, variable)) return values[variable];
    throw new ReferenceError(`${chapter.file}: the text uses ${variable}, which no cell declares`);
  };
  return {...chapter, number, outcomes, values, value, ...(await render(entry))};
}
