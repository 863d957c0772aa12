import {describe, expect, it} from "vitest";
import {meets, toExpectationText} from "../../src/notebook/expectations.ts";

describe("meets(actual, expected)", () => {
  it.each([
    ["0.485864103", "0.485864"],
    ["0.485864103", "0.49"],
    ["[0.27, 0.73]", "[ 0.27,0.73 ]"],
    ["5", "5"],
    ["0.9999999999999998", "1.000000"],
    ["1.6702955e-5", "1.67e-5"],
    ["-0.25", "-0.3"],
    ["Infinity", "Infinity"],
    ['{a: 1, b: "x 1.5 y"}', '{a: 1, b: "x 1.5 y"}'],
    ["true", "true"]
  ])("%s holds for → %s", (actual, expected) => expect(meets(actual, expected)).toBe(true));

  it.each([
    ["0.485864103", "0.485865"],
    ["0.485864103", "0.48"],
    ["[1, 2, 3]", "[1, 2]"],
    ["[1, 2]", "[1, 2, 3]"],
    ["1.4", "2"],
    ["1.04", "1.0e1"],
    ["NaN", "0"],
    ["-Infinity", "Infinity"],
    ['"x 1.5 y"', '"x 1.51 y"'],
    ['"a"', "a"],
    ["true", "false"],
    ["", "1"]
  ])("%s does not hold for → %s", (actual, expected) =>
    expect(meets(actual, expected)).toBe(false)
  );
});

describe("toExpectationText(value)", () => {
  it.each([
    [
      [
        [1, 0.5],
        [-0, NaN]
      ],
      "[[1, 0.5], [-0, NaN]]"
    ],
    [{a: "b", c: null, d: undefined}, '{a: "b", c: null, d: undefined}'],
    [Float32Array.of(1, 2), "[1, 2]"],
    [new RangeError("no"), "RangeError: no"],
    [new Set([1]), "Set [1]"],
    [5n, "5n"]
  ])("%s → %s", (value, text) => expect(toExpectationText(value)).toBe(text));
});
