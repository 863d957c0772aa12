import {describe, expect, it} from "vitest";
import {joinParts} from "../../../src/notebook/types/joinParts.ts";

describe("joinParts(parts)", () => {
  it("gives one module, and where in it each cell begins", () => {
    const cells = [
      {name: "a", source: "const x = 1;\n"},
      {name: "b", source: ""},
      {name: "c", source: "x"}
    ];
    const {text, placed} = joinParts(cells);
    for (const {source, start, line} of placed) {
      expect(text.slice(start, start + source.length)).toBe(source);
      expect(text.slice(0, start).split("\n")).toHaveLength(line);
    }
    expect(text).toMatch(/\nexport \{\};\n$/);
  });

  it("keeps the lines that cells have in their chapter", () => {
    const {text} = joinParts([
      {name: "a", source: "1", line: 3},
      {name: "b", source: "2", line: 9}
    ]);
    expect([text.split("\n")[2], text.split("\n")[8]]).toEqual(["1", "2"]);
  });
});
