import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";
import {dot, findPowerOfTwo, maximum, norm, sum} from "../../src/attention/vector.ts";
import {check, sizes, vectors} from "./arbitraries.ts";

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

  it("returns a length whose square is no number, as it returns any other", () => {
    for (const exponent of [-1060, -700, -540, -500, 500, 520, 700, 1020]) {
      const factor = 2 ** exponent;
      expect(norm([3, -4, 12].map((x) => x * factor))).toBe(13 * factor);
    }
    expect(norm([5e-324])).toBe(5e-324);
    expect(norm([Number.MAX_VALUE, 1])).toBe(Number.MAX_VALUE);
  });

  it("returns Infinity above the largest number, and for an infinity, and NaN for NaN", () => {
    expect(norm([1.5e308, 1.5e308])).toBe(Infinity);
    expect(norm([-Infinity, 1])).toBe(Infinity);
    expect(norm([NaN, Infinity])).toBe(NaN);
  });

  it("returns the root of the sum of squares to the last bit where that is an ordinary number", () => {
    check(
      sizes.chain((n) => vectors(n)),
      (vector) => {
        fc.pre(vector.some((x) => Math.abs(x) > 1e-100));
        expect(norm(vector)).toBe(Math.sqrt(sum(vector.map((x) => x * x))));
      }
    );
  });
});

describe("findPowerOfTwo(numbers)", () => {
  it("returns a power of 2 by which the largest is between 1 and 2", () => {
    expect(findPowerOfTwo([5, -9])).toBe(8);
    expect(findPowerOfTwo([0.3])).toBe(0.25);
    expect(findPowerOfTwo([5e-324])).toBe(5e-324);
    expect(findPowerOfTwo([Number.MAX_VALUE])).toBe(2 ** 1023);
  });

  it("returns 1 of zeros and of nothing", () => {
    expect(findPowerOfTwo([0, -0])).toBe(1);
    expect(findPowerOfTwo([])).toBe(1);
  });
});
