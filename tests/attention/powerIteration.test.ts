import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {eigenvalues} from "../../src/attention/eigenvalues.ts";
import {map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {powerIteration} from "../../src/attention/powerIteration.ts";
import {norm} from "../../src/attention/vector.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

const {printed, checks, recovered_from_print_8_digits: recovered} = numbers;
const positive = sizes.chain((n) => matrices(n, n)).map((matrix) => map(matrix, Math.exp));

describe("powerIteration(matrix)", () => {
  it("returns the eigenvalue, its eigenvector of length 1 and the residuals", () => {
    const {value, vector, residuals} = powerIteration([
      [2, 1],
      [1, 2]
    ]);
    expect(value).toBeCloseTo(3, 14);
    expect(maxDifference([vector], [[Math.SQRT1_2, Math.SQRT1_2]])).toBeLessThan(1e-14);
    expect(residuals.length).toBeGreaterThan(0);
  });

  it("returns A v = λ v with positive v for positive matrices", () => {
    check(positive, (matrix) => {
      const {value, vector} = powerIteration(matrix, {iterations: 10_000});
      const product = matrix.map((row) => row.reduce((total, x, j) => total + x * vector[j], 0));
      expect(maxDifference([product], [vector.map((x) => x * value)]) / value).toBeLessThan(1e-12);
      expect(norm(vector)).toBeCloseTo(1, 14);
      expect(vector.every((x) => x > 0)).toBe(true);
    });
  });

  it("returns residuals that shrink by the ratio of the two largest eigenvalues", () => {
    const {residuals} = powerIteration(
      [
        [4, 0],
        [0, 1]
      ],
      {start: [1, 1], iterations: 10}
    );
    for (let n = 3; n < 10; n++) expect(residuals[n] / residuals[n - 1]).toBeCloseTo(1 / 4, 2);
  });

  it("returns the source's sums of exponentials from its printed encoder", () => {
    const {value, vector, residuals} = powerIteration(printed.attention);
    expect(Math.abs(value - 1)).toBeLessThan(1e-8);
    expect(value).toBeCloseTo(checks.perron_eigenvalue_from_print, 12);
    expect(maxDifference([vector.map((x) => x / vector[4])], [recovered.S_encoder])).toBeLessThan(
      1e-12
    );
    expect(residuals.at(-1)).toBeLessThan(1e-13);
  });

  it.each([1e200, 1e-200])(
    "returns an eigenvalue of the size %s, from a start of that size",
    (unit) => {
      const matrix = [
        [2 * unit, 0],
        [0, unit]
      ];
      const {value, vector} = powerIteration(matrix, {start: [3 * unit, 4 * unit]});
      expect(value / unit).toBeCloseTo(2, 14);
      expect(maxDifference([vector], [[1, 0]])).toBeLessThan(1e-13);
    }
  );

  it("returns a vector of length 1 where a length is above the largest number", () => {
    const start = [1e308, 1.5e308];
    const diagonal = [
      [2, 0],
      [0, 1]
    ];
    const {value, vector} = powerIteration(diagonal, {start});
    expect(value).toBeCloseTo(2, 14);
    expect(maxDifference([vector], [[1, 0]])).toBeLessThan(1e-13);
    const large = powerIteration([
      [1e308, 1e308],
      [1e308, 1e308]
    ]);
    expect(large.value).toBe(Infinity);
    expect(norm(large.vector)).toBeCloseTo(1, 14);
  });

  it("returns 0 for a matrix of zeros", () => {
    expect(
      powerIteration([
        [0, 0],
        [0, 0]
      ]).value
    ).toBe(0);
  });

  it("does not converge to two eigenvalues of one size: the residuals say so", () => {
    const {residuals} = powerIteration(
      [
        [0, 2],
        [1, 0]
      ],
      {start: [1, 0], iterations: 100}
    );
    expect(residuals).toHaveLength(100);
    expect(residuals.at(-1)).toBeGreaterThan(0.5);
  });

  it("finds another pair from a start without a part along the largest: no residual says so", () => {
    const matrix = [
      [2, -1],
      [-1, 2]
    ];
    const found = powerIteration(matrix);
    expect(found.value).toBeCloseTo(1, 14);
    expect(found.residuals.at(-1)).toBeLessThan(1e-14);
    expect(powerIteration(matrix, {start: [2, 1]}).value).toBeCloseTo(eigenvalues(matrix)[0], 14);
  });

  it("returns 0 and no residuals from a start that the matrix makes zero", () => {
    const matrix = [
      [1, -1],
      [-1, 1]
    ];
    expect(powerIteration(matrix)).toMatchObject({value: 0, residuals: []});
    expect(powerIteration(matrix, {start: [2, 1]}).value).toBeCloseTo(eigenvalues(matrix)[0], 14);
  });

  it("throws a ShapeError for a matrix that is not square", () => {
    expect(() => powerIteration([[1, 2]])).toThrow(
      new ShapeError("matrix is [1, 2] but must be [1, 1]")
    );
  });
});

describe("powerIteration(matrix, options)", () => {
  it("stops after the given iterations, or at the tolerance", () => {
    expect(
      powerIteration(
        [
          [2, 1],
          [1, 3]
        ],
        {iterations: 3}
      ).residuals
    ).toHaveLength(3);
    const {residuals} = powerIteration(
      [
        [2, 1],
        [1, 3]
      ],
      {tolerance: 1e-3}
    );
    expect(residuals.at(-1)).toBeLessThan(1e-3 * 4);
    expect(residuals.at(-2)).toBeGreaterThan(1e-3 * 3);
  });

  it("throws for a start that does not fit or is zero, and for no iterations", () => {
    expect(() => powerIteration([[1]], {start: [1, 2]})).toThrow(
      new ShapeError("start is [2] but must be [1]")
    );
    expect(() => powerIteration([[1]], {start: [0]})).toThrow(
      new RangeError("start is zero but must have a length above 0")
    );
    expect(() => powerIteration([[1]], {iterations: 0})).toThrow(RangeError);
  });
});
