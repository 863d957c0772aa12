import {describe, expect, it} from "vitest";
import type {NotebookCell} from "../../src/notebook/notebook.ts";
import type {Outcome} from "../../src/notebook/outcome.ts";
import {describeError} from "../../src/notebook/cellError.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {modules} from "../../src/notebook/modules.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";
import {run} from "../../src/notebook/run.ts";

const options = {modules, evaluate: evaluateInNode};

/** Cells from their sources, by name. */
function cellsOf(sources: {[name: string]: string}, settings = {}): NotebookCell[] {
  return Object.entries(sources).map(([name, source]) => ({name, source, settings}));
}

function inOneLine({displays, error}: Outcome): string {
  if (error) return describeError(error);
  const text = (display: (typeof displays)[number]) =>
    display.kind === "value" && "text" in display.value ? display.value.text : display.kind;
  return displays.map(text).join(" ");
}

async function gives(sources: {[name: string]: string}) {
  const {outcomes} = await run(cellsOf(sources), options);
  return Object.fromEntries([...outcomes].map(([name, outcome]) => [name, inOneLine(outcome)]));
}

/** Returns a notebook, and the list of what its cells give as it comes, or *only* one: "sum: 6". */
function follow({showsStreams = false, only = ""} = {}) {
  const seen: string[] = [];
  const onOutcome = (each: Outcome) => {
    if (only && each.name !== only) return;
    if (each.status !== "pending") seen.push(`${each.name}: ${inOneLine(each)}`);
  };
  return {seen, notebook: createNotebook({...options, showsStreams, onOutcome})};
}

const inputs = 'import {range, select} from "inputs";';
const sources = {
  inputs,
  scale: "const scale = view(range([0, 2]));",
  shift: "const shift = view(range([0, 10]));",
  scaled: "scale * 10",
  sum: "const sum = scale + shift; sum",
  user: "sum",
  other: "1"
};

