import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {modules} from "../../src/notebook/modules.ts";
import {readGlobals, readModule} from "../../src/site/apiReference.ts";
import {findCalls, findModuleUses} from "../../src/site/findModuleUses.ts";

const page = readFileSync("dist/api/index.html", "utf8");
const own = Object.keys(modules).filter((name) => !name.startsWith("@"));
const documented = own.map((module) => ({
  module,
  entries: readModule(module).flatMap(({entries}) => entries)
}));

describe("the API reference", () => {
  it.each(documented)("has all that cells can import from $module", ({module, entries}) => {
    const names = entries.map(({name}) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(modules[module])));
    for (const name of names) expect(page).toContain(` id="${module}-${name}"`);
  });

  it.each(documented)("says what each of $module is, and how it is called", ({entries}) => {
    for (const {name, declarations, docstring} of entries) {
      expect(docstring, name).toMatch(/^[A-Z].*[.:]$/ms);
      expect(declarations.join(), name).toContain(name);
    }
  });

  it("has what every cell has", () => {
    const names = readGlobals().map(({name}) => name);
    expect(names).toEqual(expect.arrayContaining(["display", "view", "stream"]));
    for (const name of names) expect(page).toContain(` id="cell-${name}"`);
  });

  it("shows each way to call a function, what it throws, and its source", () => {
    const softmax =
      /<section class="api-entry">(?:(?!<\/section>)[^])*id="attention-softmax"[^]*?<\/section>/.exec(
        page
      )![0];
    const text = softmax
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    expect(text).toContain("function softmax(scores: number[]): number[];");
    expect(text).toMatch(/scores: Matrix<L, S>\s*\): Matrix<L, S>;/);
    expect(text).toMatch(/Throws ShapeError if\s+scores is ragged/);
    expect(softmax).toContain('href="https://doi.org/10.1007/978-3-642-76153-9_28"');
    expect(softmax).toMatch(/In chapters[^]*href="[^"]*\/08-softmax\/"/);
  });

  it("names the chapters that import a function", () => {
    const chapters = [
      {id: "02-a", text: 'import {dot, sum as total} from "attention";'},
      {
        id: "05-b",
        text: 'import {\n  dot,\n  type Matrix\n} from "attention";\nimport {bars} from "plots";'
      }
    ];
    expect(Object.fromEntries(findModuleUses("attention", chapters))).toEqual({
      dot: [2, 5],
      sum: [2],
      Matrix: [5]
    });
  });

  it("names the chapters that call what no cell imports", () => {
    const chapters = [
      {id: "01-a", text: "const size = view(range([0, 1]));"},
      {id: "03-b", text: "if (isLong)(display(size)); review(size); plot.view(size);"}
    ];
    expect(Object.fromEntries(findCalls(["display", "view"], chapters))).toEqual({
      view: [1],
      display: [3]
    });
  });
});
