import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {maxDifference} from "../../src/attention/elementwise.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {shape} from "../../src/attention/matrix.ts";
import {sinusoidalEncoding} from "../../src/attention/sinusoidalEncoding.ts";
import {norm} from "../../src/attention/vector.ts";

const {sinusoidal_d6_base10000: known} = numbers.other_reference_numbers;

describe("sinusoidalEncoding(length, dModel)", () => {
  it("returns [length, dModel]", () => {
    expect(shape(sinusoidalEncoding(3, 4))).toEqual([3, 4]);
    expect(sinusoidalEncoding(0, 4)).toEqual([]);
  });

  it("returns rows of squared length d / 2, whose dot products depend on their distance alone", () => {
    const encoding = sinusoidalEncoding(12, 6);
    const products = matmul(encoding, transpose(encoding));
    for (const [i, row] of products.entries())
      for (const [j, product] of row.entries())
        expect(product).toBeCloseTo(products[0][Math.abs(i - j)], 12);
    expect(products[0][0]).toBeCloseTo(known.norm_sq, 12);
    expect(products[0][1]).toBeCloseTo(known.dot_offset_1, 12);
    expect(products[0][5]).toBeCloseTo(known.dot_offset_5, 12);
  });

  it("returns sines in the even and cosines in the odd columns", () => {
    const expected = [
      [0, 1, 0, 1],
      [Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01)]
    ];
    expect(maxDifference(sinusoidalEncoding(2, 4), expected)).toBeLessThan(1e-15);
  });

  it("returns all rows different", () => {
    const encoding = sinusoidalEncoding(200, 6);
    for (const [i, row] of encoding.entries())
      for (const other of encoding.slice(0, i))
        expect(norm(row.map((x, a) => x - other[a]))).toBeGreaterThan(0.2);
  });

  it.each([
    [-1, 4],
    [1.5, 4],
    [2, 3],
    [2, 2.5]
  ])("throws a RangeError for length %s and dModel %s", (length, dModel) => {
    expect(() => sinusoidalEncoding(length, dModel)).toThrow(RangeError);
  });

  it("calls the length by its name in a message", () => {
    expect(() => sinusoidalEncoding(1.5, 4)).toThrow(
      new RangeError("length is 1.5 but must be a whole number of at least 0")
    );
  });
});

describe("sinusoidalEncoding(length, dModel, {base})", () => {
  it("sets the wavelengths", () => {
    expect(sinusoidalEncoding(2, 4, {base: 100})[1][2]).toBeCloseTo(Math.sin(0.1), 15);
  });

  it.each([0, -1, NaN])("throws a RangeError for a base of %s", (base) => {
    expect(() => sinusoidalEncoding(2, 4, {base})).toThrow(
      new RangeError(`base is ${base} but must be above 0`)
    );
  });
});
