import type {APIRoute, GetStaticPaths} from "astro";
import {getCollection} from "astro:content";
import {listChapters} from "../../site/chapters.ts";
import {compileChapter} from "../../site/compileChapter.ts";
import {readChapter} from "../../site/loadChapter.ts";

/** The compiled cells of each page that has cells: a sandbox need not compile them before the first runs. */
export const getStaticPaths = (async () => {
  const [chapters, appendices] = [await listChapters(), await getCollection("appendices")];
  const pages = await Promise.all([
    ...chapters.map(({id}) => readChapter("chapters", id)),
    ...appendices.map(({id}) => readChapter("appendices", id))
  ]);
  return pages.map(compileChapter).map(({file, text}) => ({params: {file}, props: {text}}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{text: string}> = ({props}) =>
  new Response(props.text, {headers: {"content-type": "application/json; charset=utf-8"}});
