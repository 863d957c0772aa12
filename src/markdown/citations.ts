import type {Work} from "../site/bibliography.ts";
import type {Citation, CitedWork} from "./findCitations.ts";
import {defineMdastPlugin} from "satteri";
import {ChapterError} from "../notebook/parseChapter.ts";
import {bibliographyFile, readBibliography} from "../site/bibliography.ts";
import {fileOf} from "./fileOf.ts";
import {findCitations} from "./findCitations.ts";

/** Where a chapter cites a work. */
export interface CitationPlace {
  key: string;
  /** the id of the link in the text */
  id: string;
  /** the heading that the citation stands under, or "" before the first */
  section: string;
}

/**
 * Turns the citations of a chapter into links to its list of references, and lists them, in their
 * order, as `citations` in its frontmatter. A work that is not in the bibliography stops the build.
 */
export const citations = () => {
  const works = readBibliography();
  const places: CitationPlace[] = [];
  let section = "";
  return defineMdastPlugin({
    name: "citations",
    options: {position: true},
    heading(node, context) {
      section = context.textContent(node);
    },
    text(node, context) {
      const {value, position} = node;
      const toError = (message: string, start: number) => {
        const lines = value.slice(0, start).split("\n").length - 1;
        return new ChapterError(message, fileOf(context), (position?.start.line ?? 0) + lines);
      };
      const found = findCitations(value, toError);
      if (found.length === 0) return;
      const nodes = found.flatMap((citation, i) => {
        const unknown = citation.works.find(({key}) => !works.has(key));
        if (unknown) throw toError(describeUnknown(unknown.key), citation.start);
        const before = value.slice(found[i - 1]?.end ?? 0, citation.start);
        return [toText(before), ...toNodes(citation, works, note)];
      });
      context.replaceNode(node, [...nodes, toText(value.slice(found.at(-1)!.end))]);
    },
    after(_, context) {
      const {astro} = context.data as {astro?: {frontmatter: {[name: string]: unknown}}};
      if (astro) astro.frontmatter.citations = places;
    }
  });

  // Returns an id that no other citation of the chapter has.
  function note(key: string): string {
    const count = places.filter((place) => place.key === key).length;
    const id = count === 0 ? `cite-${key}` : `cite-${key}-${count + 1}`;
    places.push({key, id, section});
    return id;
  }
};

function toNodes(
  {inSentence, works: cited}: Citation,
  works: Map<string, Work>,
  note: (key: string) => string
) {
  const toLink = (work: CitedWork) => {
    const {key, title} = works.get(work.key)!;
    return {
      type: "link" as const,
      url: `#ref-${key}`,
      title,
      children: [toText(describe(work, works.get(key)!, inSentence))],
      data: {hProperties: {id: note(key), class: "citation"}}
    };
  };
  if (inSentence) return [toLink(cited[0])];
  const nodes = cited.flatMap((work, i) => [
    toText(`${i === 0 ? "(" : "; "}${work.prefix ? `${work.prefix} ` : ""}`),
    toLink(work)
  ]);
  return [...nodes, toText(")")];
}

function describe({locator, yearOnly}: CitedWork, {authors, year}: Work, inSentence: boolean) {
  const place = locator ? `${year}, ${locator}` : year;
  if (yearOnly) return place;
  return inSentence ? `${authors.replace(" & ", " and ")} (${place})` : `${authors}, ${place}`;
}

function describeUnknown(key: string): string {
  return `the text cites @${key}, which is not in ${bibliographyFile}. Add it there; for the sign itself write {"@"}`;
}

function toText(value: string) {
  return {type: "text" as const, value};
}
