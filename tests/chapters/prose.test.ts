import {describe, expect, it} from "vitest";
import {chapters} from "./chapters.ts";
import {countWords, proseOf, withoutCode} from "./proseOf.ts";

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

  it("takes its numbers from cells: those that it writes are given ones", () => {
    expect(findDecimals(text).filter(({number}) => !(number in given))).toEqual([]);
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

function findDecimals(text: string): {number: string; line: number}[] {
  return withoutCode(text)
    .split("\n")
    .flatMap((line, i) =>
      (line.match(/\d+\.\d{3,}/g) ?? []).map((number) => ({number, line: i + 1}))
    );
}
