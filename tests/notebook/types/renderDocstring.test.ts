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

  it("gives nothing for no docstring", () => expect(renderDocstring("")).toEqual([]));
});
