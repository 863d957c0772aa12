import type {CitationPlace} from "../markdown/citations.ts";
import type {ChapterLink} from "./chapters.ts";
import {getEntry, render} from "astro:content";
import {listChapters} from "./chapters.ts";

/** Returns each chapter with the places where it cites a work. */
export async function listCitations(): Promise<{chapter: ChapterLink; places: CitationPlace[]}[]> {
  const chapters = await listChapters();
  return Promise.all(
    chapters.map(async (chapter) => {
      const {remarkPluginFrontmatter} = await render((await getEntry("chapters", chapter.id))!);
      return {chapter, places: remarkPluginFrontmatter.citations};
    })
  );
}
