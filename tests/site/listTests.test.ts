import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {findFacts, listTests} from "../../src/site/listTests.ts";
import {chapters} from "../chapters/chapters.ts";

describe("findFacts(tests)", () => {
  it("joins what is described with what is said of it", () => {
    const tests = `describe("chapter 8, the row sums", () => {
  it("are 1", () => {});
  it.each([1, 2])("are %d of 2", () => {});
  it.each([
    ["a", 1]
  ])("%s gives %j", async () => {});
});
describe("a mean", () => {
  it("lies in the range", () => {});
});
`;
    expect(findFacts(tests)).toEqual([
      "the row sums are 1",
      "the row sums are … of 2",
      "the row sums … gives …",
      "a mean lies in the range"
    ]);
  });
});

describe.each(chapters)("the tests of $file", async ({file, text}) => {
  const id = file.replace(/^.*\/|\.mdx$/g, "");
  const {promises, facts} = await listTests(id, text);

  it("are all listed", () => {
    const tests = readFileSync(`tests/chapters/${id}.test.ts`, "utf8");
    expect(facts).toHaveLength(tests.match(/\bit(\.each)?\(/g)!.length);
    expect(facts.every((fact) => fact.length > 15)).toBe(true);
    expect(promises).toBeGreaterThan(0);
  });
});
