import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {scale} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {columnSums, rowSums, variance} from "../../src/attention/sums.ts";

const {printed, checks, reconstruction} = numbers;
const matrix = [
  [1, 2, 3],
  [4, 5, 6]
];

describe("rowSums(matrix)", () => {
  it("returns the sum of each row", () => {
    expect(rowSums(matrix)).toEqual([6, 15]);
    expect(rowSums([[], []])).toEqual([0, 0]);
  });

  it("returns what the rows of the source's weights sum to, instead of 1", () => {
    expect(rowSums(printed.attention)).toEqual(checks.attention_row_sums);
    expect(rowSums(printed.attention_dec)).toEqual(checks.attention_dec_row_sums);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => rowSums([[1, 2], [3]])).toThrow(ShapeError);
  });
});

describe("columnSums(matrix)", () => {
  it("returns the sum of each column", () => {
    expect(columnSums(matrix)).toEqual([5, 7, 9]);
  });

  it("returns what the columns of the source's weights sum to", () => {
    for (const [j, sum] of columnSums(printed.attention).entries())
      expect(sum).toBeCloseTo(checks.attention_col_sums[j], 12);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => columnSums([[1, 2], [3]])).toThrow(ShapeError);
  });
});

describe("variance(matrix)", () => {
  it("returns the mean squared distance from the mean of all entries", () => {
    expect(variance(matrix)).toBe(17.5 / 6);
    expect(variance([[3, 3]])).toBe(0);
  });

  it("returns c² times as much of a matrix times c", () => {
    expect(variance(scale(matrix, 3))).toBeCloseTo(9 * variance(matrix), 12);
  });

  it("returns the four variances that the source printed, from the reconstruction", () => {
    const {Q, K} = reconstruction;
    const products = matmul(Q, transpose(K));
    expect(Math.abs(variance(Q) - printed.Q_var)).toBeLessThan(1e-12);
    expect(Math.abs(variance(K) - printed.K_var)).toBeLessThan(1e-12);
    expect(Math.abs(variance(products) - printed.QxKt_var)).toBeLessThan(1e-12);
    expect(Math.abs(variance(scale(products, 1 / Math.sqrt(6))) - printed.scaled_var)).toBeLessThan(
      1e-12
    );
  });

  it("returns NaN without entries", () => {
    expect(variance([])).toBe(NaN);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => variance([[1, 2], [3]])).toThrow(ShapeError);
  });
});
