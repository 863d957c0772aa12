import {describe, expect, it} from "vitest";
import {readReplies} from "../../../src/notebook/sandbox/readReplies.ts";

const outcome = {name: "scores", status: "fulfilled", displays: [], checks: []};
const reply = (...displays: unknown[]) =>
  JSON.stringify([{kind: "outcome", version: 1, outcome: {...outcome, displays}}]);
const nested = (depth: number): unknown => ["g", {}, depth > 0 ? [nested(depth - 1)] : []];

const pickForm = {
  type: "pick",
  label: "pair",
  rows: ["The"],
  columns: [],
  entries: [[1, 2]],
  meaning: "score",
  decimals: 2,
  setting: 1
};

const orderForm = {type: "order", label: "first", options: ["a", "b"], setting: [1, 0]};

const pointForm = {
  type: "point",
  label: "query",
  axes: [
    {label: "east", min: -1, max: 1, step: 0.1},
    {label: "north", min: 0, max: 1, step: 0.1}
  ],
  meaning: "query",
  drawing: ["svg", {width: "10"}, ["text", ["g", {}, []]]],
  frame: {left: 0.1, top: 0, width: 0.9, height: 1},
  setting: [0, 0.5]
};

describe("readReplies(text)", () => {
  it.each([
    {kind: "value", value: {type: "number", text: "1"}},
    {kind: "matrix", rows: [[1, 2]], labels: {rows: [], columns: ["a", "b"], sums: false}},
    {kind: "drawing", tree: ["svg", {width: "10"}, ["text", ["g", {}, []]]]},
    {kind: "log", level: "warn", values: [{type: "string", text: "a", cut: false}]},
    {kind: "verdict", verdict: {checks: [{name: "a", holds: true, message: ""}], hint: ""}},
    {kind: "input", variable: "a", form: {type: "checkbox", label: "a", setting: true}},
    {kind: "input", variable: "a", form: pickForm},
    {kind: "input", variable: "a", form: pointForm},
    {kind: "input", variable: "a", form: orderForm}
  ])("returns a display of the kind $kind as it came", (display) => {
    const given = {...outcome, displays: [display]};
    expect(readReplies(reply(display))).toEqual([{kind: "outcome", version: 1, outcome: given}]);
  });

  it("returns the replies of all lines, those that could wait and those that could not", () => {
    const text = `~[{"kind":"alive"}]\n~${reply()}\n[{"kind":"done","id":1}]`;
    expect(readReplies(text)?.map(({kind}) => kind)).toEqual(["alive", "outcome", "done"]);
    expect(readReplies(`${text}\n`)).toBeNull();
    expect(readReplies("~".repeat(2))).toBeNull();
  });

  it.each([
    {kind: "runtime", message: "no", position: {line: 2, column: 3}, cell: "scores"},
    {kind: "waiting", message: "waits for scores, which failed", waitsFor: "scores"}
  ])("gives back the error of a $kind cell", (error) => {
    const rejected = {...outcome, status: "rejected", error};
    const text = JSON.stringify([{kind: "outcome", version: 1, outcome: rejected}]);
    expect(readReplies(text)).toEqual([{kind: "outcome", version: 1, outcome: rejected}]);
  });

  it("leaves out what it does not know", () => {
    const [read] = readReplies(
      '[{"kind":"done","id":1,"more":1,"__proto__":{"a":1},"constructor":{"prototype":{"b":1}}}]'
    )!;
    expect(read).toStrictEqual({kind: "done", id: 1});
  });

  it("reads the numbers that JSON does not have", () => {
    const labels = {rows: [], columns: [], sums: false};
    const [read] = readReplies(reply({kind: "matrix", rows: [["NaN", "-Infinity"]], labels}))!;
    expect(read).toHaveProperty("outcome.displays.0.rows", [[NaN, -Infinity]]);
  });

  it("cuts long texts, labels and attributes", () => {
    const attributes = Object.fromEntries(Array.from({length: 100}, (_, i) => [`a${i}`, "1"]));
    const form = {type: "checkbox", label: "a".repeat(1000), setting: true};
    const [read] = readReplies(
      reply(
        {kind: "value", value: {type: "literal", text: "a".repeat(100_000)}},
        {kind: "input", variable: "a", form},
        {kind: "drawing", tree: ["svg", attributes, []]}
      )
    ) as any[];
    const [value, input, drawing] = read.outcome.displays;
    expect(value.value.text).toHaveLength(40_000);
    expect(input.form.label).toHaveLength(200);
    expect(Object.keys(drawing.tree[1])).toHaveLength(60);
  });

  it.each([
    ["no JSON", "[{"],
    ["no list", '{"kind":"done","id":1}'],
    ["an unknown reply", '[{"kind":"run"}]'],
    ["a version that is no count", JSON.stringify([{kind: "outcome", version: 0.5, outcome}])],
    ["a text where a number belongs", reply({kind: "matrix", rows: [["1"]], labels: {}})],
    ["HTML", reply({kind: "html", html: "<b>"})],
    ["an unknown input", reply({kind: "input", variable: "a", form: {type: "file", label: ""}})],
    [
      "a choice of an entry that is not there",
      reply({kind: "input", variable: "a", form: {...pickForm, setting: 2}})
    ],
    [
      "a colour that is none",
      reply({kind: "input", variable: "a", form: {...pickForm, meaning: "cell-status"}})
    ],
    [
      "an order with an item that is not there",
      reply({kind: "input", variable: "a", form: {...orderForm, setting: [0, 2]}})
    ],
    [
      "a plane with one direction",
      reply({kind: "input", variable: "a", form: {...pointForm, axes: [pointForm.axes[0]]}})
    ],
    [
      "a place that is no pair of numbers",
      reply({kind: "input", variable: "a", form: {...pointForm, setting: [0, 0, 0]}})
    ],
    [
      "a plane that lies beyond its drawing",
      reply({
        kind: "input",
        variable: "a",
        form: {...pointForm, frame: {...pointForm.frame, left: 0.2}}
      })
    ],
    [
      "a plane over a drawing that is too deep",
      reply({kind: "input", variable: "a", form: {...pointForm, drawing: nested(65)}})
    ],
    ["a tree that is too deep", reply({kind: "drawing", tree: nested(65)})],
    [
      "too many nodes in all",
      reply(
        {kind: "drawing", tree: ["g", {}, Array(16_000).fill("")]},
        {kind: "drawing", tree: ["g", {}, Array(16_000).fill("")]}
      )
    ]
  ])("returns null for %s", (_, text) => expect(readReplies(text)).toBeNull());

  it("reads a tree that is just small enough", () => {
    expect(readReplies(reply({kind: "drawing", tree: nested(64)}))).not.toBeNull();
  });
});
