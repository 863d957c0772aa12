import {describe, expect, it} from "vitest";
import {padOrTruncate} from "../../src/attention/padOrTruncate.ts";

describe("padOrTruncate(tokens, length)", () => {
  it("fills a shorter sequence with zeros that are not kept", () => {
    expect(padOrTruncate([7, 8, 9], 5)).toEqual({
      tokens: [7, 8, 9, 0, 0],
      keep: [true, true, true, false, false]
    });
  });

  it("cuts a longer sequence after its first tokens", () => {
    expect(padOrTruncate([7, 8, 9], 2)).toEqual({tokens: [7, 8], keep: [true, true]});
    expect(padOrTruncate([7, 8, 9], 0)).toEqual({tokens: [], keep: []});
  });

  it("returns a sequence of the length as it is", () => {
    expect(padOrTruncate([7, 8], 2)).toEqual({tokens: [7, 8], keep: [true, true]});
  });

  it("keeps a real token that is equal to the padding", () => {
    expect(padOrTruncate([0, 5], 3).keep).toEqual([true, true, false]);
  });

  it.each([-1, 2.5])("throws a RangeError for a length of %s", (length) => {
    expect(() => padOrTruncate([1], length)).toThrow(
      new RangeError(`length is ${length} but must be a whole number of at least 0`)
    );
  });
});

describe("padOrTruncate(tokens, length, {pad, side})", () => {
  it("fills with the given token, which may be a word", () => {
    expect(padOrTruncate(["The", "fox"], 3, {pad: "<pad>"}).tokens).toEqual([
      "The",
      "fox",
      "<pad>"
    ]);
  });

  it("fills up on the left, and cuts after the first tokens all the same", () => {
    expect(padOrTruncate([7, 8], 3, {side: "left"})).toEqual({
      tokens: [0, 7, 8],
      keep: [false, true, true]
    });
    expect(padOrTruncate([7, 8, 9], 2, {side: "left"})).toEqual({
      tokens: [7, 8],
      keep: [true, true]
    });
  });

  it("throws a RangeError for another side", () => {
    expect(() => padOrTruncate([1], 2, {side: "top" as "left"})).toThrow(
      new RangeError('side is top but must be "right" or "left"')
    );
  });
});
