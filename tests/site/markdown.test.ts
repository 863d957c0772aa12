import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {chapters} from "../chapters/chapters.ts";

describe.each(chapters)("$file as Markdown", ({file, cells}) => {
  const id = file.match(/([^/]+)\.mdx$/)![1];
  const text = readFileSync(`dist/chapters/${id}/index.md`, "utf8");
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");

  it("is named in the head of the page", () => {
    const html = readFileSync(`dist/chapters/${id}/index.html`, "utf8");
    expect(html).toContain(
      `<link rel="alternate" type="text/markdown" href="/chapters/${id}/index.md">`
    );
  });

  it("has the code of each cell, in order", () => {
    const places = cells.map(({source}) => text.indexOf(`\`\`\`ts\n${source}\n\`\`\``));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("has nothing of MDX or HTML left, no symbol of the course's own, and no hole", () => {
    expect(prose.length).toBeGreaterThan(4000);
    expect(prose).not.toMatch(/props\.|<\/?[A-Za-z]|CELL:|undefined|\[object/);
    expect(prose).not.toMatch(/\\(query|key|val|score|weight)\{/);
  });
});
