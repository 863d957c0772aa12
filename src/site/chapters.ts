import {readFile} from "node:fs/promises";
import {getCollection} from "astro:content";
import {toUrl} from "./toUrl.ts";

/** A chapter as lists and links show it. */
export interface ChapterLink {
  id: string;
  number: number;
  title: string;
  question: string;
  summary: string;
  url: string;
}

/** Returns all chapters in the order of their numbers. */
export async function listChapters(): Promise<ChapterLink[]> {
  const entries = await getCollection("chapters");
  return entries
    .map(({id, data}) => ({
      ...data,
      id,
      number: Number(id.slice(0, 2)),
      url: toUrl(`chapters/${id}/`)
    }))
    .sort((a, b) => a.number - b.number);
}

/** Returns the texts of all chapters, as their files have them, in the order of their numbers. */
export async function listChapterTexts(): Promise<{id: string; text: string}[]> {
  const entries = await getCollection("chapters");
  const texts = entries.map(async ({id, filePath}) => ({
    id,
    text: await readFile(filePath!, "utf8")
  }));
  return (await Promise.all(texts)).sort((a, b) => a.id.localeCompare(b.id));
}
