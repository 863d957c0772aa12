import {describe, expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";
import {dot, maximum, norm, sum} from "../../src/attention/vector.ts";

describe("sum(numbers)", () => {
  it("returns the sum, and 0 of none", () => {
    expect(sum([1, 2, 3.5])).toBe(6.5);
    expect(sum([])).toBe(0);
  });
});

describe("maximum(numbers)", () => {
  it("returns the largest, -Infinity of none, NaN with NaN", () => {
    expect(maximum([-3, -1, -2])).toBe(-1);
    expect(maximum([])).toBe(-Infinity);
    expect(maximum([1, NaN, 2])).toBe(NaN);
  });

  it("returns the largest of a million numbers", () => {
    expect(maximum(Array.from({length: 1e6}, (_, i) => i))).toBe(999_999);
  });
});

describe("dot(a, b)", () => {
  it("returns the sum of the products", () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
    expect(dot([], [])).toBe(0);
  });

  it("returns the product of the lengths and the cosine of the angle", () => {
    expect(dot([2, 0], [3 * Math.cos(1), 3 * Math.sin(1)])).toBeCloseTo(6 * Math.cos(1), 14);
  });

  it("throws a ShapeError that gives both lengths", () => {
    expect(() => dot([1], [1, 2])).toThrow(
      new ShapeError("a is [1] but b is [2]: their lengths must be equal")
    );
    expect(() => dot([1, 2], [1])).toThrow("a is [2] but b is [1]");
  });
});

describe("norm(vector)", () => {
  it("returns the Euclidean length", () => {
    expect(norm([3, -4])).toBe(5);
    expect(norm([])).toBe(0);
  });
});
