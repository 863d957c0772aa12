import {describe, expect, it} from "vitest";
import {listEquations} from "../../src/markdown/findEquations.ts";
import {readPages} from "./pages.ts";

const pages = readPages("dist").filter(({file}) => file !== "index.html" && file !== "404.html");
const kinds = {
  section: {begins: /<h[23](?! id="exercise-)[ >]/g, link: "Link to the section "},
  exercise: {begins: /<section class="exercise"/g, link: "Link to the section "},
  equation: {begins: /<div class="equation"/g, link: "Link to equation ("},
  plot: {begins: /<div class="display drawing"/g, link: "Link to the figure of cell "},
  figure: {begins: /<figure id="[^"]*" class="figure[ "]/g, link: "Link to Figure "},
  cell: {begins: /<notebook-cell /g, link: "Link to cell "}
};

it.each(Object.entries(kinds))("the site has what is looked for as a %s", (_, {begins}) => {
  expect(pages.filter(({html}) => html.search(begins) >= 0).length).toBeGreaterThan(1);
});

describe.each(pages)("$file", ({file, html}) => {
  it.each(Object.entries(kinds))(
    "gives each %s an anchor and a link to it",
    (kind, {begins, link}) => {
      const starts = [...html.matchAll(begins)].map(({index}) => index);
      if (kind === "section") expect(starts).not.toEqual([]);
      for (const [i, start] of starts.entries()) {
        const part = html.slice(start, starts[i + 1]);
        const id = /^<[^>]* id="([^"]+)"/.exec(part)?.[1];
        expect(id, part.slice(0, 100)).toBeDefined();
        const links = part.match(/<a [^>]*class="[^"]*\banchor\b[^>]*>/g) ?? [];
        const own = links.find((each) => each.includes(`href="#${id}"`));
        expect(own, `#${id} has no link`).toBeDefined();
        expect(own).toContain(`aria-label="${link}`);
      }
    }
  );

  it("numbers its equations as the chapter has them", () => {
    const shown = [
      ...html.matchAll(/<div class="equation" id="eq-([^"]+)"[^]*?>\(([\d.]+)\)<\/a>/g)
    ];
    const chapter = /^chapters\/([^/]+)/.exec(file)?.[1];
    const written = listEquations().filter((each) => each.chapter === chapter);
    expect(shown.map(([, name, number]) => [name, number])).toEqual(
      written.map(({name, number}) => [name, number])
    );
  });
});
