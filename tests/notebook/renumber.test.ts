import {globSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {compile} from "../../src/notebook/compile.ts";
import {removeInsertions} from "../../src/notebook/insertions.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {renumber} from "../../src/notebook/renumber.ts";

const sources = globSync("content/chapters/*.mdx").flatMap((file) =>
  parseChapter(readFileSync(file, "utf8"), file).cells.map(({source}) => source)
);

/** What a compiled cell says, its places included: of the beginning of each word of its code. */
function describeCell(source: string, {insertions, ...rest}: ReturnType<typeof compile>) {
  const lines = rest.code.split("\n").slice(1, -1);
  const places = lines.map((line, i) =>
    [...line.matchAll(/[\w$]+|[^\w$]/g)].map(({index}) =>
      removeInsertions(source, insertions, {line: i + 2, column: index + 1})
    )
  );
  return {...rest, places};
}

describe("renumber(compiled, source, edited)", () => {
  it("returns what compiling the edited text gives, for each number of each chapter", () => {
    let count = 0;
    for (const source of sources) {
      const compiled = compile(source);
      for (const {start, text} of compiled.numbers.slice(0, 6)) {
        for (const fresh of ["0", "7.25", "1200e-2", `${text}0`]) {
          const edited = source.slice(0, start) + fresh + source.slice(start + text.length);
          const renumbered = renumber(compiled, source, edited);
          if (!renumbered || edited === source) continue;
          count += 1;
          expect(describeCell(edited, renumbered)).toEqual(describeCell(edited, compile(edited)));
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  it.each([
    ["a name", "const a = 1;", "const b = 1;"],
    ["a number and more", "f(1, 2)", "f(3, 4)"],
    ["a number that becomes a name", "f(1)", "f(1a)"],
    ["a number that becomes an expression", "f(1)", "f(1+2)"],
    ["a number that goes", "f(1)", "f()"],
    ["a number in an old notation", "f(1)", "f(01)"],
    ["the number before a point", "f(1.5.toFixed())", "f(1.toFixed())"],
    ["a number in a text", 'f("1")', 'f("2")'],
    ["a number in a comment", "f(1) // 2", "f(1) // 3"],
    ["a name that ends in a digit", "x1 + 1", "x2 + 1"],
    ["two numbers that become one", "f(1, 2)", "f(12)"]
  ])("returns nothing where %s changes", (_, source, edited) => {
    expect(renumber(compile(source), source, edited)).toBeUndefined();
  });
});
