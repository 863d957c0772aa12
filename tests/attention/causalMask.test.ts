import type {WindowOptions} from "../../src/attention/causalMask.ts";
import {describe, expect, it} from "vitest";
import {causalMask, findOffset, prefixMask, windowMask} from "../../src/attention/causalMask.ts";
import {and} from "../../src/attention/mask.ts";

/** Returns a mask as rows of 1 and 0, to be read at a glance. */
function draw(mask: boolean[][]): string[] {
  return mask.map((row) => row.map(Number).join(""));
}

describe("causalMask(L)", () => {
  it("returns the lower triangle, [L, L]", () => {
    expect(draw(causalMask(4))).toEqual(["1000", "1100", "1110", "1111"]);
    expect(causalMask(0)).toEqual([]);
  });

  it("returns a mask that allows L (L + 1) / 2 pairs", () => {
    for (const L of [1, 2, 5, 10])
      expect(causalMask(L).flat().filter(Boolean)).toHaveLength((L * (L + 1)) / 2);
  });

  it.each([-1, 2.5, NaN])("throws a RangeError for L = %s", (L) => {
    expect(() => causalMask(L)).toThrow(
      new RangeError(`L is ${L} but must be a whole number of at least 0`)
    );
  });
});

describe("causalMask(L, S, alignment)", () => {
  it('returns "upper-left" with query 0 at key 0', () => {
    expect(draw(causalMask(2, 5, "upper-left"))).toEqual(["10000", "11000"]);
    expect(draw(causalMask(3, 2, "upper-left"))).toEqual(["10", "11", "11"]);
  });

  it('returns "lower-right" with the last query at the last key', () => {
    expect(draw(causalMask(2, 5, "lower-right"))).toEqual(["11110", "11111"]);
  });

  it('returns "lower-right" without a key for the first queries when they are more than the keys', () => {
    expect(draw(causalMask(4, 2, "lower-right"))).toEqual(["00", "00", "10", "11"]);
  });

  it("returns the same for both when L = S", () => {
    expect(causalMask(4, 4, "lower-right")).toEqual(causalMask(4, 4, "upper-left"));
    expect(causalMask(4, 4)).toEqual(causalMask(4));
  });

  it("throws a RangeError that says why without an alignment when L ≠ S", () => {
    expect(() => causalMask(2, 5)).toThrow(
      new RangeError(
        'there are 2 queries but 5 keys and alignment is not given: it must be "upper-left" ' +
          '(query 0 at key 0) or "lower-right" (the last query at the last key)'
      )
    );
  });

  it("throws a RangeError for an alignment that is neither", () => {
    expect(() => causalMask(2, 2, "lower-left" as "upper-left")).toThrow(
      new RangeError('alignment is lower-left but must be "upper-left" or "lower-right"')
    );
  });
});

describe("windowMask(L, S, {left, right})", () => {
  it("returns a band around each query's own position", () => {
    expect(draw(windowMask(5, 5, {left: 1, right: 2}))).toEqual([
      "11100",
      "11110",
      "01111",
      "00111",
      "00011"
    ]);
    expect(draw(windowMask(3, 3, {left: 0, right: 0}))).toEqual(["100", "010", "001"]);
  });

  it("returns a mask without a bound on a side that is not given", () => {
    expect(draw(windowMask(3, 3, {left: 1}))).toEqual(["111", "111", "011"]);
    expect(windowMask(3, 3, {right: 0})).toEqual(causalMask(3));
    expect(windowMask(2, 3).flat().every(Boolean)).toBe(true);
  });

  it("returns both of its sides together", () => {
    expect(and(windowMask(5, 5, {left: 2}), windowMask(5, 5, {right: 1}))).toEqual(
      windowMask(5, 5, {left: 2, right: 1})
    );
  });

  it("puts the last query at the last key, or with upper-left query 0 at key 0", () => {
    expect(draw(windowMask(2, 4, {left: 1, right: 0}))).toEqual(["0110", "0011"]);
    expect(draw(windowMask(2, 4, {left: 1, right: 0, alignment: "upper-left"}))).toEqual([
      "1000",
      "1100"
    ]);
  });

  it.each([0.5, -1, NaN, -Infinity])("throws a RangeError for a side of %s", (side) => {
    const message = `${side} but must be a whole number of at least 0`;
    expect(() => windowMask(3, 3, {left: side})).toThrow(new RangeError(`left is ${message}`));
    expect(() => windowMask(3, 3, {right: side})).toThrow(new RangeError(`right is ${message}`));
  });
});

describe("windowMask(L, S, options)", () => {
  it.each([[1], [null], [[1, 0]], ["left"]])(
    "throws a RangeError for %j, which is no options",
    (window) => {
      expect(() => windowMask(3, 3, window as unknown as WindowOptions)).toThrow(
        new RangeError(`window is ${window} but must be an object, such as {left: 1, right: 0}`)
      );
    }
  );

  it("throws a RangeError for an unknown name", () => {
    expect(() => windowMask(3, 3, {before: 1} as WindowOptions)).toThrow(
      new RangeError("before is not an option of window: it must be one of left, right, alignment")
    );
  });
});

describe("prefixMask(L, prefix)", () => {
  it("returns a causal mask with its first keys open to all", () => {
    expect(draw(prefixMask(4, 2))).toEqual(["1100", "1100", "1110", "1111"]);
  });

  it("returns the causal mask for no prefix, or one of 1, and everything for one of L or more", () => {
    expect(prefixMask(4, 0)).toEqual(causalMask(4));
    expect(prefixMask(4, 1)).toEqual(causalMask(4));
    expect(prefixMask(4, 9).flat().every(Boolean)).toBe(true);
  });

  it("throws a RangeError for a prefix that is not a count", () => {
    expect(() => prefixMask(4, 1.5)).toThrow(
      new RangeError("prefix is 1.5 but must be a whole number of at least 0")
    );
  });
});

describe("findOffset(L, S, alignment)", () => {
  it("returns the key at which query 0 stands", () => {
    expect(findOffset(2, 5, "upper-left")).toBe(0);
    expect(findOffset(2, 5, "lower-right")).toBe(3);
    expect(findOffset(5, 2, "lower-right")).toBe(-3);
    expect(findOffset(3, 3)).toBe(0);
  });
});
