import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {bibliographyFile, parseBibliography} from "../../src/site/bibliography.ts";
import {attributesOf} from "./pages.ts";

const works = parseBibliography(readFileSync(bibliographyFile, "utf8"));
const page = readFileSync("dist/bibliography/index.html", "utf8");
const chapters = readdirSync("dist/chapters").map((id) => ({
  id,
  html: readFileSync(`dist/chapters/${id}/index.html`, "utf8")
}));
const entryOf = (html: string, key: string) =>
  new RegExp(`<li id="ref-${key}">(.*?)</li>`, "s").exec(html)?.[1] ?? "";
const citedIn = (html: string) =>
  new Set(
    [...html.matchAll(/id="cite-([A-Za-z][\w-]*?\d{4}[a-z]?)(?:-\d+)?" class="citation"/g)].map(
      ([, key]) => key
    )
  );

describe("the bibliography", () => {
  it.each([...works.keys()])("has a chapter that cites %s", (key) => {
    expect(chapters.filter(({html}) => citedIn(html).has(key)).length).toBeGreaterThan(0);
  });

  it.each([...works.values()])("says all that a reader needs to find $key", (work) => {
    const {item, year, title, links} = work;
    expect(item.author!.length).toBeGreaterThan(0);
    expect(year).toMatch(/^(\d{4}|n\.d\.)$/);
    expect(title).not.toBe("");
    expect(links.length).toBeGreaterThan(0);
    for (const {url} of links) expect(url).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  });

  it("has no two works that the text would name alike", () => {
    const names = [...works.values()].map(({authors, year}) => `${authors}, ${year}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refuses two works with one key", () => {
    const text = "@misc{a2000, title = {A}, year = 2000}";
    expect(() => parseBibliography(`${text}\n${text}`)).toThrow("there are two works a2000");
  });

  it.each([...works.keys()])("lists %s on its page, with each chapter that cites it", (key) => {
    const entry = entryOf(page, key);
    expect(entry).not.toBe("");
    const expected = chapters.filter(({html}) => citedIn(html).has(key)).map(({id}) => id);
    const listed = attributesOf(entry, "href").filter((address) => address.includes("/chapters/"));
    expect(listed).toEqual(expected.map((id) => `/chapters/${id}/#cite-${key}`));
  });

  it("is there as a file", () => {
    expect(readFileSync("dist/references.bib", "utf8")).toBe(
      readFileSync(bibliographyFile, "utf8")
    );
  });
});

describe.each(chapters)("the references of $id", ({html}) => {
  const keys = [...citedIn(html)];

  it("are not empty", () => expect(keys.length).toBeGreaterThan(0));

  it.each(keys)("have %s in full, with its links and back to where it is cited", (key) => {
    const entry = entryOf(html, key);
    expect(entry).toContain(works.get(key)!.entry);
    const addresses = attributesOf(entry, "href");
    for (const {url} of works.get(key)!.links) expect(addresses).toContain(url);
    expect(addresses).toContain(`#cite-${key}`);
  });

  it("have no work that the chapter does not cite", () => {
    const listed = attributesOf(html, "id").filter((id) => id.startsWith("ref-"));
    expect(listed.map((id) => id.slice(4)).sort()).toEqual([...keys].sort());
  });

  it("are in the table of contents", () => {
    const [contents] = /<ol class="sections">.*?<\/ol>/s.exec(html)!;
    expect(attributesOf(contents, "href").slice(-3)).toEqual([
      "#what-to-read-next",
      "#references",
      "#cite-this-chapter"
    ]);
  });
});
