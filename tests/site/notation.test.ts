import {readFileSync} from "node:fs";
import {expect, it} from "vitest";

const html = readFileSync("dist/notation/index.html", "utf8");
const texts = [...html.matchAll(/<div>\s*<p class="symbol-name">[^]*?<\/p>\s*<p>([^]*?)<\/p>/g)];

it("keeps each symbol on the line of the full stop after it", () => {
  expect(texts.length).toBeGreaterThan(50);
  for (const [, text] of texts) expect(text).not.toMatch(/class="katex">[^]*<\/span>\s+[.,;:]/);
  expect(html).toMatch(/<span class="unbroken">step <span class="katex">[^]*?<\/span>\.<\/span>/);
});