describe("const name = view(input)", () => {
  it("shows the input, and gives its value to other cells", async () => {
    expect(await gives(sources)).toEqual({
      inputs: "",
      scale: "input",
      shift: "input",
      scaled: "10",
      sum: "6",
      user: "6",
      other: "1"
    });
  });

  it.each([
    "view((true ? range([0, 10]) : range([0, 1])))",
    "view(((range([0, 10]))),)",
    "view<number>((range([0, 10])))",
    "view /* ( */ <() => void> // (\n /* ( */ ((range([0, 10])) /* , */)",
    "(view /* ) */)(\n  // (\n  (range([0, 10]))\n)"
  ])("takes an input in brackets: %j", async (call) => {
    const cells = {a: `${inputs}\nconst scale = ${call};`, b: "scale"};
    expect(await gives(cells)).toEqual({a: "input", b: "5"});
  });

  it("gives the value to the text of a chapter, and to a → comment", async () => {
    const cells = {a: `${inputs}\nconst scale = view(range([0, 2]));\n// → 1`};
    const {values, outcomes} = await run(cellsOf(cells), options);
    expect(values.scale).toBe(1);
    expect(outcomes.get("a")!.checks).toMatchObject([{holds: true}]);
  });

  it("keeps what the reader has set, until the input gets another default", async () => {
    const cells = {
      inputs: 'import {range, select} from "inputs";',
      preset: "const preset = view(select([1, 5]));",
      scale: "const scale = view(range([0, 9], {value: preset}));",
      user: "scale"
    };
    let seen = "";
    const onOutcome = (each: Outcome) => {
      if (each.name === "user" && each.status !== "pending") seen = inOneLine(each);
    };
    const notebook = createNotebook({...options, onOutcome});
    const move = async (settings: object, moved: string) => {
      await notebook.run(cellsOf(cells, settings), [], [moved]);
      return seen;
    };
    await notebook.run(cellsOf(cells));
    expect(seen).toBe("1");
    expect(await move({scale: 7}, "scale")).toBe("7");
    expect(await move({scale: 7, preset: 1}, "preset")).toBe("5");
    expect(await move({scale: 7, preset: 0}, "preset")).toBe("1");
    expect(await move({scale: 8, preset: 0}, "scale")).toBe("8");
  });

  it("recomputes only the cells that use the value when it is moved", async () => {
    const {seen, notebook} = follow();
    await notebook.run(cellsOf(sources));
    seen.length = 0;
    await notebook.run(cellsOf(sources, {shift: 9}), [], ["shift"]);
    expect(seen).toEqual(["sum: 10", "user: 10"]);
    seen.length = 0;
    await notebook.run(cellsOf(sources, {shift: 9, scale: 2}), [], ["scale"]);
    expect(seen.sort()).toEqual(["scaled: 20", "sum: 11", "user: 11"]);
  });

  it("computes at first what uses the moved input, with the value that it was moved to", async () => {
    const {seen, notebook} = follow();
    await notebook.run(cellsOf(sources, {scale: 2}), [], ["scale"]);
    expect(seen.filter((each) => !/inputs|input$/.test(each)).sort()).toEqual([
      "scaled: 20",
      "sum: 7",
      "user: 7"
    ]);
  });

  it("is not lost where the input is moved while its own cell goes on to run", async () => {
    const {seen, notebook} = follow();
    const wait = "await new Promise((go) => setTimeout(go, 40));";
    const slow = {...sources, scale: `${sources.scale}\n${wait}`};
    const first = notebook.run(cellsOf(slow));
    await new Promise((go) => setTimeout(go, 10));
    await notebook.run(cellsOf(slow, {scale: 2}), [], ["scale"]);
    await first;
    expect(seen.filter((each) => /^scaled/.test(each)).at(-1)).toBe("scaled: 20");
  });

  it("is shown as it stands when its own cell, which goes on to run, tells more", async () => {
    const settings: unknown[] = [];
    const {promise: opened, resolve: open} = Promise.withResolvers<void>();
    const notebook = createNotebook({
      ...options,
      modules: {...modules, gate: {opened}},
      onOutcome: ({displays}) =>
        displays.forEach((each) => each.kind === "input" && settings.push(each.form.setting))
    });
    const gate = 'import {opened} from "gate";';
    const slow = {inputs, gate, scale: `${sources.scale}\nawait opened;\ndisplay(1);`};
    const first = notebook.run(cellsOf(slow));
    await expect.poll(() => settings).toContain(1);
    const shown = settings.length;
    const moved = notebook.run(cellsOf(slow, {scale: 2}), [], ["scale"]);
    open();
    await Promise.all([first, moved]);
    expect(new Set(settings.slice(0, shown))).toEqual(new Set([1]));
    expect(new Set(settings.slice(shown))).toEqual(new Set([2]));
  });

  it("lets a cell that was stopped try again with another value", async () => {
    const seen: string[] = [];
    const notebook = createNotebook({...options, onOutcome: (each) => seen.push(inOneLine(each))});
    const stopped = cellsOf(sources).map((each) =>
      each.name === "scaled" ? {...each, stopped: "stopped"} : each
    );
    await notebook.run(stopped);
    expect(seen).toContain("stopped");
    await notebook.run(
      stopped.map((each) => ({...each, settings: {scale: 2}})),
      [],
      ["scale"]
    );
    expect(seen).toContain("20");
  });

  it("does not let a cell try again that was stopped with the value that is set", async () => {
    const seen: string[] = [];
    const notebook = createNotebook({...options, onOutcome: (each) => seen.push(inOneLine(each))});
    const stopped = cellsOf(sources, {scale: 2}).map((each) =>
      each.name === "scaled" ? {...each, stopped: "stopped"} : each
    );
    await notebook.run(stopped, ["scaled"], ["scale"], []); // by a new worker
    expect(seen).toContain("stopped");
    expect(seen).not.toContain("20");
  });

  it("lets it try again with another value that comes while a new worker makes the input", async () => {
    const seen: string[] = [];
    const notebook = createNotebook({...options, onOutcome: (each) => seen.push(inOneLine(each))});
    const stoppedAt = (scale: number) =>
      cellsOf(sources, {scale}).map((each) =>
        each.name === "scaled" ? {...each, stopped: "stopped"} : each
      );
    const first = notebook.run(stoppedAt(3), ["scaled"], ["scale"], []);
    await Promise.all([first, notebook.run(stoppedAt(2), [], ["scale"])]);
    expect(seen).toContain("20");
    expect(seen).not.toContain("30");
  });
});

