import type {CslItem} from "@citation-js/core";
import type {Work} from "./bibliography.ts";
import type {CitedChapter} from "./citeChapter.ts";
import type {Course} from "./course.ts";

/** Returns the `citation_*` tags that Zotero and Google Scholar read: names and contents. */
export function toCitationTags(
  {title, url, year, day = `${year}`}: CitedChapter,
  course: Course,
  references: Work[]
): [name: string, content: string][] {
  const date = day.replaceAll("-", "/");
  return [
    ["citation_title", title],
    ...toNames(course.authors).map((name): [string, string] => ["citation_author", name]),
    ["citation_publication_date", date],
    ["citation_online_date", date],
    ["citation_inbook_title", course.title],
    ["citation_language", "en"],
    ["citation_public_url", url],
    ["citation_fulltext_html_url", url],
    ...references.map((work): [string, string] => ["citation_reference", toReference(work)])
  ];
}

const containerNames: {[type: string]: string} = {
  "article-journal": "citation_journal_title",
  "paper-conference": "citation_conference_title"
};

function toReference({title, year, arxiv, item}: Work): string {
  const {DOI, publisher, "container-title": container} = item;
  // What citation-js has as the publisher of a page is its `howpublished`.
  const hasPublisher = item.type === "book" || item.type === "chapter";
  const parts: [name: string, value: unknown][] = [
    ["citation_title", title],
    ...toNames(item.author).map((name): [string, string] => ["citation_author", name]),
    ["citation_publication_date", /\d/.test(year) && year], // "n.d." where none is known
    [containerNames[item.type] ?? "citation_inbook_title", container],
    ["citation_publisher", hasPublisher && publisher],
    ["citation_doi", DOI],
    ["citation_arxiv_id", arxiv]
  ];
  return parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
}

function toNames(authors: CslItem["author"] = []): string[] {
  return authors.map(
    ({literal, family, given}) => literal ?? (given ? `${family}, ${given}` : family!)
  );
}
