import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/notebook/parseChapter.ts";

const parse = (...lines: string[]) => parseChapter(lines.join("\n"), "chapter.mdx");

describe("parseChapter(text, file)", () => {
  it("returns the cells with the lines they stand on", () => {
    const {cells} = parse(
      "# Title",
      "",
      "```ts name=a-cell",
      "const x = 1;",
      "x",
      "```",
      "text",
      "```ts name=b fold limit=20",
      "x",
      "```"
    );
    expect(cells).toEqual([
      {name: "a-cell", source: "const x = 1;\nx", line: 4, folded: false, limit: 2},
      {name: "b", source: "x", line: 9, folded: true, limit: 20}
    ]);
  });

  it("leaves listings in other languages alone", () => {
    expect(parse("```python", "x = 1", "```", "~~~~text", "```ts name=no", "~~~~").cells).toEqual(
      []
    );
  });

  it("knows the end of a fence by its length", () => {
    expect(parse("````ts name=a", "const s = `", "```", "`;", "````").cells[0].source).toBe(
      "const s = `\n```\n`;"
    );
  });

  it.each([
    [
      ["```ts name=a", "1", "```", "```ts name=a", "2", "```"],
      "chapter.mdx:4: there is a cell a on line 1 already: give this one another name"
    ],
    [["text", "```ts name=a", "1"], "chapter.mdx:2: this fence is never closed: end it with ```"],
    [
      ["```ts name=a", "1", "```ts name=b", "2", "```"],
      "chapter.mdx:1: this fence is never closed: line 3 opens the next one"
    ],
    [
      ["```ts", "1", "```"],
      "chapter.mdx:1: a ts fence is a cell: give it a name, as in ts name=weights"
    ],
    [
      ["```ts name=Weights", "1", "```"],
      "chapter.mdx:1: Weights is no name for a cell: use small letters, digits and single hyphens"
    ],
    [
      ["```ts name=a folded", "1", "```"],
      "chapter.mdx:1: unknown fence word folded: use name=…, fold or limit=seconds"
    ],
    [
      ["```ts name=a limit=soon", "1", "```"],
      "chapter.mdx:1: unknown fence word limit=soon: use name=…, fold or limit=seconds"
    ],
    [["```typescript name=a", "1", "```"], "chapter.mdx:1: write ts, not typescript, for a cell"],
    [
      ["```python name=a", "1", "```"],
      "chapter.mdx:1: only a ts fence may have words, such as name=a"
    ]
  ])("%j → %s", (lines, message) => expect(() => parse(...lines)).toThrow(message));
});
