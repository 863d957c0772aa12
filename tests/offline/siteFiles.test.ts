import {existsSync, readFileSync, statSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {offlineWords} from "../../src/words/offline.ts";
import {readPages, sites} from "../site/pages.ts";

const script = readFileSync(`${sites.domain.directory}/offline.js`, "utf8");
const files = [...script.matchAll(/url:"([^"]+)",revision:"[0-9a-f]{10}"/g)].map(([, url]) => url);

describe("the copy of the site", () => {
  it("has every page, and what pages load", () => {
    const pages = readPages(sites.domain.directory).map(({file}) => file);
    const expected = pages.filter((file) => file !== "404.html");
    expect(files).toEqual(expect.arrayContaining(expected));
    const folders = ["_astro", "compiled", "downloads", "pagefind", "sandbox", "styles", "types"];
    for (const folder of folders)
      expect(files.some((file) => file.startsWith(`${folder}/`))).toBe(true);
  });

  it("has files that are there, and not itself", () => {
    for (const file of files)
      expect(existsSync(`${sites.domain.directory}/${file}`), file).toBe(true);
    expect(files).not.toContain("offline.js");
  });

  it("takes less than is said", () => {
    const sizes = files.map((file) => statSync(`${sites.domain.directory}/${file}`).size);
    const [, limit] = /less than (\d+) megabytes/.exec(offlineWords.about)!;
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(Number(limit) * 1e6);
  });
});
