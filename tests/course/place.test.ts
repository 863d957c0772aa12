import {describe, expect, it} from "vitest";
import {isPlace, readPlace, toPlace} from "../../src/course/place.ts";

describe("isPlace(value)", () => {
  it.each(["weights", "#softmax", "weights+2", "#softmax+12", "+0", "scratch-1"])(
    "%s is one",
    (name) => expect(isPlace(name)).toBe(true)
  );

  it.each(["", "#", "##a", "a+", "a+1000", "+", "<b>", "a b", "a+1+1", "A", 1, null, ["a"]])(
    "%j is none",
    (value) => expect(isPlace(value)).toBe(false)
  );
});

describe("readPlace(name)", () => {
  it.each([
    ["weights", 0],
    ["#softmax", 2],
    ["", 0]
  ])("reads what toPlace(%j, %i) writes", (anchor, count) => {
    expect(isPlace(toPlace(anchor, count))).toBe(true);
    expect(readPlace(toPlace(anchor, count))).toEqual([anchor, count]);
  });
});
