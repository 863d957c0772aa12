import {describe, expect, it} from "vitest";
import type {Display} from "../../src/notebook/display.ts";
import {cellsOf} from "../../src/downloads/chapterText.ts";
import {toMarkdown} from "../../src/downloads/toMarkdown.ts";
import {toChapterText} from "./chapters.ts";

describe("toMarkdown(chapter)", () => {
  it("writes prose, code and values, in the order of the page", async () => {
    const text = toMarkdown(await toChapterText({a: "const x = 0.123456;\nx", b: "x * 2"}));
    expect(text).toBe(`# 1. A test

*Does it run?*

From "Attention, cell by cell", https://example.org/chapters/01-test/ (text CC BY 4.0, code MIT).

Before *a*.

**a**

\`\`\`ts
const x = 0.123456;
x
\`\`\`

\`\`\`
0.1235
\`\`\`

Before *b*.

**b**

\`\`\`ts
x * 2
\`\`\`

\`\`\`
0.2469
\`\`\`
`);
  });

  it("writes a matrix as a table with its labels and sums", async () => {
    const text = toMarkdown(
      await toChapterText({
        a: 'display([[1, 2], [3, 4]], {rows: ["a|b", "c"], columns: ["x", "y"], sums: true});'
      })
    );
    expect(text).toContain(
      "|  | x | y | sum |\n| ---: | ---: | ---: | ---: |\n| a\\|b | 1 | 2 | 3 |\n| c | 3 | 4 | 7 |"
    );
  });

  it("says which part of a large matrix it writes", async () => {
    const text = toMarkdown(await toChapterText({a: "Array.from({length: 70}, (_, i) => [i, 1])"}));
    expect(text).toMatch(/\n\| 63 \| 1 \|\n\n\*70 × 2, of which you see the first 64 × 2: .*\*\n/);
  });

  it("writes a plot as its title and numbers", async () => {
    const text = toMarkdown(
      await toChapterText({
        a: 'import {bars} from "plots";\nbars([0.25, 0.75], {labels: ["p", "q"], label: "weight", title: "Two bars"})'
      })
    );
    expect(text).toMatch(
      /\*Two bars\*\n\n\|  \| weight \|\n.*\n\| p \| 0\.250 \|\n\| q \| 0\.750 \|/
    );
  });

  it("writes nothing of a value as Markdown or HTML", async () => {
    const chapter = await toChapterText({a: 'display([[1]], {columns: ["&amp;~~"]});'});
    const check = {line: 1, expected: "<i>*c*</i>", actual: "<b>~d~</b> &gt;", holds: false};
    cellsOf(chapter.parts)[0].outcome!.checks = [check];
    const text = toMarkdown(chapter);
    expect(text).toContain(
      "> Line 1 says → \\<i\\>\\*c\\*\\</i\\>, but the value is \\<b\\>\\~d\\~\\</b\\> \\&gt;"
    );
    expect(text).toContain("| \\&amp;\\~\\~ |");
  });

  it("names a plot whose title is empty or ends with a space", async () => {
    const chapter = await toChapterText({a: "1"});
    const draw = (title: string): Display => ({
      kind: "drawing",
      tree: ["figure", {}, [["figcaption", {}, [title]]]]
    });
    cellsOf(chapter.parts)[0].outcome!.displays = [draw(" "), draw("Two bars ")];
    expect(toMarkdown(chapter)).toContain("\n\n*A drawing*\n\n*Two bars*\n");
  });

  it("keeps a fence longer than any in what it holds", async () => {
    const text = toMarkdown(await toChapterText({a: 'const ticks = "````";\nticks'}));
    expect(text).toContain('`````ts\nconst ticks = "````";\nticks\n`````');
  });

  it("writes the lines of a console that follow one another as one block", async () => {
    const source = 'console.log("a", 1);\nconsole.warn("b");\ndisplay(2);\nconsole.log("c");';
    const text = toMarkdown(await toChapterText({a: source}));
    expect(text).toMatch(/```\na 1\nb\n```\n\n```\n2\n```\n\n```\nc\n```\n$/);
  });

  it("says which cells are edited, have not run, or have failed", async () => {
    const chapter = await toChapterText({a: "1", b: "2"});
    const [a, b] = cellsOf(chapter.parts);
    Object.assign(a, {isEdited: true, outcome: undefined});
    b.outcome = {
      ...b.outcome!,
      status: "rejected",
      displays: [],
      error: {kind: "runtime", message: "x is *not* defined"}
    };
    const text = toMarkdown(chapter);
    expect(text).toContain("**a** (edited)");
    expect(text).toContain("*This cell has not run since it was changed.*");
    expect(text).toContain("> **The cell failed:** x is \\*not\\* defined");
  });

  it("says where the numbers come from that a cell shows", async () => {
    const text = toMarkdown(
      await toChapterText({
        a: 'import {printed, recovered} from "source";\nconst p = printed.encoderWeights;',
        b: "[p[0][0], recovered.scores[0][0]]"
      })
    );
    const told = /\*Uses numbers printed in the notebook, recovered from its prints\.\*/g;
    expect(text.match(told)).toHaveLength(1);
  });
});
