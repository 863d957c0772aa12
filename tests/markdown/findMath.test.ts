import {describe, expect, it} from "vitest";
import {findMath} from "../../src/markdown/findMath.ts";

describe("findMath(text)", () => {
  it("returns all TeX with its line, and without its label", () => {
    const text = "One $a$.\n\n$$\nb = c \\label{two}\n$$\n\nThree $d$, `$e$` and $\\eqref{two}$.\n";
    expect(findMath(text).map(({tex, display, name, line}) => [tex, display, name, line])).toEqual([
      ["a", false, undefined, 1],
      ["b = c", true, "two", 3],
      ["d", false, undefined, 7]
    ]);
  });

  it("returns the anchor of an equation, and for others the nearest one before them", () => {
    const text = [
      "$a$",
      "## The *first* one",
      "$b$",
      "$$\nc \\label{one}\n$$",
      "$d$",
      "```ts name=cell\n1\n```",
      "$e$",
      "```text\nnothing\n```",
      "- $f$",
      "## The first one",
      "$g$"
    ].join("\n\n");
    expect(findMath(text).map(({anchor}) => anchor)).toEqual([
      undefined,
      "the-first-one",
      "eq-one",
      "eq-one",
      "cell-cell",
      "cell-cell",
      "the-first-one-1"
    ]);
  });
});
