import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {map, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {forwardSubstitution} from "../../src/attention/forwardSubstitution.ts";
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {check, matrices, sizes, vectors} from "./arbitraries.ts";

const systems = sizes.chain((n) =>
  fc.tuple(
    matrices(n, n).map((matrix) =>
      map(matrix, (x, i, j) => (j > i ? 0 : j === i ? 2 + x * x : x / 4))
    ),
    vectors(n)
  )
);

describe("forwardSubstitution(matrix, right)", () => {
  it("returns the solution, [n]", () => {
    expect(
      forwardSubstitution(
        [
          [2, 0],
          [1, 4]
        ],
        [2, 9]
      )
    ).toEqual([1, 2]);
    expect(forwardSubstitution([], [])).toEqual([]);
  });

  it("returns x with A x = right", () => {
    check(systems, ([matrix, right]) => {
      const product = matmul(matrix, transpose([forwardSubstitution(matrix, right)]));
      expect(maxDifference(transpose(product), [right])).toBeLessThan(1e-13);
    });
  });

  it("throws a ShapeError for shapes that do not fit", () => {
    expect(() => forwardSubstitution([[1, 0]], [1])).toThrow(
      new ShapeError("matrix is [1, 2] but must be [1, 1]")
    );
    expect(() => forwardSubstitution([[1]], [1, 2])).toThrow(
      new ShapeError("right is [2] but must be [1]")
    );
  });

  it("throws a RangeError for a matrix that is not lower triangular, or not invertible", () => {
    expect(() =>
      forwardSubstitution(
        [
          [1, 2],
          [3, 4]
        ],
        [1, 1]
      )
    ).toThrow(
      new RangeError("matrix[0][1] is 2 but must be 0: the matrix must be lower triangular")
    );
    expect(() =>
      forwardSubstitution(
        [
          [1, 0],
          [3, 0]
        ],
        [1, 1]
      )
    ).toThrow(new RangeError("matrix[1][1] is 0 but must not be: the matrix must be invertible"));
  });
});
