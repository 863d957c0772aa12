import {describe, expect, it} from "vitest";
import type {Tree} from "../../src/plots/tree.ts";
import type {Outcome} from "../../src/notebook/outcome.ts";
import {cleanDrawing} from "../../src/notebook/cleanDrawing.ts";
import {formatMatrix, formatNumber, formatSetting} from "../../src/notebook/formatNumber.ts";
import {inspect} from "../../src/notebook/inspect.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";

const outcome = (parts: Partial<Outcome>): Outcome => ({
  name: "a",
  status: "fulfilled",
  displays: [],
  checks: [],
  ...parts
});
const htmlOf = (parts: Partial<Outcome>) => renderOutcome(outcome(parts)).map(toHtml).join("");

describe("renderOutcome(outcome)", () => {
  it("escapes every text", () => {
    const html = htmlOf({
      displays: [{kind: "value", value: {type: "literal", text: '<img src="x">&'}}]
    });
    expect(html).toBe(
      '<div class="display value"><span class="literal">&lt;img src=&quot;x&quot;&gt;&amp;</span></div>'
    );
  });

  it("says in words where the numbers that are shown come from", () => {
    const origins = ["recovered" as const, "reconstruction" as const];
    const number = {kind: "value" as const, value: {type: "number" as const, text: "1"}};
    expect(htmlOf({origins, displays: [number]}).replace(/<[^>]*>/g, "")).toBe(
      "1Uses numbers recovered from its prints of a reconstruction, not the notebook’s own"
    );
    expect(htmlOf({displays: [number]})).not.toContain("Uses numbers");
  });

  it("says nothing of their origin where no numbers are shown", () => {
    const form = {type: "checkbox" as const, label: "on", setting: true};
    const html = htmlOf({origins: ["printed"], displays: [{kind: "input", variable: "on", form}]});
    expect(html).not.toContain("Uses numbers");
  });

  it("shows a number to four digits, and in full on hover", () => {
    const html = htmlOf({
      displays: [{kind: "value", value: {type: "number", text: "0.4858641035"}}]
    });
    expect(html).toContain('<span class="number" title="0.4858641035">0.4859</span>');
  });

  it("shows a matrix with its shape, labels and sums", () => {
    const labels = {rows: ["q"], columns: ["a", "b"], sums: true};
    const html = htmlOf({displays: [{kind: "matrix", rows: [[0.25, 0.5]], labels}]});
    expect(html).toContain("<caption>1 × 2</caption>");
    expect(html).toContain('<th scope="col" class="sum">sum</th>');
    expect(html).toMatch(/<th scope="row">q<\/th><td title="0.25".*?>0.2500<\/td>/);
    expect(html).toContain('<td title="0.75" class="sum">0.7500</td>');
  });

  it("has the sums of a matrix ready for who asks, and a share of the largest for each number", () => {
    const labels = {rows: [], columns: [], sums: false};
    const html = htmlOf({displays: [{kind: "matrix", rows: [[0.5, -2]], labels}]});
    expect(html).toContain('<td title="-1.5" class="sum on-request">−1.5</td>');
    expect(html).toMatch(/title="0.5" class="entry on-paper" style="--share:0.25"/);
    expect(html).toMatch(
      /title="-2" class="entry negative over-light over-dark" style="--share:1"/
    );
  });

  it("shows 24 items of a list, the others on request, and counts those that are cut", () => {
    const items = Array.from({length: 30}, (_, i) => ({type: "number" as const, text: `${i}`}));
    const list = {type: "list" as const, open: "[", close: "]", items, length: 45};
    const html = htmlOf({displays: [{kind: "value", value: list}]});
    expect(html).toMatch(/>23<\/span>, <details class="more"><summary>… 6 more<\/summary>/);
    expect(html).toMatch(
      />29<\/span>, … 15 more, too many to show at once: show a slice<\/details>\]/
    );
  });

  it("shows an object in one line if it is short, else its parts, of which long ones open", () => {
    const html = (value: unknown) =>
      htmlOf({displays: [inspect(value)]}).replace(/ title="[^"]*"/g, "");
    const plain = (value: unknown) => html(value).replace(/<\/?span.*?>/g, "");
    expect(plain({a: 1, b: {c: [2]}})).toBe('<div class="display value">{a: 1, b: {c: [2]}}</div>');
    const fox = {name: "fox", sizes: Array.from({length: 30}, (_, i) => i * 1000)};
    const deep = plain({animals: {fox, crow: fox}});
    expect(deep).toContain(
      '<div class="tree">{<details class="part branch"><summary>animals: {fox, crow}</summary>{'
    );
    expect(deep).toContain(
      '<summary>crow: {name, sizes}</summary>{<div class="part">name: &quot;fox&quot;'
    );
    expect(plain([[fox], 1])).toContain("<summary>[1 item]</summary>");
  });

  it("shows the beginning of a long text, and the rest on request", () => {
    const html = htmlOf({displays: [inspect("x".repeat(1000))]});
    expect(html).toContain('<details class="more"><summary>… 602 more characters</summary>xxx');
    const foxes = htmlOf({displays: [inspect("🦊".repeat(300))]}); // each is two characters, after a quote
    expect(foxes.isWellFormed()).toBe(true);
    expect(foxes).toContain("… 203 more characters</summary>🦊");
    const cut = htmlOf({displays: [inspect("x".repeat(20_000))]});
    expect(cut).toContain("… and more, too long to show at once");
  });

  it("says how large a matrix is of which it shows the first part, and sums no part of a row", () => {
    const large = Array.from({length: 70}, () => Array.from({length: 100}, () => 1));
    const html = htmlOf({displays: [inspect(large)]});
    expect(html).toContain("<caption>70 × 100, of which you see the first 64 × 64:");
    expect(html).not.toContain("show-sums");
  });

  it("says where an error is, and in which cell", () => {
    const error = {
      kind: "runtime" as const,
      message: "no",
      position: {line: 2, column: 7},
      cell: "b"
    };
    expect(htmlOf({status: "rejected", error})).toBe(
      '<p class="failure failure-runtime">no. Line 2, column 7 of cell b.</p>'
    );
  });

  it("says when a → comment does not hold", () => {
    const check = {line: 3, expected: "1", actual: "2", holds: false};
    expect(htmlOf({checks: [check]})).toContain("Line 3 says → 1, but the value is 2");
    expect(htmlOf({checks: [{...check, holds: true}]})).toBe("");
  });
});

