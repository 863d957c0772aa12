import type {APIRoute} from "astro";
import type {ChapterLink} from "../../../site/chapters.ts";
import {toChapter} from "../../../downloads/chapterText.ts";
import {toMarkdown} from "../../../downloads/toMarkdown.ts";
import {getStaticPaths, toChapterText} from "./_chapterText.ts";

export {getStaticPaths};

/** A chapter as plain Markdown, with all that its cells give. */
export const GET: APIRoute<{chapter: ChapterLink}> = async ({props, site}) => {
  const text = toMarkdown(toChapter(await toChapterText(props.chapter, site!)));
  return new Response(text, {headers: {"content-type": "text/markdown; charset=utf-8"}});
};
