import {inspect} from "node:util";
import {describe, expect, it} from "vitest";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {appendices, chapters} from "./chapters.ts";
import {countWords, findBraces, findExpressions, proseOf, withoutCode} from "./proseOf.ts";

// Numbers with three or more decimals that are given, not computed: each with where it comes from.
const given: {[number: string]: string} = {
  "2.718": "the beginning of e",
  "0.0000001": "1e-7, written out"
};

describe.each(chapters)("the text of $file", ({text}) => {
  it("has 900 to 1,800 words", () => {
    const words = countWords(proseOf(text));
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(1800);
  });
});

describe.each([...chapters, ...appendices])("the numbers in the text of $file", (chapter) => {
  it("come from cells: those that it writes are given ones", () => {
    expect(findDecimals(chapter.text).filter(({number}) => !(number in given))).toEqual([]);
  });

  it("are not written as expressions", () => {
    expect(findBareNumbers(chapter.text)).toEqual([]);
  });

  it("are numbers, wherever an expression gives them", async () => {
    const {values} = await runChapter(chapter);
    const props = {value: (name: string) => values[name]};
    const none = findExpressions(chapter.text).filter((expression) => {
      const shown: unknown = new Function("props", `return (${expression});`)(props);
      return /NaN|Infinity|undefined/.test(inspect(shown, {depth: null, maxArrayLength: null}));
    });
    expect(none).toEqual([]);
  });
});

describe("proseOf(text)", () => {
  const text = [
    "---",
    "title: A title",
    "---",
    "",
    "## Two words",
    "",
    'With $d_k = 6$ it is {(100 * props.value("p")[1]).toFixed(0)} % <Note>of [all](../08/)</Note>. [C7](../../errata/#c7)',
    "",
    "```ts name=a",
    "const not = `${1.2345}`;",
    "```",
    "",
    "$$",
    "\\text{not} \\label{a}",
    "$$",
    "",
    "<Hint>not</Hint>",
    "{/* not */}"
  ].join("\n");

  it("leaves out what is no prose", () => {
    expect(proseOf(text).split(/\s+/).filter(Boolean).join(" ")).toBe(
      "## Two words With it is % of [all ."
    );
    expect(countWords(proseOf(text))).toBe(7);
  });

  it("leaves each line where it is", () => {
    expect(
      proseOf(text)
        .split("\n")
        .map((line) => line.length)
    ).toEqual(text.split("\n").map((line) => line.length));
  });
});

describe("findExpressions(text)", () => {
  it("finds what sentences and tags show of cells, and no other braces", () => {
    const text = [
      "```ts name=a",
      "const a = `${1}`;",
      "```",
      'Of $x_{1}$ it is {props.value("p").map((x) => `${x}`)}, `{not: 1}`. {/* not */}',
      '<Meeting keys={props.value("K")} />'
    ].join("\n");
    expect(findExpressions(text)).toEqual([
      'props.value("p").map((x) => `${x}`)',
      'props.value("K")'
    ]);
  });
});

describe("findDecimals(text)", () => {
  it("finds numbers in sentences, equations and frontmatter, and not those of cells", () => {
    const text = [
      "---",
      "summary: It is 0.1234.",
      "---",
      'It is 0.389 and 12.5, of $x = 1.0001$ and {props.value("p").toFixed(3)} or {0.9999}.',
      "```ts name=a",
      "const a = 0.7777;",
      "```"
    ].join("\n");
    expect(findDecimals(text)).toEqual([
      {number: "0.1234", line: 2},
      {number: "0.389", line: 4},
      {number: "1.0001", line: 4}
    ]);
  });
});

describe("findBareNumbers(text)", () => {
  it("finds decimals in braces, and not those of code and TeX", () => {
    const text = [
      'It is {0.9999} or { -1.5 }, of $x^{0.5}$, {2} and {(0.5 * props.value("p")).toFixed(3)}.',
      "```ts name=a",
      "const a = `${0.7777}`;",
      "```"
    ].join("\n");
    expect(findBareNumbers(text)).toEqual(["{0.9999}", "{ -1.5 }"]);
  });
});

function findBareNumbers(text: string): string[] {
  return findBraces(text).filter((each) => /^\{\s*-?\d+\.\d+\s*\}$/.test(each));
}

function findDecimals(text: string): {number: string; line: number}[] {
  return withoutCode(text)
    .split("\n")
    .flatMap((line, i) =>
      (line.match(/\d+\.\d{3,}/g) ?? []).map((number) => ({number, line: i + 1}))
    );
}
