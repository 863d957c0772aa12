import {describe, expect, it} from "vitest";
import type {NotebookCell} from "../../src/notebook/notebook.ts";
import type {Outcome} from "../../src/notebook/outcome.ts";
import {describeError} from "../../src/notebook/cellError.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";
import {run} from "../../src/notebook/run.ts";

const modules = {attention: {double: (x: number) => 2 * x}};
const options = {modules, evaluate: evaluateInNode};

/** Cells from their sources, by name. */
function cellsOf(sources: {[name: string]: string}): NotebookCell[] {
  return Object.entries(sources).map(([name, source]) => ({name, source}));
}

/** What each cell shows, or its error, in one line. */
async function gives(sources: {[name: string]: string}) {
  const {outcomes} = await run(cellsOf(sources), options);
  return Object.fromEntries([...outcomes].map(([name, outcome]) => [name, inOneLine(outcome)]));
}

function inOneLine({displays, error}: Outcome): string {
  if (error) return describeError(error);
  return displays
    .map((display) =>
      display.kind === "value" && "text" in display.value ? display.value.text : display.kind
    )
    .join(" ");
}

/** A notebook that notes which cells have settled since it was last asked. */
function createNoting() {
  let outcomes: Outcome[] = [];
  const notebook = createNotebook({
    ...options,
    onOutcome: (outcome) => outcome.status !== "pending" && outcomes.push(outcome)
  });
  return {
    notebook,
    run: async (sources: {[name: string]: string}, changed?: string[]) => {
      outcomes = [];
      await notebook.run(cellsOf(sources), changed);
      return Object.fromEntries(outcomes.map((outcome) => [outcome.name, inOneLine(outcome)]));
    }
  };
}

describe("run(cells)", () => {
  it("displays the last expression, and what is displayed before", async () => {
    expect(await gives({a: "display(1); display('two'); 3"})).toEqual({a: "1 two 3"});
  });

  it("does not display what is undefined, or displayed already", async () => {
    expect(await gives({a: "undefined", b: "display(1)", c: "const x = 1;"})).toEqual({
      a: "",
      b: "1",
      c: ""
    });
  });

  it.each([
    ["isOn ? display(1) : display(2)", "1", "2"],
    ["isOn ? display(1) : 2", "1", "2"],
    ["isOn ? (1, 3) : (display(2))", "3", "2"],
    ["(isOn) ? display(1) : isOn ? 3 : display(2)", "1", "2"],
    ["isOn && display(1)", "1", ""],
    ["!isOn || (1 && display(2))", "2", ""],
    ["await display(isOn)", "true", "false"],
    ["await (isOn ? display(1) : Promise.resolve(2) || 3)", "1", "2"],
    ["isOn ? {a: display(1)}.a : [display(2)][0]", "1 1", "2 2"],
    ["(isOn ? display(1) : 2) + 1", "1 2", "3"]
  ])("displays nothing twice: %s", async (source, on, off) => {
    expect(await gives({a: source, isOn: "const isOn = true;"})).toMatchObject({a: on});
    expect(await gives({a: source, isOn: "const isOn = false;"})).toMatchObject({a: off});
  });

  it("runs cells in the order that their names ask for", async () => {
    expect(await gives({sum: "a + b", b: "const b = a + 1;", a: "const a = 1;"})).toMatchObject({
      sum: "3"
    });
  });

  it("gives imports to all cells", async () => {
    const cells = {setup: 'import {double as twice} from "attention";', a: "twice(21)"};
    expect(await gives(cells)).toMatchObject({a: "42"});
  });

  it("hands values on as they are: a promise stays a promise, a generator a generator", async () => {
    const cells = {
      a: "const p = Promise.resolve(1); function* count() { yield 1; } const g = count();",
      b: "p instanceof Promise",
      c: "await p",
      d: "typeof g.next"
    };
    expect(await gives(cells)).toMatchObject({b: "true", c: "1", d: "function"});
  });

  it("returns the values of all variables", async () => {
    const {values} = await run(cellsOf({a: "const x = 1, y = [2];"}), options);
    expect(values).toEqual({x: 1, y: [2]});
  });

  it("shows a text that stands alone, though it looks like a directive", async () => {
    expect(await gives({a: '"a text"', b: '"use strict"'})).toEqual({a: "a text", b: ""});
  });

  it("shows what is logged", async () => {
    const {outcomes} = await run(cellsOf({a: 'console.warn("careful", 1)'}), options);
    expect(outcomes.get("a")!.displays).toEqual([
      {
        kind: "log",
        level: "warn",
        values: [
          {type: "string", text: "careful", cut: false},
          {type: "number", text: "1"}
        ]
      }
    ]);
  });

  it("reports what came of each → comment", async () => {
    const {outcomes} = await run(cellsOf({a: "const x = 0.5;\n// → 0.5\nx * 2\n// → 3"}), options);
    expect(outcomes.get("a")!.checks).toEqual([
      {line: 2, expected: "0.5", actual: "0.5", holds: true},
      {line: 4, expected: "3", actual: "1", holds: false}
    ]);
  });
});