describe("cleanDrawing(tree, idPrefix)", () => {
  const clean = (tree: Tree) => toHtml(cleanDrawing(tree, "a-0-"));

  it.each<[Tree, string]>([
    [
      [
        "svg",
        {onload: "x()"},
        [
          ["script", {}, ["x()"]],
          ["a", {href: "javascript:x()"}, ["b"]]
        ]
      ],
      "<svg></svg>"
    ],
    [
      [
        "svg",
        {},
        [
          ["foreignObject", {}, []],
          ["use", {href: "#x"}, []],
          ["image", {href: "x"}, []],
          ["animate", {}, []]
        ]
      ],
      "<svg></svg>"
    ],
    [["iframe", {srcdoc: "x"}, []], ""],
    [
      ["div", {class: "cell-bar failure", id: "text"}, []],
      '<div class="out-cell-bar out-failure" id="a-0-text"></div>'
    ],
    [["g", {}, []], ""],
    [["svg", {}, [["rect", {fill: "url(https://x.test/y)"}, []]]], "<svg><rect></rect></svg>"],
    [
      ["svg", {}, [["rect", {"clip-path": "url(#clip)"}, []]]],
      '<svg><rect clip-path="url(#a-0-clip)"></rect></svg>'
    ],
    [
      ["div", {style: "position:fixed;color:red;background:url(x)"}, []],
      '<div style="color:red"></div>'
    ],
    [["div", {role: "alert", "aria-label": "x"}, []], '<div aria-label="x"></div>']
  ])("%j → %s", (tree, html) => expect(clean(tree)).toBe(html));

  it("cuts what is too deep or too much", () => {
    let deep: Tree = "x";
    for (let i = 0; i < 200; i++) deep = ["div", {}, [deep]];
    expect(clean(deep)).not.toContain("x");
    const many: Tree = ["div", {}, Array.from({length: 30_000}, (): Tree => ["b", {}, []])];
    expect(clean(many).match(/<b>/g)!.length).toBeLessThan(20_000);
  });
});

describe("formatNumber(value)", () => {
  it.each([
    [0.4858641, "0.4859"],
    [-1.5, "−1.5"],
    [42, "42"],
    [123456.789, "123457"],
    [12345.4, "12345"],
    [9999.96, "10000"],
    [0.0123456, "0.01235"],
    [1e-9, "1.000e−9"],
    [-Infinity, "−∞"],
    [NaN, "NaN"],
    [-0, "−0"]
  ])("%d → %s", (value, text) => expect(formatNumber(value)).toBe(text));
});

describe("formatMatrix(rows)", () => {
  it("gives all numbers the same decimals", () => {
    expect(
      formatMatrix([
        [0.5, 1],
        [-0.25, -Infinity]
      ])
    ).toEqual([
      ["0.5000", "1.0000"],
      ["−0.2500", "−∞"]
    ]);
  });
  it("shows whole numbers as whole", () => expect(formatMatrix([[1, 0]])).toEqual([["1", "0"]]));

  it("shows no small number as 0 beside a large one, and no zero with a sign", () => {
    expect(formatMatrix([[99999, 0.25]])).toEqual([["99999", "0.25"]]);
    expect(formatMatrix([[-0.00001, 0.2]])).toEqual([["0.0000", "0.2000"]]);
  });
});

describe("formatSetting(value)", () => {
  it.each([
    [1000.5, "1000.5"],
    [-0.25, "−0.25"],
    [0.1 + 0.2, "0.3"],
    [2 / 3, "0.6667"]
  ])("%d → %s", (value, text) => expect(formatSetting(value)).toBe(text));
});
