import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {identity, shape} from "../../src/attention/matrix.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

const a = [
  [1, 2, 3],
  [4, 5, 6]
];
const b = [
  [7, 8],
  [9, 10],
  [11, 12]
];

describe("matmul(a, b)", () => {
  it("returns [m, n] from [m, k] and [k, n]", () => {
    expect(
      shape(
        matmul(
          [[1, 2]],
          [
            [1, 2, 3],
            [4, 5, 6]
          ]
        )
      )
    ).toEqual([1, 3]);
  });

  it("returns a when b is the identity, and b when a is", () => {
    expect(matmul(a, identity(3))).toEqual(a);
    expect(matmul(identity(2), a)).toEqual(a);
  });

  it("is associative", () => {
    const three = fc
      .tuple(sizes, sizes, sizes, sizes)
      .chain(([m, k, l, n]) => fc.tuple(matrices(m, k), matrices(k, l), matrices(l, n)));
    check(three, ([x, y, z]) =>
      expect(maxDifference(matmul(matmul(x, y), z), matmul(x, matmul(y, z)))).toBeLessThan(1e-11)
    );
  });

  it("returns the dot product of each row of a and column of b", () => {
    expect(matmul(a, b)).toEqual([
      [58, 64],
      [139, 154]
    ]);
  });

  it("returns NaN where 0 meets NaN or an infinity", () => {
    expect(
      matmul(
        [[0, 1]],
        [
          [NaN, 1],
          [2, Infinity]
        ]
      )
    ).toEqual([[NaN, Infinity]]);
    expect(matmul([[0]], [[Infinity]])).toEqual([[NaN]]);
  });

  it("returns [m, 0] for a b without columns, and [] for an a without rows", () => {
    expect(matmul([[1], [2]], [[]])).toEqual([[], []]);
    expect(matmul([], [])).toEqual([]);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => matmul(a, a)).toThrow(
      new ShapeError("a is [2, 3] but b is [2, 3]: a must have as many columns as b has rows")
    );
    expect(() => matmul([[1, 2], [3]], a)).toThrow(ShapeError);
    expect(() => matmul(a, [[1], [2], [3, 4]])).toThrow("b[2] has length 2");
  });
});

describe("transpose(matrix)", () => {
  it("returns the columns as rows", () => {
    expect(transpose(a)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6]
    ]);
    expect(transpose([])).toEqual([]);
  });

  it("returns the matrix when applied twice", () => {
    check(
      sizes.chain((m) => sizes.chain((n) => matrices(m, n))),
      (matrix) => expect(transpose(transpose(matrix))).toEqual(matrix)
    );
  });

  it("returns (AB)ᵀ = BᵀAᵀ", () => {
    expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => transpose([[1, 2], [3]])).toThrow(ShapeError);
  });
});
