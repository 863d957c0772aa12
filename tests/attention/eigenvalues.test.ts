import type {Matrix} from "../../src/attention/matrix.ts";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {eigenvalues} from "../../src/attention/eigenvalues.ts";
import {add, map, maxDifference, scale} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {identity, zeros} from "../../src/attention/matrix.ts";
import {randomMatrix} from "../../src/attention/random.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {sum} from "../../src/attention/vector.ts";
import {check, matrices, permutations, sizes} from "./arbitraries.ts";

const {printed, checks, corrected, recovered_from_print_8_digits: recovered} = numbers;
const symmetric = sizes
  .chain((n) => matrices(n, n))
  .map((matrix) => add(matrix, transpose(matrix)));
const square = sizes.chain((n) => matrices(n, n));

/** Returns every symmetric [n, n] matrix of zeros and ones. */
function listGraphs(n: number): Matrix[] {
  const pairs = identity(n).flatMap((row, i) => row.slice(i).map((_, k) => [i, i + k]));
  return Array.from({length: 2 ** pairs.length}, (_, code) => {
    const matrix = zeros(n, n);
    for (const [bit, [i, j]] of pairs.entries()) matrix[i][j] = matrix[j][i] = (code >> bit) & 1;
    return matrix;
  });
}

/** Returns the traces of A, A², …, Aⁿ: the sums of its eigenvalues to these powers. */
function findTraces(A: Matrix): number[] {
  let power = identity(A.length);
  return A.map(() => {
    power = matmul(power, A);
    return sum(power.map((row, i) => row[i]));
  });
}

function sumPowers(values: number[]): number[] {
  return values.map((_, k) => sum(values.map((value) => value ** (k + 1))));
}

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

  it("returns those of every symmetric matrix of zeros and ones up to [4, 4]", () => {
    for (const matrix of [1, 2, 3, 4].flatMap(listGraphs)) {
      const difference = maxDifference([sumPowers(eigenvalues(matrix))], [findTraces(matrix)]);
      expect(difference, JSON.stringify(matrix)).toBeLessThan(1e-11);
    }
  });

  it("returns those where the usual shift leads in a circle, or rounding leaves a rest", () => {
    const cross = [
      [0, 0, 1],
      [0, 0, 0],
      [1, 0, 0]
    ];
    expect(maxDifference([eigenvalues(cross)], [[1, 0, -1]])).toBeLessThan(1e-14);
    const mirror = map(zeros(20, 20), (_, i, j) => Number(i + j === 19));
    const signs = [new Array(20).fill(1).fill(-1, 10)];
    expect(maxDifference([eigenvalues(mirror)], signs)).toBeLessThan(1e-14);
    const prism = [
      [0, 0, 0, 1, 1, 1],
      [0, 0, 1, 1, 1, 0],
      [0, 1, 0, 0, 1, 1],
      [1, 1, 0, 0, 0, 1],
      [1, 1, 1, 0, 0, 0],
      [1, 0, 1, 1, 0, 0]
    ];
    expect(maxDifference([eigenvalues(prism)], [[3, 1, 0, 0, -2, -2]])).toBeLessThan(1e-14);
  });

  it("returns the diagonal of a triangular matrix, to the last bit", () => {
    const triangles = fc.tuple(square, fc.boolean());
    check(triangles, ([matrix, isLower]) => {
      const triangle = map(matrix, (x, i, j) => ((isLower ? j <= i : j >= i) ? x : 0));
      const diagonal = matrix.map((row, i) => row[i]).sort((a, b) => b - a);
      expect(eigenvalues(triangle)).toEqual(diagonal);
    });
  });

  it("returns the diagonal of causal weights over 48 tokens", () => {
    const [query, key, value] = [1, 2, 3].map((seed) => randomMatrix(48, 8, {seed}));
    const {weights} = scaledDotProductAttention(query, key, value, {causal: true});
    const diagonal = weights.map((row, i) => row[i]).sort((a, b) => b - a);
    expect(eigenvalues(weights)).toEqual(diagonal);
  });

  it("returns those of a triangular matrix after its rows and columns were put in another order", () => {
    const cases = sizes.chain((n) => fc.tuple(matrices(n, n), permutations(n)));
    check(cases, ([matrix, order]) => {
      const triangle = map(matrix, (x, i, j) => (j < i ? x : j === i ? i : 0));
      const moved = order.map((i) => order.map((j) => triangle[i][j]));
      const diagonal = matrix.map((_, i) => matrix.length - 1 - i);
      expect(maxDifference([eigenvalues(moved)], [diagonal])).toBeLessThan(1e-10);
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

  it("returns the same in another unit, where no square of an entry is a number", () => {
    const whole = sizes
      .chain((n) => matrices(n, n, fc.integer({min: -4, max: 4})))
      .map((matrix) => add(matrix, transpose(matrix)));
    check(fc.tuple(whole, fc.constantFrom(2 ** 700, 2 ** -700)), ([matrix, unit]) =>
      expect(eigenvalues(scale(matrix, unit))).toEqual(
        eigenvalues(matrix).map((value) => value * unit)
      )
    );
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

  it.each([
    [
      "a quarter turn",
      [
        [0, -1],
        [1, 0]
      ]
    ],
    [
      "a circle of three",
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0]
      ]
    ],
    [
      "a turn beside a real one",
      [
        [1, 2, 0],
        [-2, 1, 0],
        [0, 0, 3]
      ]
    ]
  ])("throws a RangeError for complex eigenvalues: %s", (_, matrix) => {
    expect(() => eigenvalues(matrix)).toThrow(
      new RangeError("matrix has eigenvalues that are not real, or none after 60 steps")
    );
  });
});
