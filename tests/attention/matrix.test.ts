import {describe, expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";
import {
  checkCount,
  checkLength,
  checkShape,
  identity,
  shape,
  zeros
} from "../../src/attention/matrix.ts";

describe("shape(matrix)", () => {
  it("returns the numbers of rows and columns", () => {
    expect(
      shape([
        [1, 2, 3],
        [4, 5, 6]
      ])
    ).toEqual([2, 3]);
    expect(shape([[true], [false]])).toEqual([2, 1]);
  });

  it("returns [0, 0] without rows and [n, 0] without columns", () => {
    expect(shape([])).toEqual([0, 0]);
    expect(shape([[], []])).toEqual([2, 0]);
  });

  it("throws a ShapeError that names the ragged row", () => {
    expect(() => shape([[1, 2], [3]])).toThrow(
      new ShapeError(
        "matrix[1] has length 1 but matrix[0] has length 2: all rows must be equally long"
      )
    );
    expect(() => shape([[1], [2, 3]], "key")).toThrow(
      "key[1] has length 2 but key[0] has length 1"
    );
  });

  it("throws a ShapeError for what is not an array of rows", () => {
    expect(() => shape([1, 2] as unknown as number[][], "query")).toThrow(
      new ShapeError("query[0] is 1 but must be a row, an array")
    );
    expect(() => shape(undefined as unknown as number[][], "query")).toThrow(
      new ShapeError("query is undefined but must be an array of rows")
    );
  });
});

describe("checkShape(matrix, name, rows, columns)", () => {
  it("accepts the shape", () => {
    expect(() => checkShape([[1, 2]], "bias", 1, 2)).not.toThrow();
  });

  it("throws a ShapeError that says what is and what should be", () => {
    expect(() => checkShape([[1, 2]], "bias", 2, 1)).toThrow(
      new ShapeError("bias is [1, 2] but must be [2, 1]")
    );
    expect(() => checkShape([[1, 2]], "bias", 1, 3)).toThrow(ShapeError);
  });
});

describe("checkLength(vector, name, length)", () => {
  it("accepts the length", () => {
    expect(() => checkLength([1, 2], "start", 2)).not.toThrow();
  });

  it("throws a ShapeError that says what is and what should be", () => {
    expect(() => checkLength([1, 2, 3], "start", 2)).toThrow(
      new ShapeError("start is [3] but must be [2]")
    );
    expect(() => checkLength(1 as unknown as number[], "start", 2)).toThrow(
      new ShapeError("start is 1 but must be an array of numbers")
    );
  });
});

describe("checkCount(n, name, least)", () => {
  it("accepts whole numbers of at least the least", () => {
    expect(() => checkCount(0, "L")).not.toThrow();
    expect(() => checkCount(1, "heads", 1)).not.toThrow();
  });

  it.each([-1, 0.5, NaN, Infinity, "2" as unknown as number])("throws a RangeError for %s", (n) => {
    expect(() => checkCount(n, "L")).toThrow(
      new RangeError(`L is ${n} but must be a whole number of at least 0`)
    );
  });

  it("throws a RangeError below the least", () => {
    expect(() => checkCount(0, "heads", 1)).toThrow(
      new RangeError("heads is 0 but must be a whole number of at least 1")
    );
  });
});

describe("zeros(rows, columns)", () => {
  it("returns a matrix of zeros whose rows are separate", () => {
    const matrix = zeros(2, 3);
    matrix[0][0] = 1;
    expect(matrix).toEqual([
      [1, 0, 0],
      [0, 0, 0]
    ]);
  });

  it("returns [] without rows, and empty rows without columns", () => {
    expect(zeros(0, 3)).toEqual([]);
    expect(zeros(2, 0)).toEqual([[], []]);
  });

  it("throws a RangeError for a size that is not a count", () => {
    expect(() => zeros(1.5, 2)).toThrow(
      new RangeError("rows is 1.5 but must be a whole number of at least 0")
    );
    expect(() => zeros(1, -2)).toThrow(RangeError);
  });
});

describe("identity(n)", () => {
  it("returns ones on the diagonal", () => {
    expect(identity(2)).toEqual([
      [1, 0],
      [0, 1]
    ]);
    expect(identity(0)).toEqual([]);
  });

  it("throws a RangeError for a size that is not a count", () => {
    expect(() => identity(0.5)).toThrow(
      new RangeError("n is 0.5 but must be a whole number of at least 0")
    );
  });
});