describe("a cell that still runs", () => {
  const steps = (pause: string) => `for (let i = 1; i <= 100; i++) {
  if (i % 20 === 0) display(i / 20);
  ${pause}
}`;
  const collect = async (sources: {[name: string]: string}) => {
    const seen: string[] = [];
    const onOutcome = (each: Outcome) => seen.push(`${each.status}: ${inOneLine(each)}`);
    await createNotebook({...options, onOutcome}).run(cellsOf(sources));
    return seen;
  };

  it("tells what it has shown, whether it waits in between or not", async () => {
    const busy = "const end = performance.now() + 4; while (performance.now() < end);";
    for (const pause of ["await new Promise((done) => setTimeout(done, 4));", busy]) {
      const seen = await collect({a: steps(pause)});
      expect(seen[0]).toBe("pending: ");
      expect(seen.filter((each) => /^pending: 1 2/.test(each))).not.toEqual([]);
      expect(seen.at(-1)).toBe("fulfilled: 1 2 3 4 5");
    }
  });

  it("tells nothing until it is done if that takes no longer than a tenth of a second", async () => {
    expect(await collect({a: "display(1); display(2);"})).toEqual(["pending: ", "fulfilled: 1 2"]);
  });

  it("tells of many values at most once a frame", async () => {
    const began = performance.now();
    const seen = await collect({
      a: "for (let i = 0; i < 150; i++) { display(i); await new Promise((done) => setTimeout(done, 1)); }"
    });
    const frames = (performance.now() - began) / 16;
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.length).toBeLessThanOrEqual(frames + 3);
  });

  it("counts what is beyond 200 values", async () => {
    const {a} = await gives({a: "for (let i = 1; i <= 1000; i++) console.log(i)"});
    expect(a.split(" ").slice(-3)).toEqual(["…", "800", "more"]);
  });

  it("has run when it shows something after its stream has ended", async () => {
    const seen: string[] = [];
    const notebook = createNotebook({
      ...options,
      showsStreams: true,
      onOutcome: (each) => seen.push(`${each.status}: ${inOneLine(each)}`)
    });
    await notebook.run(
      cellsOf({
        a: "setTimeout(() => display(7), 60);\nfunction* two() { yield 1; }\nconst s = stream(two());"
      })
    );
    await expect.poll(() => seen.at(-1)).toBe("fulfilled: 7");
  });
});

