import type {CitationPlace} from "../../src/markdown/citations.ts";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {markdownToHtml} from "satteri";
import {describe, expect, it} from "vitest";
import {citations} from "../../src/markdown/citations.ts";

const fileURL = pathToFileURL(resolve("content/chapters/99-test.mdx"));

function render(...lines: string[]): {html: string; text: string; places: CitationPlace[]} {
  const astro = {frontmatter: {} as {citations: CitationPlace[]}};
  const data = {astro} as never;
  const {html} = markdownToHtml(lines.join("\n"), {mdastPlugins: [citations], fileURL, data});
  return {html, text: html.replace(/<[^>]*>/g, "").trim(), places: astro.frontmatter.citations};
}

describe("the citations of a chapter", () => {
  it("name authors and year, with the place in the work", () => {
    const {text} = render("As @vaswani2017 say, and @horn2012 [section 8.2]; see [-@perron1907].");
    expect(text).toBe(
      "As Vaswani et al. (2017) say, and Horn and Johnson (2012, section 8.2); see (1907)."
    );
  });

  it("stand in parentheses where they are written in brackets", () => {
    const {text} = render("It is so [see @horn2012, p. 3;", "@luong2015].");
    expect(text).toBe("It is so (see Horn &amp; Johnson, 2012, p. 3; Luong et al., 2015).");
  });

  it("lead to the list of references, with the title of the work", () => {
    expect(render("@alammar2018").html).toContain(
      '<a href="#ref-alammar2018" title="The Illustrated Transformer" id="cite-alammar2018" class="citation">'
    );
  });

  it("are listed with the section that each stands in", () => {
    const {places} = render("@weng2018", "", "## One *more*", "", "[@weng2018] @luong2015");
    expect(places).toEqual([
      {key: "weng2018", id: "cite-weng2018", section: ""},
      {key: "weng2018", id: "cite-weng2018-2", section: "One more"},
      {key: "luong2015", id: "cite-luong2015", section: "One more"}
    ]);
  });

  it("are not looked for in code and in addresses of mail", () => {
    expect(render("`@nobody1999` and a@example.org").places).toEqual([]);
  });

  it("stop the build when a work is unknown, with chapter, line and key", () => {
    expect(() => render("One line,", "and one more", "[see @luong2015; @nobody1999].")).toThrow(
      "content/chapters/99-test.mdx:3: the text cites @nobody1999, which is not in content/references.bib"
    );
    expect(() => render("", "By @nobody1999.")).toThrow(
      "99-test.mdx:2: the text cites @nobody1999"
    );
  });

  it("stop the build when they cannot be read", () => {
    expect(() => render("", "", "[@luong2015 @weng2018]")).toThrow(
      "99-test.mdx:3: [@luong2015 @weng2018] is not a citation"
    );
  });
});
