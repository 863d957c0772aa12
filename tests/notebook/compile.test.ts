import {describe, expect, it} from "vitest";
import {compile} from "../../src/notebook/compile.ts";
import {removeInsertions} from "../../src/notebook/insertions.ts";

// What a cell that needs nothing from others declares, once it has run.
async function run(source: string): Promise<{[name: string]: unknown}> {
  const {code, numbers} = compile(source);
  const cell = new Function(`return ${code}`)();
  const report = () => {};
  return cell(...Array(6).fill(report), ...numbers.map(({value}) => value));
}

const inputsOf = (source: string) => compile(source).inputs;
const outputsOf = (source: string) => compile(source).outputs;

function errorOf(source: string) {
  try {
    compile(source);
  } catch (error) {
    const {message, position} = error as {
      message: string;
      position: {line: number; column: number};
    };
    return `${position.line}:${position.column} ${message}`;
  }
  return "no error";
}

describe("compile(source).inputs", () => {
  it.each([
    ["weights", ["weights"]],
    ["(x) => x + y", ["y"]],
    ["const {a, ...b} = c; a + b", ["c"]],
    ["function f(n) { return n ? f(n - 1) : base; }", ["base"]],
    ["for (const row of rows) { const x = row; console.log(x); }", ["rows"]],
    ["for (let i = 0; i < n; ++i) total(i)", ["n", "total"]],
    ["try { risky(); } catch (error) { error.message }", ["risky"]],
    ["({key: value, [computed]: 1, short})", ["value", "computed", "short"]],
    ["object.property.deep", ["object"]],
    ["matrix[i][0]", ["matrix", "i"]],
    ["class A extends B { #x = c; m() { return this.#x; } }", ["B", "c"]],
    ["{ let hidden = 1; hidden; } hidden", ["hidden"]],
    ["if (x) { var late = 1; } late", ["x"]],
    ["outer: for (;;) break outer", []],
    ["switch (x) { case a: let y = 1; y; }", ["x", "a"]],
    ["const f = function own() { return own; }", []],
    ["`a${inside}b`", ["inside"]],
    ["Math.max(1, NaN, Infinity, undefined)", []],
    ["await ready", ["ready"]],
    ["let x: Matrix<5, 6>; type T = typeof y; x as Other", []],
    ["const f = <T extends Base>(x: T): x is Special => x instanceof Known", ["Known"]],
    ["Date.now()", ["Date"]],
    ["fetch(document.cookie)", ["fetch", "document"]]
  ])("%s → %j", (source, expected) => expect(inputsOf(source)).toEqual(expected));
});

describe("compile(source).outputs", () => {
  it.each([
    ["const a = 1, b = 2;", ["a", "b"]],
    ["const {a, b: [c, ...d], e = 1} = x", ["a", "c", "d", "e"]],
    ["function f() { const inner = 1; } class G {}", ["f", "G"]],
    ["interface A { x: number } type B = A; declare const c: B;", []],
    ["1 + 1", []]
  ])("%s → %j", (source, expected) => expect(outputsOf(source)).toEqual(expected));
});

describe("compile(source).imports", () => {
  it("are the names and what they are called here", () => {
    const {imports} = compile(
      'import {softmax, matmul as times, type Matrix} from "attention";\nimport * as Plot from "plot";'
    );
    expect(imports.map(({module, imported, local}) => [module, imported, local])).toEqual([
      ["attention", "softmax", "softmax"],
      ["attention", "matmul", "times"],
      ["plot", "*", "Plot"]
    ]);
  });
});

