import {describe, expect, it} from "vitest";
import type {Outcome} from "../../src/notebook/outcome.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";

const source = {printed: 1, recovered: 2, reconstruction: 3, tokens: ["The"]};
const all = 'import {printed, recovered, reconstruction as rebuilt, tokens} from "source";';

/** The origins of each cell, after each of the *versions* of a chapter has run. */
async function originsOf(...versions: {[name: string]: string}[]) {
  const outcomes = new Map<string, Outcome>();
  const notebook = createNotebook({
    modules: {source, own: {printed: 1}},
    evaluate: evaluateInNode,
    onOutcome: (outcome) => outcomes.set(outcome.name, outcome)
  });
  for (const cells of versions)
    await notebook.run(Object.entries(cells).map(([name, text]) => ({name, source: text})));
  return Object.fromEntries([...outcomes].map(([name, {origins}]) => [name, origins]));
}

describe("the origins of a cell's numbers", () => {
  it("are those that it uses, directly, under another name, or through other cells", async () => {
    const cells = {
      all,
      a: "const x = printed;",
      b: "rebuilt + x",
      c: "const y = 2 * recovered;",
      d: "y"
    };
    expect(await originsOf(cells)).toEqual({
      all: undefined,
      a: ["printed"],
      b: ["printed", "reconstruction"],
      c: ["recovered"],
      d: ["recovered"]
    });
  });

  it("are not those of what else a cell declares or shows", async () => {
    const made = `const mask = [1];
function half(x: number) { return x / 2; }
const scores = recovered;
const one = 1;
Math.max(one, half(printed))`;
    const {a, b, c, d} = await originsOf({
      all,
      made,
      a: "mask",
      b: "half(8)",
      c: "half(scores)",
      d: "one + mask[0] * rebuilt"
    });
    expect([a, b, c, d]).toEqual([undefined, undefined, ["recovered"], ["reconstruction"]]);
  });

  it("are those of statements that change a variable later", async () => {
    const made = `const list: number[] = [];
list.push(printed);
const table = [0];
for (const i in table) table[i] = recovered;
const other = {x: 1};
Object.assign(other, {x: rebuilt});
let last = 1;
last = printed;
let first = 1;
[first] = [recovered];`;
    const users = {a: "list", b: "table", c: "other", d: "last", e: "first"};
    const {a, b, c, d, e} = await originsOf({all, made, ...users});
    expect([a, b, c, d]).toEqual([["printed"], ["recovered"], ["reconstruction"], ["printed"]]);
    expect(e).toEqual(["recovered"]);
  });

  it("are all of them for a module as a whole", async () => {
    const {a} = await originsOf({a: 'import * as source from "source";\nsource.printed'});
    expect(a).toEqual(["printed", "recovered", "reconstruction"]);
  });

  it("are none for tokens, for numbers of the cell's own, and for another module", async () => {
    const own = 'import {printed as p} from "own";';
    const {a, b, c} = await originsOf({all, own, a: "tokens", b: "1 + 1", c: "p"});
    expect([a, b, c]).toEqual([undefined, undefined, undefined]);
  });

  it("follow an edit of the cell, and of one that it depends on", async () => {
    const after = await originsOf(
      {all, a: "const x = printed;", b: "x"},
      {all, a: "const x = recovered;", b: "x"},
      {all, a: "const x = 1;", b: "x + rebuilt"}
    );
    expect(after).toEqual({all: undefined, a: undefined, b: ["reconstruction"]});
  });
});
