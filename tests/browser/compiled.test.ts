import {globSync} from "node:fs";
import {basename} from "node:path";
import {describe, expect, it} from "vitest";
import {open} from "./browser.ts";

const pages = [
  ...globSync("content/chapters/*.mdx").map((file) => `chapters/${basename(file, ".mdx")}/`),
  ...globSync("content/appendices/*.mdx").map((file) => `${basename(file, ".mdx")}/`)
];

describe("the compiled cells of a page", () => {
  it("are those that its reader finds, text by text, the checks of its exercises included", async () => {
    const {page} = await open(pages[0]);
    for (const path of pages) {
      await page.goto(new URL(`/${path}`, page.url()).href);
      const {sources, compiled} = await page.evaluate(async () => {
        const notebook = document.querySelector<HTMLElement>("chapter-notebook")!;
        const found = [...notebook.querySelectorAll("notebook-cell, exercise-check")];
        return {
          sources: found.map((each) => (each as HTMLElement & {source: string}).source),
          compiled: Object.keys((await (await fetch(notebook.dataset.compiled!)).json()).compiled)
        };
      });
      expect(sources.length).toBeGreaterThan(0);
      expect(new Set(compiled), path).toEqual(new Set(sources));
    }
    await page.context().close();
  });
});
