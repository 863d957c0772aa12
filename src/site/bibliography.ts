import type {CslItem} from "@citation-js/core";
import {readFileSync} from "node:fs";
import {Cite, plugins} from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";

/** The file of all works that the course cites, from the project's root. */
export const bibliographyFile = "content/references.bib";

/** A work that the course cites. */
export interface Work {
  /** its key in the file: vaswani2017 */
  key: string;
  /** its authors as a text names them: "Vaswani et al." */
  authors: string;
  year: string;
  title: string;
  /** its full entry, without its links, as HTML */
  entry: string;
  /** its number on arXiv: 1706.03762 */
  arxiv?: string;
  /** where it can be read: its DOI, arXiv page or address */
  links: {label: string; url: string}[];
  /** all else that is known of it */
  item: CslItem;
}

const read = new Map<string, Map<string, Work>>();

/** Returns the works of the bibliography by key, in the order in which lists show them. */
export function readBibliography(): Map<string, Work> {
  const text = readFileSync(bibliographyFile, "utf8");
  const works = read.get(text) ?? parseBibliography(text);
  read.set(text, works);
  return works;
}

/** Returns the works that *places* cite, in the order in which lists show them. */
export function listWorks(places: {key: string}[]): Work[] {
  const keys = new Set(places.map(({key}) => key));
  return [...readBibliography().values()].filter(({key}) => keys.has(key));
}

/**
 * Returns the works that BibTeX describes by key, in the order in which lists show them.
 *
 * @throws {Error} if a key stands twice.
 */
export function parseBibliography(text: string): Map<string, Work> {
  const fields = new Map<string, {[field: string]: string}>();
  for (const {label, properties} of plugins.input.data(text, "@biblatex/text")) {
    if (fields.has(label)) throw new Error(`${bibliographyFile}: there are two works ${label}`);
    fields.set(label, properties);
  }
  const {data} = new Cite(text);
  const items = new Map(data.map((item) => [item.id, item]));
  // The links are printed after the entry, all of them and all alike.
  const bare = new Cite(data.map(({DOI, URL, ...item}) => item));
  return new Map(
    bare
      .format("bibliography", {format: "html", asEntryArray: true})
      .map(([key, html]) => [key, toWork(items.get(key)!, html, fields.get(key)!)])
  );
}

function toWork(item: CslItem, html: string, fields: {[field: string]: string}): Work {
  const cite = (part: object) =>
    new Cite([item]).format("citation", {entry: [{id: item.id, ...part}]});
  return {
    key: item.id,
    authors: cite({"author-only": true}),
    year: cite({"suppress-author": true}).slice(1, -1),
    title: item.title!,
    entry: html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, ""),
    arxiv: fields.eprint,
    links: toLinks(item, fields.eprint),
    item
  };
}

function toLinks({DOI, URL: address}: CslItem, arxiv?: string): Work["links"] {
  const links: Work["links"] = [];
  if (DOI) links.push({label: `doi:${DOI}`, url: `https://doi.org/${DOI}`});
  if (arxiv) links.push({label: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}`});
  if (address && !DOI && !address.startsWith("https://arxiv.org/"))
    links.push({label: address.replace(/^https:\/\/|\/$/g, ""), url: address});
  return links;
}
