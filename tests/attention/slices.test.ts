import {describe, expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";
import {columns, concatenate, rows} from "../../src/attention/slices.ts";

const matrix = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9]
];

describe("rows(matrix, start, end)", () => {
  it("returns the rows from start to before end", () => {
    expect(rows(matrix, 0, 2)).toEqual([
      [1, 2, 3],
      [4, 5, 6]
    ]);
    expect(rows(matrix, 1, 1)).toEqual([]);
  });

  it("returns the rows to the last without an end", () => {
    expect(rows(matrix, 2)).toEqual([[7, 8, 9]]);
  });

  it("returns copies of the rows", () => {
    const copy = rows(matrix, 0);
    copy[0][0] = 100;
    expect(matrix[0][0]).toBe(1);
  });

  it.each([
    [-1, 2],
    [2, 1],
    [0, 4],
    [0.5, 2]
  ])("throws a RangeError for rows %s to %s of 3", (start, end) => {
    expect(() => rows(matrix, start, end)).toThrow(
      new RangeError(
        `rows ${start} to ${end} of 3 were asked for: ` +
          `start and end must be whole numbers with 0 ≤ start ≤ end ≤ 3`
      )
    );
  });
});

describe("columns(matrix, start, end)", () => {
  it("returns the columns from start to before end", () => {
    expect(columns(matrix, 1, 2)).toEqual([[2], [5], [8]]);
  });

  it("returns the columns to the last without an end", () => {
    expect(columns(matrix, 1)).toEqual([
      [2, 3],
      [5, 6],
      [8, 9]
    ]);
  });

  it("throws a RangeError out of range, a ShapeError for a ragged matrix", () => {
    expect(() => columns(matrix, 0, 4)).toThrow("columns 0 to 4 of 3 were asked for");
    expect(() => columns([[1, 2], [3]], 0)).toThrow(ShapeError);
  });
});

describe("concatenate(matrices)", () => {
  it("returns the matrices below each other", () => {
    expect(
      concatenate([
        [[1, 2]],
        [
          [3, 4],
          [5, 6]
        ]
      ])
    ).toEqual([
      [1, 2],
      [3, 4],
      [5, 6]
    ]);
  });

  it("returns the whole of its parts", () => {
    expect(concatenate([rows(matrix, 0, 1), rows(matrix, 1)])).toEqual(matrix);
    expect(concatenate([[], matrix, []])).toEqual(matrix);
    expect(concatenate([])).toEqual([]);
  });

  it("returns copies of the rows", () => {
    const copy = concatenate([matrix]);
    copy[0][0] = 100;
    expect(matrix[0][0]).toBe(1);
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => concatenate([matrix, [[1, 2]]])).toThrow(
      new ShapeError(
        "a matrix is [3, 3] but another is [1, 2]: their numbers of columns must be equal"
      )
    );
  });
});

describe('concatenate(matrices, {axis: "columns"})', () => {
  it("returns the matrices beside each other", () => {
    expect(
      concatenate(
        [
          [[1], [2]],
          [
            [3, 4],
            [5, 6]
          ]
        ],
        {axis: "columns"}
      )
    ).toEqual([
      [1, 3, 4],
      [2, 5, 6]
    ]);
  });

  it("returns the whole of its parts", () => {
    expect(concatenate([columns(matrix, 0, 2), columns(matrix, 2)], {axis: "columns"})).toEqual(
      matrix
    );
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => concatenate([matrix, [[1, 2, 3]]], {axis: "columns"})).toThrow(
      new ShapeError(
        "a matrix is [3, 3] but another is [1, 3]: their numbers of rows must be equal"
      )
    );
  });
});

describe("concatenate(matrices, options)", () => {
  it.each([0, 1, "row", null])("throws a RangeError for the axis %j", (axis) => {
    expect(() => concatenate([matrix], {axis: axis as "rows"})).toThrow(
      new RangeError(`axis is ${axis} but must be "rows" or "columns"`)
    );
  });
});
