import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {chapters} from "../chapters/chapters.ts";
import {attributesOf, readPages, sites, toFile} from "./pages.ts";

const idsByFile = new Map<string, Set<string>>();

/** Returns the anchors of a built page. */
function idsOf(file: string): Set<string> {
  const ids = idsByFile.get(file) ?? new Set(attributesOf(readFileSync(file, "utf8"), "id"));
  idsByFile.set(file, ids);
  return ids;
}

describe.each(Object.entries(sites))("the site on a %s", (_, site) => {
  const pages = readPages(site.directory);

  it("has a page for each chapter", () => {
    for (const {file} of chapters) {
      const id = file.match(/([^/]+)\.mdx$/)![1];
      expect(pages.map((page) => page.file)).toContain(`chapters/${id}/index.html`);
    }
  });

  it.each(pages)("$file links only to what is there", ({file, html}) => {
    for (const address of [...attributesOf(html, "href"), ...attributesOf(html, "src")]) {
      if (/^https?:/.test(address)) continue;
      const target = address.startsWith("#")
        ? join(site.directory, file)
        : toFile(address, site, file);
      expect(existsSync(target), `${address} is not there`).toBe(true);
      const [, anchor] = address.split("#");
      if (anchor) expect(idsOf(target), `${target} has no #${anchor}`).toContain(anchor);
    }
  });

  it.each(pages)("$file has each anchor once", ({html}) => {
    const ids = attributesOf(html, "id");
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(pages)("$file loads nothing from elsewhere", ({html}) => {
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|link rel="(?:stylesheet|icon|preload|modulepreload)")[^>]*(?:src|href)="(https?:[^"]*)"/g
      )
    ];
    expect(loaded.map(([, address]) => address)).toEqual([]);
  });

  it.each(pages)("$file loads its faces before its scripts", ({html}) => {
    const scripts = html.match(/<script type="module"[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain('fetchpriority="low"');
  });
});

describe.each(readPages("dist"))("the content policy of $file", ({html}) => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(html)![1]
    .replaceAll("&#39;", "'");
  const directive = (name: string) =>
    policy.split("; ").find((each) => each.startsWith(`${name} `)) ?? "";

  it("comes before any script", () => {
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });

  it("lets no text become a script", () => {
    expect(directive("script-src")).not.toMatch(/'unsafe-/);
    expect(directive("default-src")).toBe("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it("names each inline script of the page by its hash", () => {
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const hash = createHash("sha256").update(script).digest("base64");
      expect(directive("script-src")).toContain(`'sha256-${hash}'`);
    }
  });

  it.runIf(html.includes("<notebook-cell"))("names the script of the sandbox's frame", () => {
    const [frame] = attributesOf(html, "data-frame");
    const [, script] = /<script>([\s\S]*)<\/script>/.exec(
      readFileSync(toFile(frame, sites.domain), "utf8")
    )!;
    const hash = createHash("sha256").update(script).digest("base64");
    expect(directive("script-src")).toContain(`'sha256-${hash}'`);
  });
});
