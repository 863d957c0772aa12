import type {GetStaticPaths} from "astro";
import mdx from "@astrojs/mdx/server.js";
import {experimental_AstroContainer as Container} from "astro/container";
import type {BuiltText} from "../../../downloads/chapterText.ts";
import type {TextPart} from "../../../markdown/toBlocks.ts";
import type {ChapterLink} from "../../../site/chapters.ts";
import ChapterContent from "../../../components/ChapterContent.astro";
import References from "../../../components/References.astro";
import {toBlocks} from "../../../markdown/toBlocks.ts";
import {listWorks} from "../../../site/bibliography.ts";
import {listChapters} from "../../../site/chapters.ts";
import {loadChapter} from "../../../site/loadChapter.ts";

/** The paths of a file that each chapter has. */
export const getStaticPaths = (async () => {
  const chapters = await listChapters();
  return chapters.map((chapter) => ({params: {chapter: chapter.id}, props: {chapter}}));
}) satisfies GetStaticPaths;

const texts = new Map<string, Promise<BuiltText>>();

/** Returns a chapter as the site has built it, as text and data; *site* is where the site is. */
export function toChapterText(link: ChapterLink, site: URL): Promise<BuiltText> {
  if (import.meta.env.DEV) return build(link, site);
  if (!texts.has(link.id)) texts.set(link.id, build(link, site));
  return texts.get(link.id)!;
}

async function build(link: ChapterLink, site: URL) {
  const {id, number, title, question, url} = link;
  const chapter = await loadChapter(link);
  const container = await Container.create();
  container.addServerRenderer({name: "astro:jsx", renderer: mdx});
  const {citations: places} = chapter.remarkPluginFrontmatter;
  const works = listWorks(places);
  const html = await container.renderToString(ChapterContent, {props: {chapter}});
  const references = await container.renderToString(References, {props: {works, places}});
  const page = new URL(url, site).href;
  const sources = new Map(chapter.cells.map(({name, source}) => [name, source]));
  const toPart = (part: TextPart) => {
    if (typeof part === "string") return part;
    const {name} = part;
    return {name, source: sources.get(name)!, outcome: chapter.outcomes.get(name)!};
  };
  const blocks = toBlocks(works.length > 0 ? html + references : html, page);
  return {id, number, title, question, url: page, blocks: blocks.map((block) => block.map(toPart))};
}
