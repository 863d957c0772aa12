import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {eigenvalues} from "../../src/attention/eigenvalues.ts";
import {add, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {transpose} from "../../src/attention/matmul.ts";
import {sum} from "../../src/attention/vector.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

const {printed, checks, corrected, recovered_from_print_8_digits: recovered} = numbers;
const symmetric = sizes
  .chain((n) => matrices(n, n))
  .map((matrix) => add(matrix, transpose(matrix)));

describe("eigenvalues(matrix)", () => {
  it("returns n numbers, largest first", () => {
    expect(
      eigenvalues([
        [1, 5],
        [0, 2]
      ])
    ).toEqual([2, 1]);
    expect(eigenvalues([])).toEqual([]);
    expect(
      eigenvalues([
        [0, 0],
        [0, 0]
      ])
    ).toEqual([0, 0]);
  });

  it("returns numbers with the trace as their sum, and the squared entries' sum as that of their squares", () => {
    check(symmetric, (matrix) => {
      const values = eigenvalues(matrix);
      const squares = sum(values.map((x) => x * x));
      expect(sum(values)).toBeCloseTo(sum(matrix.map((row, i) => row[i])), 11);
      expect(squares).toBeCloseTo(sum(matrix.flat().map((x) => x * x)), 10);
    });
  });

  it("returns those of the source's printed weights, which the corrected weights have too", () => {
    const wrong = eigenvalues(printed.attention);
    expect(maxDifference([wrong.toReversed()], [checks.eigenvalues_wrong_encoder])).toBeLessThan(
      1e-12
    );
    expect(maxDifference([eigenvalues(recovered.attention_encoder)], [wrong])).toBeLessThan(1e-12);
    expect(wrong.reduce((product, x) => product * x)).toBeCloseTo(checks.det_encoder, 14);
    const decoder = eigenvalues(printed.attention_dec).reduce((product, x) => product * x);
    expect(decoder).toBeCloseTo(checks.det_decoder_product_of_diagonal, 14);
  });

  it("returns those of the softmax's derivative at the source's first row", () => {
    const {J, eigenvalues: known, spectral_norm} = corrected.softmax_jacobian_row0;
    const values = eigenvalues(J);
    expect(maxDifference([values.toReversed()], [known])).toBeLessThan(1e-14);
    expect(values[0]).toBeCloseTo(spectral_norm, 14);
  });

  it("returns NaN for a matrix with NaN or an infinity", () => {
    expect(eigenvalues([[NaN]])).toEqual([NaN]);
    expect(
      eigenvalues([
        [1, Infinity],
        [0, 1]
      ])
    ).toEqual([NaN, NaN]);
  });

  it("throws a ShapeError for a matrix that is not square", () => {
    expect(() => eigenvalues([[1, 2]])).toThrow(
      new ShapeError("matrix is [1, 2] but must be [1, 1]")
    );
  });

  it("returns two of opposite sign that are equally large", () => {
    expect(
      eigenvalues([
        [0, 1],
        [1, 0]
      ])
    ).toEqual([expect.closeTo(1, 12), expect.closeTo(-1, 12)]);
  });

  it("throws a RangeError for complex eigenvalues", () => {
    expect(() =>
      eigenvalues([
        [0, -1],
        [1, 0]
      ])
    ).toThrow(new RangeError("matrix has eigenvalues that are not real, or none after 60 steps"));
  });
});
