import type {APIRoute} from "astro";
import {listChapters} from "../site/chapters.ts";
import {listReferencePages} from "../site/referencePages.ts";
import {referenceWords} from "../words/reference.ts";
import {siteWords as words} from "../words/site.ts";

/** What the site has, for programs that read: https://llmstxt.org. Chapters are there as Markdown. */
export const GET: APIRoute = async ({site}) => {
  const toLink = (title: string, url: string, about: string) =>
    `- [${title}](${new URL(url, site)}): ${about}`;
  const chapters = (await listChapters()).map(({number, title, question, url}) =>
    toLink(`${number}. ${title}`, `${url}index.md`, question)
  );
  const pages = listReferencePages().map(({title, url, lead}) => toLink(title, url, lead));
  const parts = [
    `# ${words.name}`,
    `> ${words.summary}`,
    `## ${words.chapters}`,
    chapters.join("\n"),
    `## ${referenceWords.name}`,
    pages.join("\n")
  ];
  return new Response(`${parts.join("\n\n")}\n`);
};