describe("const name = stream(generator)", () => {
  const steps = `async function* count() { for (let i = 1; i <= 3; i++) yield i; }
const step = stream(count());`;
  const slow = steps.replace(
    "yield i",
    "{ await new Promise((r) => setTimeout(r, 30)); yield i; }"
  );

  it("gives its last value in the build and in tests", async () => {
    expect(await gives({a: steps, b: "step * 10"})).toEqual({a: "", b: "30"});
    expect((await run(cellsOf({a: steps}), options)).values.step).toBe(3);
  });

  it("takes a generator in brackets", async () => {
    const cells = {a: "const step = stream<number>(([1, 2, 3]));", b: "step"};
    expect(await gives(cells)).toEqual({a: "", b: "3"});
  });

  it("gives values one after another where they are seen, the last one always", async () => {
    const {seen, notebook} = follow({showsStreams: true});
    await notebook.run(cellsOf({a: slow, b: "step * 10", c: "1"}));
    expect(seen.filter((each) => each.startsWith("b"))).toEqual(["b: 10", "b: 20", "b: 30"]);
    expect(seen.filter((each) => !each.startsWith("b")).sort()).toEqual(["a: ", "c: 1"]);
  });

  it("shows at most one value a frame of a generator that is faster", async () => {
    const fast = `async function* count() { for (let i = 1; i <= 20000; i++) yield i; }
const step = stream(count());`;
    const {seen, notebook} = follow({showsStreams: true, only: "b"});
    const began = performance.now();
    await notebook.run(cellsOf({a: fast, b: "step"}));
    expect(seen.at(-1)).toBe("b: 20000");
    expect(seen.length).toBeLessThanOrEqual((performance.now() - began) / 16 + 2);
  });

  it("flows on though a cell that uses its value cannot run", async () => {
    const {seen, notebook} = follow({showsStreams: true, only: "b"});
    const blocked = {c: "const d = missing(step);", e: "d + 1", f: "(step", g: "e + step"};
    await notebook.run(cellsOf({a: slow, b: "step", ...blocked}));
    expect(seen).toEqual(["b: 1", "b: 2", "b: 3"]);
  });

  it("says when the generator fails, and lets its users wait", async () => {
    const failing = `function* count() { yield 1; throw new Error("no"); }
const step = stream(count());`;
    expect(await gives({a: failing, b: "step"})).toEqual({
      a: "Error: no (line 1, column 36)",
      b: "waits for a, which failed"
    });
  });

  it("begins anew when its cell is edited, and the old generator is left", async () => {
    const {seen, notebook} = follow({showsStreams: true, only: "b"});
    const endless = (add: number) => `async function* count() {
  for (let i = 0; ; i++) { await new Promise((r) => setTimeout(r, 5)); yield ${add} + i; }
}
const step = stream(count());`;
    void notebook.run(cellsOf({a: endless(0), b: "step"}));
    await expect.poll(() => seen.length, {interval: 5}).toBeGreaterThan(2);
    await notebook.run(cellsOf({a: steps.replace("yield i", "yield i + 1000"), b: "step"}));
    const count = seen.length;
    expect(seen.at(-1)).toBe("b: 1003");
    await new Promise((done) => setTimeout(done, 60));
    expect(seen.length).toBe(count);
  });

  it("refuses a stream that does not end where it must", async () => {
    expect(
      await gives({
        a: "function* all() { for (let i = 0; ; i++) yield i; }\nconst n = stream(all());"
      })
    ).toEqual({a: "RangeError: the stream gave 100000 values and did not end"});
  });
});

describe("view and stream", () => {
  it.each([
    [
      "const a = view(range([0, 1]));\na * 2",
      /a is an input: its value is for other cells.*line 2, column 1/
    ],
    ["const a = stream(f(a)); function f(x) {}", /a is a stream: its value is for other cells/],
    [
      "const a = 2 * view(range([0, 1]));",
      /view stands alone in a declaration: const name = view\(…\)/
    ],
    ["display(view(range([0, 1])))", /view stands alone in a declaration/],
    ["const a = view();", /view needs an argument/],
    ["const a = view(3);", /view takes an input of the module "inputs", such as range\(\[0, 1\]\)/],
    ["function* f() {}\nconst a = stream(f);", /stream takes a generator: call the function/],
    ["const view = 1;", /view is the notebook's own name/]
  ])("explain what is wrong with %j", async (source, message) => {
    expect((await gives({inputs, cell: source})).cell).toMatch(message);
  });

  it("leave a cell its own names inside of functions", async () => {
    expect(await gives({cell: "const f = (view) => view(2); f((x) => x + 1)"})).toEqual({
      cell: "3"
    });
  });
});