describe("compile(source).code", () => {
  it("keeps every line, with types as spaces", () => {
    const source = [
      "interface Shape { rows: number }",
      "const f = (x: number, y?: string): x is 3 => x! > (y as any satisfies unknown);",
      "class A<T> implements Shape { private readonly rows?: string = ''; declare z: T; m?(): void; }",
      "function g(this: Shape, n: number): void {}",
      "let h!: number;"
    ].join("\n");
    const lines = compile(source).code.split("\n").slice(1, -1);
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => line.replace(/\s+/g, " ").trim())).toEqual([
      "",
      "const f = (x , y ) => x > (y );",
      "class A { rows = ''; }",
      "function g( n ) {}",
      "let h ;"
    ]);
    lines.forEach((line, i) =>
      expect(line.trimEnd().length).toBeLessThanOrEqual(source.split("\n")[i].length)
    );
  });

  it.each([
    "const x = (1 + 2) as number;",
    "const x = ((1 + 2) satisfies number)!;",
    "const x = (1 + 2 /* ( */) /* ) */ as number;"
  ])("keeps the brackets in front of a type: %s", async (source) => {
    expect(await run(source)).toEqual({x: 3});
  });

  it.each([
    "const f = (a: number): {\n  x: number;\n} => ({x: a});",
    "const f = (a: number) // (\n  : {x: number} => ({x: a});",
    "const f = (a = (1), /* ) */): {\n  x: number;\n} => ({x: a});",
    "const f = (a?: number): {\r\n  x?: number;\r\n} => ({x: a});",
    "const f = <\n  T extends (\n) => void\n>(a: T): {\n  x: T;\n} => ({x: a});",
    "const f = function <T>() { return <\n  T\n> /* ( */ (a: T) => ({x: a}); }();"
  ])("keeps an arrow function in one piece: %j", async (source) => {
    const {f} = await run(source);
    expect((f as (a: number) => unknown)(1)).toEqual({x: 1});
    const lines = compile(source).code.split("\n").slice(1, -1);
    expect(lines.map((line) => line.replace("$number0", "1").length)).toEqual(
      source.split("\n").map((line) => line.length)
    );
  });

  it.each([
    "const f = async (): Promise<\n  number\n> => 1;",
    "const f = async <T>(a?: T): Promise<\n  number\n> => 1;",
    "const f = async <\n  T\n>() => 1;",
    "const f = async <T>\n(a?: T) => 1;"
  ])("keeps an async arrow function in one piece: %j", async (source) => {
    const {f} = await run(source);
    expect(await (f as () => unknown)()).toBe(1);
  });

  it.each([
    "const x = f\ninterface A { b: 1 }\n(1)",
    "const x = f\ntype A = 1;\n[1].map(f)",
    "const x = f\ntype A = 1\ntype B = 2 // of two\n`a`",
    "const x = f\ndeclare const y: number\n+1",
    "const x = f\ndeclare function y(): number;\n/a/g.exec('a')",
    "const x = f\nfunction y(): number\n(1)",
    "const x = f\nimport {softmax} from 'attention'\n(1)",
    "const x = f\nimport type {Matrix} from 'attention'\n(1)",
    "const x = f as typeof f\n(1)",
    "const x = f satisfies {\n  (a: number): number\n}\n[1].map(f)",
    "const x = f as unknown\n// → function\n(1)",
    "let x; x = f as unknown\n// → function\n(1)",
    "let x; if (true) x = f as unknown\n(1)",
    "const x = (() => { return f as unknown\n(1) })()",
    "let x; switch (1) { case 1: x = f\ntype A = 1\n(1) }"
  ])("keeps statements apart: %j", async (source) => {
    const f = (a: number) => a + 1;
    expect(await run(`const f = ${f}; ${source}; 0;`)).toMatchObject({x: expect.any(Function)});
  });

  it.each([
    "x = 1\n readonly ['y'] = 2",
    "x = 1\n private y = 2",
    "x = 1\n declare z: string\n ['y'] = 2",
    "x = 1 as number\n ['y'] = 2",
    "x = 1\n get: unknown\n y = 2",
    "x = 1\n y = 2\n m(): void\n *m() {}",
    "x = 1\n y = 2\n private *m() {}"
  ])("keeps members of a class apart: %j", async (members) => {
    expect(await run(`const a = new (class { ${members} })();`)).toMatchObject({a: {x: 1, y: 2}});
  });

  it.each([
    "class A { ['x']?: number = 1 }",
    "class A { ['x']!: number; constructor() { this.x = 1; } }",
    "abstract class B { get x() { return 1; } } abstract class A extends B { abstract x: number; }"
  ])("is right about a member: %s", async (source) => {
    const {A} = (await run(source)) as {A: new () => {x: number}};
    expect(new A().x).toBe(1);
  });

  it.each(["f?.<number>(1)", "f /* ? */ ?.(1)", "f(1 /* ? */)"])(
    "is right about an optional call: %s",
    async (call) => {
      const source = `const f = (a /* ? */?: number) => a; const x = ${call};`;
      expect(await run(source)).toMatchObject({x: 1});
    }
  );

  it.each([
    "const x = 1 + 1 as number + 2;",
    "const x = 2 * 1 as number + 2;",
    "const x = (2 + 2) as number * 1;",
    "const x = (2 + 2 as number) * 1;",
    "const x = 2 + (2 as number) * 1;",
    "const x = 2 as number * 2;",
    "const x = -4 as number * -1;"
  ])("computes in the same order: %s", async (source) => {
    expect(await run(source)).toEqual({x: 4});
  });

  it("is the same when only numbers differ, which are given apart", () => {
    const [a, b] = ["const x = 1.5e3; [x, -2]", "const x = 7; [x, -20.25]"].map(compile);
    expect(a.code).toBe(b.code);
    expect(a.numbers.map(({value}) => value)).toEqual([1500, 2]);
    expect(b.numbers.map(({value}) => value)).toEqual([7, 20.25]);
  });

  it("keeps numbers that are names, types, or text", () => {
    const {numbers} = compile('({1: "2", [3]: `4`}) as unknown as {5: 6}; class A { 7 = 8n }');
    expect(numbers.map(({value}) => value)).toEqual([3]);
  });

  it.each([
    ["const x = (() => { return.5; })();", 0.5],
    ["let x; switch (0.5) { case.5: x = 1 }", 1],
    ["const x = typeof.5;", "number"],
    ["const x = await.5;", 0.5],
    ["const x = true?.5:0;", 0.5]
  ])("keeps apart a word and the number behind it: %s", async (source, x) => {
    expect(await run(source)).toEqual({x});
  });

  it("keeps all its numbers where a name of the cell could be taken for one", () => {
    expect(compile("const $number0 = 1; $number0 + 2").numbers).toEqual([]);
  });

  it("gives places back as they are in the cell, after a number of any length", () => {
    for (const number of ["1", "123456789012345"]) {
      const source = `const a = ${number}; broken.here.now`;
      const {code, insertions} = compile(source);
      const line = code.split("\n").findIndex((each) => each.includes("here.now")) + 1;
      const column = code.split("\n")[line - 1].indexOf("here") + 1;
      expect(removeInsertions(source, insertions, {line, column})).toEqual({
        line: 1,
        column: source.indexOf("here") + 1
      });
    }
  });

  it("gives places back as they are in the cell, insertions or not", () => {
    const source = "const a = 1;\nbroken.here.now\n// → 1";
    const {code, insertions} = compile(source);
    const line = code.split("\n").findIndex((each) => each.includes("here.now")) + 1;
    const column = code.split("\n")[line - 1].indexOf("here") + 1;
    expect(removeInsertions(source, insertions, {line, column})).toEqual({
      line: 2,
      column: "broken.".length + 1
    });
  });
});

