import {Cite} from "@citation-js/core";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {citeChapter} from "../../src/site/citeChapter.ts";
import {readCourse} from "../../src/site/course.ts";
import {findLastChange} from "../../src/site/findLastChange.ts";
import {readPages} from "./pages.ts";

const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
const course = readCourse();

describe("the course", () => {
  it("has the same version in CITATION.cff and package.json", () => {
    expect(readFileSync("CITATION.cff", "utf8")).toContain(`\nversion: ${version}\n`);
    expect(course).toMatchObject({title: "Attention, cell by cell", version});
    expect(course.authors!.length).toBeGreaterThan(0);
  });
});

describe("citeChapter", () => {
  const chapter = {
    number: 3,
    title: "On A & B, 100 % #1",
    url: "https://example.org/attention/chapters/03-on/",
    year: 2031,
    day: "2031-02-03"
  };
  const authors = [{family: "Østergård", given: "Åse"}, {literal: "The others"}];
  const citation = citeChapter(chapter, {...course, authors});

  it.each(["bibtex", "ris"] as const)("gives %s that can be read back", (format) => {
    const [item] = new Cite(citation[format]).data;
    expect(item).toMatchObject({
      type: "chapter",
      title: chapter.title,
      "container-title": course.title,
      URL: chapter.url
    });
    expect(item.issued!["date-parts"][0][0]).toBe(2031);
    expect(item.author!.map(({family, literal}) => literal ?? family)).toEqual([
      "Østergård",
      "The others"
    ]);
    expect(citation[format]).toContain(`Version ${version}, last changed on 2031-02-03`);
  });

  it("says no day that is not known", () => {
    const {text, bibtex, ris} = citeChapter({...chapter, day: undefined}, course);
    for (const each of [text, bibtex, ris]) expect(each).not.toMatch(/last changed|undefined/);
    expect(bibtex).toContain(`Version ${version}`);
    expect(ris).toContain("2031");
  });

  it("has no name that a reference manager would divide at a comma", () => {
    for (const {literal} of course.authors!) expect(literal ?? "").not.toContain(",");
  });

  it("gives a sentence with authors, year, title, book, version and address", () => {
    expect(citation.text).toBe(
      `Østergård, Å. & The others. (2031). On A & B, 100 % #1. In Attention, cell by cell ` +
        `(Version ${version}, Chapter 3). ${chapter.url}`
    );
  });
});

const pages = readPages("dist").filter(({file}) => file.startsWith("chapters/"));

describe.each(pages)("what $file says of itself", ({file, html}) => {
  const title = unescape(/<h1>(.*?)<\/h1>/.exec(html)![1]);
  const url = `http://localhost:4321/${file.replace("index.html", "")}`;
  const tags = [...html.matchAll(/<meta name="(citation_\w+)" content="([^"]*)">/g)];
  const tag = (name: string) =>
    tags.filter(([, each]) => each === name).map(([, , content]) => unescape(content));

  it("has what Zotero and Google Scholar read in its head", () => {
    expect(html.indexOf("citation_title")).toBeLessThan(html.indexOf("</head>"));
    expect(tag("citation_title")).toEqual([title]);
    expect(tag("citation_author")).toEqual(course.authors!.map(({literal}) => literal));
    const day = findLastChange(`content/${file.replace("/index.html", ".mdx")}`);
    const year = new Date().toISOString().slice(0, 4); // of the build, where no day is known
    expect(tag("citation_publication_date")).toEqual([day?.replaceAll("-", "/") ?? year]);
    expect(tag("citation_online_date")).toEqual(tag("citation_publication_date"));
    expect(tag("citation_inbook_title")).toEqual([course.title]);
    expect(tag("citation_language")).toEqual(["en"]);
    expect(tag("citation_public_url")).toEqual([url]);
    expect(tag("citation_fulltext_html_url")).toEqual([url]);
  });

  it("names each of its references", () => {
    const entries = html.match(/<li id="ref-/g)!;
    expect(tag("citation_reference")).toHaveLength(entries.length);
    for (const reference of tag("citation_reference")) {
      expect(reference).toMatch(/^citation_title=.+; citation_author=./);
      expect(reference).not.toMatch(/citation_publication_date=(?!\d{4})/); // where none is known
    }
  });

  it.each(["bibtex", "ris"])("can be cited by its %s", (format) => {
    const [, text] = new RegExp(`id="citation-${format}"[^>]*>([^<]*)<`).exec(html)!;
    const [item] = new Cite(unescape(text)).data;
    expect(item).toMatchObject({title, URL: url, "container-title": course.title});
    const year = tag("citation_publication_date")[0].slice(0, 4);
    expect(item.issued!["date-parts"][0][0]).toBe(Number(year));
  });

  it("can be cited by its sentence, without script", () => {
    const [, text] = /id="citation-text"[^>]*>([^<]*)</.exec(html)!;
    expect(unescape(text)).toContain(title);
    expect(unescape(text)).toContain(url);
  });
});

function unescape(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