describe("run(cells) with cells that fail", () => {
  it("gives the place in the cell", async () => {
    expect(await gives({a: "const x = 1;\n  x.y.z"})).toEqual({
      a: "TypeError: Cannot read properties of undefined (reading 'z') (line 2, column 7)"
    });
  });

  it("speaks of numbers as the cell writes them", async () => {
    expect(await gives({a: "const f = () => 5.0(); f()"})).toEqual({
      a: "TypeError: 5.0 is not a function (line 1, column 17)"
    });
  });

  it("finds a place behind a display that it has put in", async () => {
    expect(await gives({a: "1 > 2\n  ? display(1) : [1].at(0).x.y"})).toEqual({
      a: "TypeError: Cannot read properties of undefined (reading 'y') (line 2, column 29)"
    });
  });

  it("names the other cell if the place is there", async () => {
    const cells = {maker: "function fail() {\n  throw new RangeError('no');\n}", user: "fail()"};
    expect(await gives(cells)).toMatchObject({
      user: "RangeError: no (line 2, column 9 of cell maker)"
    });
  });

  it("says which cell a dependent waits for, however far up it is", async () => {
    const cells = {a: "const a = 1; throw new Error('no')", b: "const b = a;", c: "b", other: "1"};
    expect(await gives(cells)).toMatchObject({
      b: "waits for a, which failed",
      c: "waits for a, which failed",
      other: "1"
    });
  });

  it("makes users of an unfinished cell wait, and does not say that its names do not exist", async () => {
    expect(await gives({a: "const a = [1, 2", b: "a"})).toMatchObject({
      b: "waits for a, which failed"
    });
    const source = "const {x: Q, y} = {x: 1, y: 2};\nconst [first,\n  ...rest] = [1];\nQ +";
    const users = {b: "Q", c: "y", d: "first", e: "rest"};
    const waits = Object.fromEntries(
      Object.keys(users).map((name) => [name, "waits for a, which failed"])
    );
    expect(await gives({a: source, ...users})).toMatchObject(waits);
    expect(await gives({a: source, b: "x"})).toMatchObject({b: "x is not defined"});
    const greek = "const größe = 1;\nconst {λ: σ, α} = {λ: 1, α: 2};\ngröße +";
    expect(await gives({a: greek, b: "größe", c: "σ", d: "α"})).toMatchObject({
      b: "waits for a, which failed",
      c: "waits for a, which failed",
      d: "waits for a, which failed"
    });
    expect(await gives({a: greek, b: "λ"})).toMatchObject({b: "λ is not defined"});
  });

  it.each([
    ["a name that no cell declares", {a: "nothing"}, {a: "nothing is not defined"}],
    [
      "a name that no cell declares, near one that a cell does",
      {a: "wieght + 1", b: "const weight = 1;"},
      {a: "wieght is not defined. Did you mean weight?", b: ""}
    ],
    [
      "a name of a module that no cell imports",
      {a: "double(1)"},
      {a: 'double is not defined. The module "attention" has it: import {double} from "attention";'}
    ],
    [
      "a name that two cells declare",
      {a: "const x = 1;", b: "const x = 2;", c: "x"},
      Object.fromEntries(
        ["a", "b", "c"].map((name) => [name, "x is defined more than once: in a and in b"])
      )
    ],
    [
      "a circle",
      {a: "const x = y;", b: "const y = x;", c: "const z = 1; z"},
      {a: "circular definition: a → b → a", b: "circular definition: a → b → a", c: "1"}
    ],
    [
      "a module that is not there",
      {a: 'import {x} from "elsewhere";'},
      {a: 'there is no module "elsewhere": cells can import attention (line 1, column 9)'}
    ],
    [
      "a name that the module does not have",
      {a: 'import {Double} from "attention";'},
      {a: '"attention" has no Double: did you mean double? (line 1, column 9)'}
    ],
    ["a clock", {a: "Date.now()"}, {a: "Date is not defined"}],
    ["a thrown text", {a: "throw 'up'"}, {a: "the cell threw up"}]
  ])("names %s", async (_, cells, expected) =>
    expect(await gives(cells as never)).toEqual(expected)
  );

  it("does not overflow on a chain of two thousand cells", async () => {
    const chain = Object.fromEntries(
      Array.from({length: 2000}, (_, i) => [
        `c${i}`,
        `const v${i} = ${i === 0 ? 0 : `v${i - 1} + 1`};`
      ])
    );
    const {values} = await run(cellsOf(chain), options);
    expect(values.v1999).toBe(1999);
  });
});

