import {expect, it} from "vitest";
import {readPages} from "./pages.ts";

const pages = readPages("dist").filter(({html}) => html.includes("<notebook-cell"));

it.each([
  ["outputs", /<(div|section)[^>]*class="cell-output"[^>]*>(?!<\/)|<figure|class="input/],
  ["exercises", /class="exercise|class="work/]
])("no page has something that needs the styles of %s before they are linked", (name, mark) => {
  expect(pages.length).toBeGreaterThan(12);
  for (const {file, html} of pages) {
    const body = html.slice(html.indexOf("<main"));
    const link = body.search(new RegExp(`href="[^"]*styles/${name}\\.`));
    expect(link, file).toBeGreaterThan(0);
    expect(body.search(mark), file).toBeGreaterThan(link);
  }
});
