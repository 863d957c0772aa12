import {describe, expect, it} from "vitest";
import {findCitations} from "../../src/markdown/findCitations.ts";

const find = (text: string) => findCitations(text, (message) => new Error(message));
const worksOf = (text: string) =>
  find(text).map(({inSentence, works}) => ({
    inSentence,
    works: works.map(({key, prefix, locator, yearOnly}) =>
      [prefix, yearOnly ? `-${key}` : key, locator].filter(Boolean).join(" | ")
    )
  }));

describe("findCitations", () => {
  it("finds authors in a sentence, with a place in the work or without", () => {
    expect(worksOf("@vaswani2017 gave it, and @luong2015 [section\n  3.1] too.")).toEqual([
      {inSentence: true, works: ["vaswani2017"]},
      {inSentence: true, works: ["luong2015 | section 3.1"]}
    ]);
  });

  it("finds works in brackets", () => {
    expect(worksOf("so [see @a2020, p. 3, note 1; @b2021] it is [-@c2022]")).toEqual([
      {inSentence: false, works: ["see | a2020 | p. 3, note 1", "b2021"]},
      {inSentence: false, works: ["-c2022"]}
    ]);
  });

  it("gives the place of each in the text", () => {
    const text = "as (@a2020) and [@b2021].";
    expect(find(text).map(({start, end}) => text.slice(start, end))).toEqual([
      "@a2020",
      "[@b2021]"
    ]);
  });

  it("leaves the end of a sentence alone", () => {
    expect(worksOf("by @a2020. It is @b-c2021, or not")[0].works).toEqual(["a2020"]);
    expect(worksOf("It is @b-c2021, or not")[0].works).toEqual(["b-c2021"]);
  });

  it("takes neither an address nor brackets without an @ for a citation", () => {
    expect(find("write to a.b@example.org [or not], at 3 @ 4")).toEqual([]);
  });

  it("says what is wrong in brackets", () => {
    expect(() => find("see [@a2020 @b2021]")).toThrow("[@a2020 @b2021] is not a citation");
  });
});