describe("notebook.run(cells, changed)", () => {
  const cells = {a: "const a = 1;", b: "const b = a + 1; b", c: "const c = 10; c", d: "b + c"};

  it("recomputes the cell that was edited and its dependents, and nothing else", async () => {
    const {run} = createNoting();
    await run(cells);
    expect(await run({...cells, a: "const a = 5;"})).toEqual({a: "", b: "6", d: "16"});
  });

  it("computes at first only what was changed, its dependents, and what these need", async () => {
    const {run, notebook} = createNoting();
    expect(await run({...cells, unrelated: "const u = 1;"}, ["b"])).toEqual({
      a: "",
      b: "2",
      c: "10",
      d: "12"
    });
    expect(notebook.values()).toEqual({a: 1, b: 2, c: 10});
  });

  it("recomputes a cell whose text is the same when asked to", async () => {
    const {run} = createNoting();
    await run(cells);
    expect(await run(cells, ["c"])).toEqual({c: "10", d: "12"});
  });

  it("makes no new function for a cell in which only numbers change", async () => {
    const evaluated: string[] = [];
    const outcomes: Outcome[] = [];
    const notebook = createNotebook({
      modules,
      evaluate: (code, name) => (evaluated.push(name), evaluateInNode(code, name)),
      onOutcome: (outcome) => outcomes.push(outcome)
    });
    await notebook.run(cellsOf({a: "const x = 1;", b: "x + 10"}));
    await notebook.run(cellsOf({a: "const x = 2.5;", b: "x + 10"}));
    expect(inOneLine(outcomes.at(-1)!)).toBe("12.5");
    expect(evaluated).toEqual(["a", "b"]);
    await notebook.run(cellsOf({a: "const x = -2.5;", b: "x + 10"}));
    expect(inOneLine(outcomes.at(-1)!)).toBe("7.5");
    expect(evaluated).toEqual(["a", "b", "a"]);
  });

  it("recovers from an error, and so do the dependents", async () => {
    const {run} = createNoting();
    await run(cells);
    const broken = await run({...cells, a: "const a = ;"});
    expect(broken).toMatchObject({b: "waits for a, which failed", d: "waits for a, which failed"});
    expect(await run(cells)).toEqual({a: "", b: "2", d: "12"});
  });

  it("says that a name is not defined when its declaration is deleted", async () => {
    const {run} = createNoting();
    await run(cells);
    expect(await run({...cells, a: ""})).toMatchObject({b: "a is not defined"});
  });

  it("forgets a cell that is taken away", async () => {
    const {run, notebook} = createNoting();
    await run(cells);
    const {c: _, ...rest} = cells;
    expect(await run(rest)).toEqual({d: "c is not defined"});
    expect(notebook.values()).toEqual({a: 1, b: 2});
  });

  it("keeps a stopped cell from running, and lets its dependents wait", async () => {
    const outcomes: {[name: string]: string} = {};
    const notebook = createNotebook({
      ...options,
      onOutcome: (each) => (outcomes[each.name] = inOneLine(each))
    });
    await notebook.run([
      {name: "a", source: "const a = 1;", stopped: "stopped"},
      {name: "b", source: "a"}
    ]);
    expect(outcomes).toEqual({a: "stopped", b: "waits for a, which was stopped"});
  });

  it("lets a stopped cell try again when one that it depends on is edited, and else not", async () => {
    const seen: string[] = [];
    const notebook = createNotebook({...options, onOutcome: (each) => seen.push(inOneLine(each))});
    const cells = (a: string, c: string) => [
      {name: "a", source: `const a = ${a};`},
      {name: "b", source: "a * 10", stopped: "stopped"},
      {name: "c", source: c}
    ];
    await notebook.run(cells("1", "3"));
    await notebook.run(cells("1", "4"));
    expect(seen).not.toContain("10");
    await notebook.run(cells("2", "4"));
    expect(seen).toContain("20");
  });

  it("tells a cell on the first run, too, that the name it uses is gone", async () => {
    const outcomes: {[name: string]: string} = {};
    const notebook = createNotebook({
      ...options,
      onOutcome: (each) => (outcomes[each.name] = inOneLine(each))
    });
    const cells = {a: "const other = 1;", b: "one + 1", c: "3"};
    await notebook.run(
      Object.entries(cells).map(([name, source]) => ({name, source})),
      ["a"]
    );
    expect(outcomes).toEqual({a: "", b: "one is not defined"});
  });

  it("drops a slow answer that a newer text has overtaken", async () => {
    const {run, notebook} = createNoting();
    const slow = run({
      a: "const a = await new Promise((done) => setTimeout(() => done('old'), 50)); a"
    });
    await new Promise((done) => setTimeout(done, 10));
    expect(await run({a: "const a = 'new'; a"})).toEqual({a: "new"});
    await slow;
    await new Promise((done) => setTimeout(done, 80));
    expect(notebook.values()).toEqual({a: "new"});
  });
});
