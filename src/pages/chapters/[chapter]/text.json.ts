import type {APIRoute} from "astro";
import type {ChapterLink} from "../../../site/chapters.ts";
import {writeChapterText} from "../../../downloads/chapterText.ts";
import {getStaticPaths, toChapterText} from "./_chapterText.ts";

export {getStaticPaths};

/** A chapter as data, from which the page makes downloads that hold its reader's edits. */
export const GET: APIRoute<{chapter: ChapterLink}> = async ({props, site}) =>
  new Response(writeChapterText(await toChapterText(props.chapter, site!)), {
    headers: {"content-type": "application/json; charset=utf-8"}
  });
