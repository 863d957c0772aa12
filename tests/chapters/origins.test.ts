import {describe, expect, it} from "vitest";
import {compileCell} from "../../src/notebook/compileCell.ts";
import {origins} from "../../src/notebook/origins.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {originsWords} from "../../src/words/origins.ts";
import {appendices, chapters} from "./chapters.ts";

const {words} = originsWords;

const told = {cells: 0, figures: 0}; // that had to say so

const pages = [...chapters, ...appendices];

describe.each(pages)("$file", async (chapter) => {
  const {outcomes} = await runChapter(chapter);

  it("says of each cell that shows numbers of the notebook which they are", () => {
    for (const {name, source} of chapter.cells.filter(({source}) => !source.includes("import"))) {
      const {displays} = outcomes.get(name)!;
      if (displays.every((each) => each.kind === "input" && each.form.type !== "pick")) continue;
      const html = renderOutcome(outcomes.get(name)!).map(toHtml).join("");
      for (const origin of origins) {
        if (!new RegExp(`\\b${origin}\\b[.;)]`).test(source)) continue;
        expect(html, name).toContain(words[origin]);
        told.cells += 1;
      }
    }
  });

  it("says of each figure that draws numbers of the notebook which they are", () => {
    const figures = [...chapter.text.matchAll(/<Figure name="(.*?)"(.*?)>([\s\S]*?)<\/Figure>/g)];
    for (const [, name, attributes, content] of figures) {
      const used = [...content.matchAll(/"(\w+)"/g)].map(([, each]) => each);
      const drawn = chapter.cells
        .filter(({source}) => compileCell(source).outputs.some((each) => used.includes(each)))
        .flatMap((cell) => outcomes.get(cell.name)!.origins ?? []);
      const [least] = origins.toReversed().filter((origin) => drawn.includes(origin));
      if (!least) continue;
      expect(attributes, name).toContain(`origin="${least}"`);
      told.figures += 1;
    }
  });
});

// Cells that only stand beside numbers of the notebook.
const clean = [
  ["content/chapters/08-softmax.mdx", "first-row"],
  ["content/appendices/errata.mdx", "empty-row"]
];
it.each(clean)(
  "%s does not say it of %s, which only stands beside such numbers",
  async (file, name) => {
    const {outcomes} = await runChapter(pages.find((each) => each.file === file)!);
    expect(outcomes.get(name)!.origins).toBeUndefined();
  }
);

it("some cells and figures of the course have to say so", () => {
  expect(told.cells).toBeGreaterThan(20);
  expect(told.figures).toBeGreaterThan(2);
});
