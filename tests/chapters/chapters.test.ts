import {describe, expect, it} from "vitest";
import {describeError} from "../../src/notebook/cellError.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {modules} from "../../src/notebook/modules.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {run} from "../../src/notebook/run.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {appendices, chapters} from "./chapters.ts";
import {typeCheck} from "./typeCheck.ts";

describe("the course", () => {
  it("has chapters", () => expect(chapters.length).toBeGreaterThan(0));

  it("has cells without type errors", () =>
    expect(typeCheck([...chapters, ...appendices])).toEqual([]));
});

describe.each([...chapters, ...appendices])("$file", async ({cells}) => {
  const {outcomes} = await run(cells, {modules, evaluate: evaluateInNode});

  it.each(cells)("$name (line $line) runs", ({name}) => {
    const {error} = outcomes.get(name)!;
    expect(error && describeError(error)).toBeUndefined();
  });

  const checked = cells.filter(({name}) => outcomes.get(name)!.checks.length > 0);
  it.each(checked)("$name (line $line) gives what it promises", ({name}) => {
    for (const {expected, actual, holds} of outcomes.get(name)!.checks) {
      expect(holds, `promises → ${expected} but gives ${actual}`).toBe(true);
    }
  });

  it.each(cells)("$name (line $line) has at most twelve lines", ({source}) => {
    expect(source.split("\n").length).toBeLessThanOrEqual(12);
  });
});

function chapterOf(...lines: string[]) {
  return parseChapter(["# Title", "", "```ts name=a", ...lines, "```"].join("\n"), "test.mdx");
}

describe("a chapter that is wrong", () => {
  it("is reported by the type checker at the chapter's own line and column", () => {
    const chapter = chapterOf(
      'import {matmul, randomMatrix} from "attention";',
      "const query = randomMatrix(5, 6, {seed: 1});",
      "matmul(query, query)"
    );
    expect(typeCheck([chapter])).toEqual([
      expect.stringMatching(
        /^test\.mdx:6:15: query has 5 rows but must have 6\.\nArgument of type 'Matrix<5, 6>' is/
      )
    ]);
  });

  it("stops the build with chapter, line, cell and message when a cell fails", async () => {
    const message = "test.mdx:5: cell a: Error: no (line 2, column 7)";
    await expect(runChapter(chapterOf("const x = 1;", 'throw new Error("no");'))).rejects.toThrow(
      message
    );
  });

  it("stops the build when a → does not hold", async () => {
    const message = "test.mdx:5: cell a promises → 3 but gives 2";
    await expect(runChapter(chapterOf("1 + 1", "// → 3"))).rejects.toThrow(message);
  });
});