describe("compile(source) throws", () => {
  it.each([
    ['const s = "abc', "1:11 Unterminated string constant"],
    [
      "function f() {\n  if (true) {",
      "2:14 the cell ends too early: a bracket, a brace or an expression is not finished"
    ],
    ["const a = [1, 2);", '1:16 unexpected ")": something before it is missing or not finished'],
    [
      "return 7",
      "1:1 return stands outside of a function; a cell shows its last expression by itself"
    ],
    ["export const a = 1;", "1:1 cells need no export: every name they declare is shared"],
    ["enum E { A }", "1:1 cells cannot hold enum: it is more than a type"],
    [
      "namespace N { export const x = 1 }",
      "1:1 cells cannot hold namespace: it is more than a type"
    ],
    [
      "class A { constructor(private x: number) {} }",
      "1:23 cells cannot hold a parameter property: it is more than a type"
    ],
    [
      "const a = 1 + 1 as number / 2;",
      "1:11 put 1 + 1 into brackets: without its type, / would be computed before it"
    ],
    [
      "const a = 1 < 2 as any as number * 2;",
      "1:11 put 1 < 2 into brackets: without its type, * would be computed before it"
    ],
    ["scores = 2", "1:1 scores belongs to another cell: only that cell can change it"],
    ["scores.x += count++", "1:13 count belongs to another cell: only that cell can change it"],
    [
      "Math.random()",
      "1:1 Math.random gives other numbers on each run: use random(seed) from attention"
    ],
    [
      'Math["random"]()',
      "1:1 Math.random gives other numbers on each run: use random(seed) from attention"
    ],
    ['await import("x")', "1:7 cells import by a statement: import {softmax} from …"],
    ["const display = 1;", "1:7 display is the notebook's own name: choose another"],
    [
      "const a = 1;\nconst b = 2, {c: [view]} = b;",
      "2:19 view is the notebook's own name: choose another"
    ],
    ["1;\n  function stream() {}", "2:12 stream is the notebook's own name: choose another"],
    ["class A {}\nclass console {}", "2:7 console is the notebook's own name: choose another"],
    [
      "// → 1",
      "1:1 // → must follow an expression or the declaration of one name, outside of functions"
    ]
  ])("%j: %s", (source, message) => expect(errorOf(source)).toBe(message));

  it.each([
    "[q] = [2]",
    "[x, q] = [q, x]",
    "({q} = o)",
    "({a: q} = o)",
    "({a: [, {b: q = 1}]} = o)",
    "({...q} = o)",
    "[...q] = o",
    "[q = 1] = o",
    "[q as number] = o",
    "(q as number) = 2",
    "q! += 2",
    "(q as number)++",
    "for (q of o);",
    "for (q in o);",
    "for ([q] of o);"
  ])("where a cell assigns to a variable of another: %s", (assignment) =>
    expect(errorOf(`let x = 1;\n${assignment}`)).toMatch(/^2:\d+ q belongs to another cell/)
  );

  it.each([
    "let q; [q] = [2]; ({q, ...q} = o); for (q of o);",
    "for (let q of o) [q] = [2];",
    "o[q] = 1; [o[q], o.q] = [2, 3]; ({[q]: o.x = q} = o);",
    "const f = (q) => { [q] = [2]; q = 2; q++; return q; };\nf(q)"
  ])("nothing where it assigns to its own: %s", (source) =>
    expect(errorOf(source)).toBe("no error")
  );
});
