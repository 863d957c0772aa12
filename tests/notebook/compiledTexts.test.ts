import {globSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {compile} from "../../src/notebook/compile.ts";
import {compileCell} from "../../src/notebook/compileCell.ts";
import {compileOnce, compileTexts} from "../../src/notebook/compiledTexts.ts";
import {toCheckCell} from "../../src/notebook/exercise.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";

const chapters = globSync("content/{chapters,appendices}/*.mdx");

describe("compileTexts(sources)", () => {
  it.each(chapters)("returns plain data, which JSON keeps as it is: %s", (file) => {
    const {cells, exercises} = parseChapter(readFileSync(file, "utf8"), file);
    const sources = [...cells, ...exercises.map(toCheckCell)].map(({source}) => source);
    const compiled = compileTexts([...sources, "1e999"]);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    for (const source of sources) expect(compiled[source]).toEqual(compile(source));
  });

  it("throws where a text is no cell", () => {
    expect(() => compileTexts(["1 +"])).toThrow("the cell ends too early");
  });
});

describe("compileOnce(source, compiled)", () => {
  const compiled = compileTexts(["1 + 1"]);
  it("returns what is compiled already", () => {
    expect(compileOnce("1 + 1", compiled)).toBe(compiled["1 + 1"]);
  });
  it.each(["1 + 2", "constructor", "__proto__", "1 +"])("compiles what is not: %s", (source) => {
    expect(compileOnce(source, compiled)).toEqual(compileCell(source));
  });
});
