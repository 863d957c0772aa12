import {pathToFileURL} from "node:url";
import {mdxToJs} from "satteri";
import {describe, expect, it} from "vitest";
import {equations} from "../../src/markdown/equations.ts";

/** Returns the script that a chapter's *lines* become. */
async function compile(lines: string[], file = "content/chapters/07-test.mdx"): Promise<string> {
  const result = await mdxToJs(lines.join("\n"), {
    features: {math: true},
    mdastPlugins: [equations],
    fileURL: pathToFileURL(file),
    jsx: true
  });
  return result.code;
}

const display = (tex: string) => ["$$", tex, "$$", ""];
const named = display("y = f(x) \\label{line}");

describe("equations", () => {
  it("turns TeX in a line into an equation without name and number", async () => {
    const code = await compile(["A weight $p_{ij}$."]);
    expect(code).toMatch(/Equation html='<span class="katex">/);
    expect(code).not.toMatch(/ number=/);
  });

  it("numbers equations that stand on their own, in their order, within their chapter", async () => {
    const code = await compile([...named, "Text.", "", ...display("x = 1 \\label{one}")]);
    expect(code).toMatch(/name="line" number="7\.1"/);
    expect(code).toMatch(/name="one" number="7\.2"/);
    expect(code).not.toContain("\\label");
  });

  it("numbers those of a page that is no chapter without one", async () => {
    expect(await compile(named, "content/appendices/errata.mdx")).toMatch(/number="1"/);
  });

  it("shows the number of an equation where $\\eqref{name}$ stands, as a link, before it or after", async () => {
    const code = await compile(["By $\\eqref{line}$.", "", ...named, "See $\\eqref{line}$."]);
    expect(code.match(/href="#eq-line"/g)).toHaveLength(2);
    expect(code.match(/\(7\.1\)/g)).toHaveLength(2);
  });

  it("links to the equation of another chapter", async () => {
    const code = await compile(["See $\\eqref{softmax}$."]);
    expect(code).toContain('href="../08-softmax/#eq-softmax"');
    expect(code).toContain("(8.1)");
    const elsewhere = await compile(["See $\\eqref{softmax}$."], "content/appendices/errata.mdx");
    expect(elsewhere).toContain('href="../chapters/08-softmax/#eq-softmax"');
  });

  it.each([
    [
      ["Text.", "", ...display("x = 1")],
      "07-test.mdx:3: this equation has no name: end it with one, as in \\label{softmax}"
    ],
    [display("x = 1 \\label{One}"), "07-test.mdx:1: One is no name for an equation"],
    [
      [...named, ...named],
      "07-test.mdx:5: there is an equation line on line 1 already: choose another name"
    ],
    [["", "By $\\eqref{nothing}$."], "07-test.mdx:2: there is no equation nothing to refer to"],
    [["", "", "A $\\nothing$."], "07-test.mdx:3: KaTeX cannot read this equation: "]
  ])("stops the build with file and line: %s", async (lines, message) => {
    await expect(compile(lines)).rejects.toThrow(message);
  });
});
