import {describe, expect, it} from "vitest";
import {renderDocstring} from "../../../src/notebook/types/renderDocstring.ts";

describe("renderDocstring(docstring)", () => {
  it("joins the lines of a paragraph, and keeps those of code", () => {
    expect(renderDocstring("Returns the\nsum:\n\n    Σ a\n      + b\n\nIts unit.")).toEqual([
      ["p", {}, ["Returns the sum:"]],
      ["pre", {}, [["code", {}, ["Σ a\n  + b"]]]],
      ["p", {}, ["Its unit."]]
    ]);
  });

  it("emphasises names, and leaves products and markup as text", () => {
    expect(renderDocstring("*a* times `b`, **never** 2 * 3 * 4 <b>bold</b>")).toEqual([
      [
        "p",
        {},
        [
          ["em", {}, ["a"]],
          " times ",
          ["code", {}, ["b"]],
          ", ",
          ["strong", {}, ["never"]],
          " 2 * 3 * 4 <b>bold</b>"
        ]
      ]
    ]);
  });

  it("links addresses, without what ends a part of a list behind them", () => {
    const linksOf = (text: string) => JSON.stringify(renderDocstring(text)).match(/https:[^"]*/g);
    expect(linksOf("A, https://a.org/1; (B, https://b.org/2); C, https://c.org/d;e.")).toEqual([
      "https://a.org/1",
      "https://b.org/2",
      "https://c.org/d;e"
    ]);
  });

  it("links addresses, without the full stop behind them", () => {
    expect(renderDocstring("See §1, https://doi.org/10.1093/imanum/draa038.")).toEqual([
      [
        "p",
        {},
        [
          "See §1, ",
          [
            "a",
            {href: "https://doi.org/10.1093/imanum/draa038"},
            ["doi.org/10.1093/imanum/draa038"]
          ],
          "."
        ]
      ]
    ]);
  });

  it("sets indices and powers, in code too", () => {
    expect(renderDocstring("A⁻¹ of\n\n    Σₖ aᵢₖ bₖⱼ")).toEqual([
      ["p", {}, ["A", ["sup", {}, ["−1"]], " of"]],
      [
        "pre",
        {},
        [
          [
            "code",
            {},
            ["Σ", ["sub", {}, ["k"]], " a", ["sub", {}, ["ik"]], " b", ["sub", {}, ["kj"]]]
          ]
        ]
      ]
    ]);
  });

  it("has a minus, behind which no line ends, before Infinity in text, and code as it is written", () => {
    expect(renderDocstring("-Infinity is `-Infinity`")).toEqual([
      ["p", {}, ["−Infinity is ", ["code", {}, ["-Infinity"]]]]
    ]);
  });

  it("gives nothing for no docstring", () => expect(renderDocstring("")).toEqual([]));
});
