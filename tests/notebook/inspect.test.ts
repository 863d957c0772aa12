import {describe, expect, it} from "vitest";
import type {Inspected} from "../../src/notebook/display.ts";
import {inspect} from "../../src/notebook/inspect.ts";
import {inspectValue} from "../../src/notebook/inspectValue.ts";

/** An inspected value as text. */
function textOf(value: Inspected): string {
  if (value.type === "list")
    return `${value.open}${value.items.map(textOf).join(", ")}${value.close}`;
  if (value.type === "record") {
    return `${value.label}{${value.fields.map(([key, each]) => `${key}: ${textOf(each)}`).join(", ")}}`;
  }
  return value.type === "string" ? JSON.stringify(value.text) : value.text;
}

describe("inspect(value)", () => {
  it("shows a matrix as a matrix, labelled on request", () => {
    expect(inspect([[1, 2]], {rows: ["a"], sums: true})).toEqual({
      kind: "matrix",
      rows: [[1, 2]],
      labels: {rows: ["a"], columns: [], sums: true}
    });
  });

  it.each([[[[1, 2], [3]]], [[]], [[[]]], [[["a"]]], [[1, 2]]])("shows %j as a value", (value) => {
    expect(inspect(value).kind).toBe("value");
  });

  it("shows a matrix as it was, whatever the cell does with it later", () => {
    const matrix = [[0, 0]];
    const shown = inspect(matrix);
    matrix[0][0] = 1;
    expect(shown).toMatchObject({rows: [[0, 0]]});
  });

  it("shows a list with a row or a number that is missing as a value", () => {
    const rows = [[1, 2]];
    rows[2] = [3, 4];
    expect(inspect(rows)).toMatchObject({kind: "value", value: {length: 3}});
    expect(inspect([[1, 2], Array(2)])).toMatchObject({kind: "value"});
  });

  it("calls no getter of a list or of a row", () => {
    const get = () => {
      throw new Error("called");
    };
    const lists = [Object.defineProperty([[1]], 0, {get}), [Object.defineProperty([1], 0, {get})]];
    for (const list of lists) expect(inspect(list)).toMatchObject({kind: "value"});
  });

  it("shows a list that refuses to be looked at as such", () => {
    const refuse = () => {
      throw new Error("refused");
    };
    const proxy = new Proxy([[1]], {get: refuse, getOwnPropertyDescriptor: refuse});
    expect(inspect(proxy)).toMatchObject({kind: "value", value: {type: "literal"}});
    expect(inspect([[1], proxy])).toMatchObject({kind: "value"});
  });
});

describe("inspectValue(value)", () => {
  const circular: {self?: object} = {};
  circular.self = circular;

  it.each([
    [1 / 3, "0.3333333333333333"],
    [-0, "-0"],
    ["<b>", '"<b>"'],
    [undefined, "undefined"],
    [5n, "5n"],
    [10n ** 500n, "a huge bigint"],
    [Symbol("s"), "Symbol(s)"],
    [Math.max, "ƒ max"],
    [new Map([["a", 1]]), 'Map(1) {["a", 1]}'],
    [new Set([1, 2]), "Set(2) {1, 2}"],
    [Float32Array.of(1, 2), "Float32Array [1, 2]"],
    [{a: [1, {b: 2}]}, "{a: [1, {b: 2}]}"],
    [
      new (class Point {
        x = 1;
      })(),
      "Point{x: 1}"
    ],
    [/a+b/gi, "/a+b/gi"],
    [new RegExp("/", "dmsuy"), "/\\//dmsuy"],
    [new Number(5), "Number {5}"],
    [new String("ab"), 'String {"ab"}'],
    [new Boolean(false), "Boolean {false}"],
    [Object(5n), "BigInt {5n}"],
    [Object(Symbol("s")), "Symbol {Symbol(s)}"],
    [(function* () {})(), "Generator{}"],
    [new Map().keys(), "Map Iterator{}"],
    [{[Symbol.toStringTag]: "Tagged", x: 1}, "Tagged{x: 1}"],
    [new RangeError("no"), "RangeError: no"],
    [circular, "{self: ↻ circular}"]
  ])("%s → %s", (value, text) => expect(textOf(inspectValue(value))).toBe(text));

  it("shows what only descends from a regular expression or a number as an object", () => {
    expect(textOf(inspectValue(Object.create(RegExp.prototype)))).toBe("RegExp{}");
    expect(textOf(inspectValue(Object.create(Number.prototype)))).toBe("Number{}");
  });

  it("calls no code of the value", () => {
    let calls = 0;
    const call = () => ++calls;
    const value = {
      get x() {
        return call();
      },
      toString: call,
      toJSON: call,
      valueOf: call,
      get [Symbol.toStringTag]() {
        return call();
      },
      [Symbol.iterator]: call
    };
    const expression = Object.defineProperties(/a/g, {
      source: {get: call},
      flags: {get: call},
      global: {get: call}
    });
    expect(textOf(inspectValue(value))).toContain("x: Symbol(getter)");
    expect(textOf(inspectValue(expression))).toBe("/a/g");
    expect(textOf(inspectValue(Object.assign(new Number(5), {valueOf: call})))).toBe("Number {5}");
    expect(calls).toBe(0);
  });

  it("cuts what is long and counts the rest", () => {
    const shown = inspectValue(Array.from({length: 5000}, (_, i) => i));
    expect(shown).toMatchObject({type: "list", length: 5000});
    expect((shown as {items: unknown[]}).items).toHaveLength(1000);
    expect(inspectValue("x".repeat(20_000))).toMatchObject({type: "string", cut: true});
    expect(textOf(inspectValue(`x${"🦊".repeat(5000)}`))).toMatch(/🦊…"$/);
  });

  it("shows the first part of a large matrix, with its shape", () => {
    const large = Array.from({length: 70}, (_, i) => Array.from({length: 100}, (_, j) => i + j));
    const shown = inspect(large, {sums: true});
    expect(shown).toMatchObject({kind: "matrix", shape: [70, 100], labels: {sums: false}});
    const {rows} = shown as {rows: number[][]};
    expect([rows.length, rows[0].length, rows[63][63]]).toEqual([64, 64, 126]);
    expect(inspect(large.map((row) => row.slice(0, 3)))).toMatchObject({shape: [70, 3]});
    expect(inspect(large.map((row, i) => row.slice(i > 68 ? 1 : 0)))).toMatchObject({
      kind: "value"
    });
  });

  it("ends on deep and wide values", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 1e4; i++) deep = [deep];
    expect(textOf(inspectValue(deep))).toBe("[[[[[[…]]]]]]");
    const wide = Array.from({length: 100}, () => Array.from({length: 100}, () => [1]));
    expect(textOf(inspectValue(wide)).length).toBeLessThan(20_000);
  });
});
