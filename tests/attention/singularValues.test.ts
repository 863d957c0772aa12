import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {maxDifference, scale} from "../../src/attention/elementwise.ts";
import {eigenvalues} from "../../src/attention/eigenvalues.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {randomMatrix} from "../../src/attention/random.ts";
import {rotary} from "../../src/attention/rotary.ts";
import {singularValues} from "../../src/attention/singularValues.ts";
import {sum} from "../../src/attention/vector.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

const any = sizes.chain((m) => sizes.chain((n) => matrices(m, n)));

describe("singularValues(matrix)", () => {
  it("returns min(m, n) numbers, largest first", () => {
    expect(
      singularValues([
        [3, 0],
        [0, -4]
      ])
    ).toEqual([4, 3]);
    expect(singularValues(randomMatrix(3, 5, {seed: 1}))).toHaveLength(3);
    expect(singularValues([])).toEqual([]);
  });

  it("returns the same for the transpose", () => {
    check(any, (matrix) =>
      expect(
        maxDifference([singularValues(transpose(matrix))], [singularValues(matrix)])
      ).toBeLessThan(1e-12)
    );
  });

  it("returns squares that sum to the sum of the squared entries", () => {
    check(any, (matrix) => {
      const squares = sum(matrix.flat().map((x) => x * x));
      expect(sum(singularValues(matrix).map((s) => s * s))).toBeCloseTo(squares, 10);
    });
  });

  it("returns the same when the rows are turned", () => {
    check(matrices(3, 4), (matrix) =>
      expect(
        maxDifference(
          [singularValues(rotary(matrix, {positions: [1, 1, 1]}))],
          [singularValues(matrix)]
        )
      ).toBeLessThan(1e-12)
    );
  });

  it("returns the roots of the eigenvalues of AᵀA", () => {
    const matrix = randomMatrix(6, 4, {seed: 2});
    const roots = eigenvalues(matmul(transpose(matrix), matrix)).map(Math.sqrt);
    expect(maxDifference([singularValues(matrix)], [roots])).toBeLessThan(1e-12);
  });

  it("returns as many above rounding error as the rank", () => {
    const product = matmul(randomMatrix(5, 3, {seed: 3}), randomMatrix(3, 6, {seed: 4}));
    const [, , third, fourth, fifth] = singularValues(product);
    expect(third).toBeGreaterThan(0.1);
    expect([fourth, fifth].every((s) => s < 1e-14)).toBe(true);
    expect(
      singularValues([
        [0, 0],
        [0, 0]
      ])
    ).toEqual([0, 0]);
  });

  it("returns those of the source's values and scores", () => {
    const {checks, printed, recovered_from_print_8_digits: recovered} = numbers;
    expect(maxDifference([singularValues(printed.Old_v)], [checks.singular_values_V])).toBeLessThan(
      1e-12
    );
    const scores = singularValues(recovered.scores_scaled_centred);
    expect(maxDifference([scores], [checks.singular_values_scores_centred])).toBeLessThan(1e-12);
  });

  it("returns the same in another unit, where no square of an entry is a number", () => {
    const whole = fc
      .tuple(sizes, sizes)
      .chain(([m, n]) => matrices(m, n, fc.integer({min: -4, max: 4})));
    check(fc.tuple(whole, fc.constantFrom(2 ** 700, 2 ** -700)), ([matrix, unit]) =>
      expect(singularValues(scale(matrix, unit))).toEqual(
        singularValues(matrix).map((value) => value * unit)
      )
    );
  });

  it("returns NaN for a matrix with NaN or an infinity", () => {
    expect(
      singularValues([
        [1, NaN],
        [0, 1]
      ])
    ).toEqual([NaN, NaN]);
    expect(singularValues([[1, Infinity]])).toEqual([NaN]);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    expect(() => singularValues([[1, 2], [3]])).toThrow(ShapeError);
  });
});
