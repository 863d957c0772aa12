import type {CslItem} from "@citation-js/core";
import type {Course} from "./course.ts";
import {Cite, plugins} from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

/** A chapter as others cite it. */
export interface CitedChapter {
  number: number;
  title: string;
  /** its address, with the host */
  url: string;
  /** the year of this version */
  year: number;
  /** the day of its last change, as in 2026-11-23, if that is known */
  day?: string;
}

/** How to cite a chapter. */
export interface ChapterCitation {
  text: string;
  bibtex: string;
  ris: string;
}

/** Returns the citation of a chapter as plain text and in the formats of reference managers. */
export function citeChapter(chapter: CitedChapter, course: Course): ChapterCitation {
  const config = plugins.config.get("@bibtex");
  config.types.bibtex.target.chapter = "incollection"; // @inbook takes the title for the book's
  config.format.useIdAsLabel = true;
  const cite = new Cite(toItem(chapter, course));
  return {
    text: cite.format("bibliography", {format: "text"}).trim(),
    // The address has a field of its own.
    bibtex: cite
      .format("bibtex")
      .replace(/^\s*howpublished = .*\n/m, "")
      .trim(),
    ris: cite.format("ris").replace(/\n+$/, "") // its last line ends in a blank
  };
}

function toItem({number, title, url, year, day}: CitedChapter, course: Course): CslItem {
  const {title: book, authors: author, version} = course;
  return {
    id: `attentionChapter${number}`,
    type: "chapter",
    title,
    author,
    "container-title": book,
    "chapter-number": String(number),
    version,
    issued: {"date-parts": [[year]]},
    note: `Version ${version}${day ? `, last changed on ${day}` : ""}`,
    URL: url,
    language: "en"
  };
}
