import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {attributesOf, readPages, sites, toFile} from "./pages.ts";

describe.each(Object.entries(sites))("the site in a %s", (_, site) => {
  const pages = readPages(site.directory).filter(({file}) => file !== "404.html");
  const files = pages.map(({file}) => join(process.cwd(), site.directory, file)).sort();
  const read = (path: string) => readFileSync(join(site.directory, path), "utf8");
  const locationsOf = (xml: string) =>
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

  it("has a map that names every page once", () => {
    const parts = locationsOf(read("sitemap-index.xml")).map((url) => toFile(url, site));
    const urls = parts.flatMap((part) => locationsOf(readFileSync(part, "utf8")));
    expect(urls.map((url) => toFile(url, site)).sort()).toEqual(files);
  });

  it("tells robots where the map is", () => {
    const [, url] = /^Sitemap: (.+)$/m.exec(read("robots.txt"))!;
    expect(existsSync(toFile(url, site))).toBe(true);
  });

  it("lists its chapters, as Markdown, and its reference pages in llms.txt", () => {
    const urls = [...read("llms.txt").matchAll(/\]\((.+?)\): .+/g)].map(([, url]) => url);
    expect(urls.filter((url) => !existsSync(toFile(url, site)))).toEqual([]);
    const listed = urls.map((url) => toFile(url, site).replace(/index\.(md|html)$/, ""));
    const home = join(process.cwd(), site.directory, "index.html");
    const expected = files
      .filter((file) => file !== home)
      .map((file) => file.replace("index.html", ""));
    expect(listed.sort()).toEqual(expected.sort());
  });

  it("has a card on each page, with its address, words and a picture", () => {
    for (const {file, html} of pages) {
      const cards = [...html.matchAll(/<meta property="og:(\S+)" content="([^"]+)"/g)];
      const card = Object.fromEntries(cards.map(([, name, content]) => [name, content]));
      expect(toFile(card.url, site), file).toBe(join(process.cwd(), site.directory, file));
      expect(attributesOf(html, "href")).toContain(card.url);
      expect(existsSync(toFile(card.image, site))).toBe(true);
      expect(`${card.title}${card.description}`, file).not.toMatch(/undefined|null|^$/);
    }
  });
});
