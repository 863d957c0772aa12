import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {applyChange, longestCell, toChange} from "../../src/course/cellChange.ts";

describe("applyChange(original, toChange(original, source))", () => {
  it("is the source, for any two texts", () => {
    const text = fc.string({unit: fc.constantFrom("a", "b", "\n", "🦊")});
    fc.assert(
      fc.property(text, text, (original, source) => {
        expect(applyChange(original, toChange(original, source))).toBe(source);
      })
    );
  });

  it("carries only what has changed", () => {
    expect(toChange("const a = 1;", "const a = 25;").slice(1)).toEqual([10, 11, "25"]);
  });

  it("is null if the chapter's text is another one", () => {
    expect(applyChange("const b = 1;", toChange("const a = 1;", "const a = 2;"))).toBeNull();
  });
});

describe("applyChange(original, change)", () => {
  it("is the change, if that is a whole text", () => {
    expect(applyChange("1", "2")).toBe("2");
    expect(applyChange("1", "x".repeat(longestCell))).toHaveLength(longestCell);
  });

  it("throws if the change has another form, or gives a text that is too long", () => {
    const [base] = toChange("1", "2");
    for (const change of [1, null, [], {}, [base, "0", 1, "2"], [base, 0, 1], [base, 0, 1, 2]])
      expect(() => applyChange("1", change), JSON.stringify(change)).toThrow(TypeError);
    expect(() => applyChange("1", "x".repeat(longestCell + 1))).toThrow(TypeError);
    expect(() => applyChange("1", [base, 0, 1, "x".repeat(longestCell + 1)])).toThrow(TypeError);
  });
});
