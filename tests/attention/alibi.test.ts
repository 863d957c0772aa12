import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {alibi, alibiSlopes} from "../../src/attention/alibi.ts";
import {maxDifference} from "../../src/attention/elementwise.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";

const {Q, K, V} = numbers.reconstruction;

describe("alibi(L, S, slope)", () => {
  it("returns minus the slope times the distance, [L, S]", () => {
    expect(alibi(3, 3, 0.5)).toEqual([
      [0, -0.5, -1],
      [-0.5, 0, -0.5],
      [-1, -0.5, 0]
    ]);
  });

  it("puts query 0 where the alignment says", () => {
    expect(alibi(1, 3, 1, "upper-left")).toEqual([[0, -1, -2]]);
    expect(alibi(1, 3, 1, "lower-right")).toEqual([[-2, -1, 0]]);
  });

  it("returns the bias of the source's causal weights with slope 1/2", () => {
    const {weights} = scaledDotProductAttention(Q, K, V, {causal: true, bias: alibi(5, 5, 0.5)});
    expect(maxDifference(weights, numbers.corrected["alibi_m0.5_causal_attention"])).toBeLessThan(
      1e-12
    );
  });

  it("throws a RangeError without an alignment when L ≠ S, for a bad size, for a slope that is not finite", () => {
    expect(() => alibi(1, 3, 1)).toThrow(
      "there are 1 queries but 3 keys and alignment is not given"
    );
    expect(() => alibi(1.5, 1.5, 1)).toThrow(
      new RangeError("L is 1.5 but must be a whole number of at least 0")
    );
    expect(() => alibi(2, 2, Infinity)).toThrow(
      new RangeError("slope is Infinity but must be a finite number")
    );
  });
});

describe("alibiSlopes(heads)", () => {
  it("returns a geometric sequence for a power of 2", () => {
    expect(alibiSlopes(8)).toEqual(numbers.other_reference_numbers.alibi_slopes_8_heads);
    expect(alibiSlopes(1)).toEqual([2 ** -8]);
  });

  it("returns the slopes of the power below, and every other of the power above, otherwise", () => {
    const between = [0.5, 1.5, 2.5, 3.5].map((n) => 2 ** -n);
    expect(maxDifference([alibiSlopes(12)], [[...alibiSlopes(8), ...between]])).toBeLessThan(1e-15);
    expect(alibiSlopes(3)).toEqual([2 ** -4, 2 ** -8, 2 ** -2]);
  });

  it.each([0, 2.5])("throws a RangeError for %s heads", (heads) => {
    expect(() => alibiSlopes(heads)).toThrow(RangeError);
  });
});
