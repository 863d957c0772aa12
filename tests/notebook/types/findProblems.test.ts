import {describe, expect, it} from "vitest";
import {findProblems} from "../../../src/notebook/types/findProblems.ts";
import {chapterOf} from "./chapterOf.ts";

const setup =
  'import {causalMask, matmul, randomMatrix, scaledDotProductAttention} from "attention";';
const matrices = "const Q = randomMatrix(5, 6, {seed: 1}), K = randomMatrix(5, 6, {seed: 2});";

/** The problems as the text that is underlined, and what is said of it. */
function problems(...sources: string[]) {
  const module = chapterOf(...sources);
  return findProblems(module).map(({cell, from, to, message}) => ({
    cell,
    text: sources["abcdefgh".indexOf(cell)].slice(from, to),
    message
  }));
}

describe("findProblems(module)", () => {
  it("finds nothing in cells that use what other cells declare and import", () => {
    expect(problems(setup, matrices, "display(matmul(Q, [[1]]));\nconsole.log(K);")).toEqual([]);
  });

  it("knows what a worker has besides the language", () => {
    const wait = "await new Promise<void>((go) => setTimeout(go, 50));";
    const copy = "structuredClone([performance.now(), new TextEncoder().encode('a').length]);";
    expect(problems(wait, copy)).toEqual([]);
    expect(problems("document.title").map(({text}) => text)).toEqual(["document"]);
  });

  it("lets a cell use what a later one declares, as a notebook does", () => {
    expect(
      problems(
        "early + later.length;\nnew Later();",
        'const early = 1;\nlet later = "";',
        "class Later {}"
      )
    ).toEqual([]);
    expect(problems("first;\nconst first = 1;").map(({text}) => text)).toContain("first");
  });

  it("underlines K in matmul(Q, K), and says which size is wrong", () => {
    expect(problems(setup, matrices, "matmul(Q, K)")).toEqual([
      {
        cell: "c",
        text: "K",
        message:
          "K has 5 rows but must have 6.\n" +
          "Argument of type 'Matrix<5, 6>' is not assignable to parameter of type 'Matrix<6, 6>'."
      }
    ]);
  });

  it("says which mask does not fit", () => {
    const [{text, message}] = problems(
      setup,
      matrices,
      "scaledDotProductAttention(Q, K, Q, {mask: causalMask(4)})"
    );
    expect(text).toBe("mask");
    expect(message).toMatch(/^mask is \[4, 4\] but must be \[5, 5\]\.\n/);
  });

  it("knows the modules of cells, and no DOM", () => {
    const all = `import {heatmap} from "plots";
import {printed} from "source";
import {range} from "inputs";
import * as Plot from "@observablehq/plot";
heatmap(printed.encoderWeights, {label: "weight"});
const scale = view(range([0, 2]));
Plot.plot({marks: [Plot.dot([{x: scale}], {x: "x"})]});`;
    expect(problems(all)).toEqual([]);
    expect(problems(all, "scale.length", "printed.decoder", "document.title")).toMatchObject([
      {cell: "b", text: "length", message: "Property 'length' does not exist on type 'number'."},
      {cell: "c", text: "decoder"},
      {cell: "d", text: "document"}
    ]);
  });

  it("does not let a cell go on with the one before it", () => {
    expect(problems("const x = [1]", "[0].map(String)", "(1 + 1).toFixed()")).toEqual([]);
  });

  it("takes await at the top of a cell", () => {
    expect(problems("const x: number = await Promise.resolve(1);")).toEqual([]);
  });

  it("keeps a brace that is not closed from swallowing what later cells declare", () => {
    const module = chapterOf("y.toFixed(2);", "const x = Math.PI;", "const y = x;");
    module.edit("b", "function f() {");
    expect(findProblems(module)).toMatchObject([{cell: "b", message: "'}' expected."}]);
  });

  it("knows a cell that is added, in its place, and forgets one that is deleted", () => {
    const module = chapterOf("const x = 1;", "const y = x + z;");
    module.edit("own", 'const z = 2;\nx.length + "');
    module.arrange(["a", "own", "b"]);
    expect(findProblems(module).map(({cell}) => cell)).toEqual(["b", "own"]); // none of its texts was sound
    module.edit("own", "const z = 2;\nz.length");
    expect(findProblems(module)).toMatchObject([
      {cell: "own", message: expect.stringContaining("'length'")}
    ]);
    module.arrange(["b"]);
    expect(findProblems(module)).toMatchObject([
      {cell: "b", message: expect.stringContaining("'x'")},
      {cell: "b", message: expect.stringContaining("'z'")}
    ]);
  });

  it("keeps the names of a cell that is broken as they were", () => {
    const module = chapterOf("const x = Math.PI;", "x.toFixed(2);", "x.nothing");
    module.edit("a", "const x = Math.PI; function f() {");
    const found = findProblems(module);
    expect(found.map(({cell, message}) => `${cell}: ${message}`)).toEqual([
      "c: Property 'nothing' does not exist on type 'number'.",
      "a: '}' expected."
    ]);
    module.edit("a", 'const x = "now".trim();');
    expect(findProblems(module).map(({cell, message}) => `${cell}: ${message}`)).toEqual([
      expect.stringMatching(/^b: Property .toFixed. does not exist on type .string./),
      "c: Property 'nothing' does not exist on type 'string'."
    ]);
  });
});
