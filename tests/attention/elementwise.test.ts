import {describe, expect, it} from "vitest";
import {add, map, maxDifference, scale, subtract} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";

const a = [
  [1, 2],
  [3, 4],
  [5, 6]
];
const b = [
  [10, 20],
  [30, 40],
  [50, 60]
];
const ragged = [[1, 2], [3], [5, 6]];

describe("map(matrix, f)", () => {
  it("returns f of each entry", () => {
    expect(map(a, (entry) => -entry)).toEqual([
      [-1, -2],
      [-3, -4],
      [-5, -6]
    ]);
  });

  it("gives f the row and the column", () => {
    expect(map(a, (_, i, j) => 10 * i + j)).toEqual([
      [0, 1],
      [10, 11],
      [20, 21]
    ]);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => map(ragged, Math.abs)).toThrow(ShapeError);
  });
});

describe("add(a, b)", () => {
  it("returns the sum, entry by entry", () => {
    expect(add(a, b)).toEqual([
      [11, 22],
      [33, 44],
      [55, 66]
    ]);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => add(a, [[1, 2]])).toThrow(
      new ShapeError("a is [3, 2] but b is [1, 2]: their shapes must be equal")
    );
    expect(() => add([[1]], [[1, 2]])).toThrow(ShapeError);
    expect(() => add(a, ragged)).toThrow("b[1] has length 1");
  });
});

describe("subtract(a, b)", () => {
  it("returns the difference, entry by entry", () => {
    expect(subtract(b, a)).toEqual([
      [9, 18],
      [27, 36],
      [45, 54]
    ]);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => subtract(a, [[1, 2]])).toThrow("a is [3, 2] but b is [1, 2]");
  });
});

describe("scale(matrix, factor)", () => {
  it("returns each entry times the factor", () => {
    expect(scale(a, 10)).toEqual(b);
  });
});

describe("maxDifference(a, b)", () => {
  it("returns the largest distance of two entries", () => {
    expect(
      maxDifference(a, [
        [1, 2],
        [3, 0],
        [5, 9]
      ])
    ).toBe(4);
    expect(maxDifference(a, a)).toBe(0);
    expect(maxDifference([], [])).toBe(0);
  });

  it("returns 0 between equal infinities, Infinity between others, NaN with NaN", () => {
    expect(maxDifference([[-Infinity]], [[-Infinity]])).toBe(0);
    expect(maxDifference([[-Infinity]], [[Infinity]])).toBe(Infinity);
    expect(maxDifference([[NaN, 1]], [[NaN, 9]])).toBe(NaN);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => maxDifference(a, [[1, 2]])).toThrow("a is [3, 2] but b is [1, 2]");
  });
});
