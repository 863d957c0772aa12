import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {listEquations} from "../../src/markdown/findEquations.ts";

describe("listEquations()", () => {
  it("returns the equations of all chapters, each with a name of its own", () => {
    const names = listEquations().map(({name}) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    expect(listEquations()).toContainEqual(
      expect.objectContaining({name: "softmax", number: "8.1", chapter: "08-softmax"})
    );
  });
});

describe("listEquations(folder)", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "chapters-"))));
  afterAll(() => rmSync(folder, {recursive: true}));

  it("throws where a chapter takes the name of another's equation", () => {
    const text = "$$\nx = 1 \\label{one}\n$$\n";
    writeFileSync(join(folder, "01-a.mdx"), text);
    writeFileSync(join(folder, "02-b.mdx"), `Text.\n\n${text}`);
    expect(() => listEquations(folder)).toThrow(
      /02-b\.mdx:3: chapter 01-a has an equation one already: choose another name/
    );
  });
});
