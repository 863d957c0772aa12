import {describe, expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";
import {concatenate} from "../../src/attention/slices.ts";
import {splitHeads} from "../../src/attention/splitHeads.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

describe("splitHeads(matrix, heads)", () => {
  it("returns blocks of columns, one a head", () => {
    expect(
      splitHeads(
        [
          [1, 2, 3, 4],
          [5, 6, 7, 8]
        ],
        2
      )
    ).toEqual([
      [
        [1, 2],
        [5, 6]
      ],
      [
        [3, 4],
        [7, 8]
      ]
    ]);
    expect(splitHeads([[1, 2]], 1)).toEqual([[[1, 2]]]);
  });

  it("returns what concatenate puts together again", () => {
    check(
      sizes.chain((L) => matrices(L, 6)),
      (matrix) => {
        for (const heads of [1, 2, 3, 6])
          expect(concatenate(splitHeads(matrix, heads), {axis: "columns"})).toEqual(matrix);
      }
    );
  });

  it("throws a ShapeError when the heads do not divide the columns", () => {
    expect(() => splitHeads([[1, 2, 3]], 2)).toThrow(
      new ShapeError("matrix is [1, 3] but its columns must be a multiple of 2, one block a head")
    );
  });

  it("calls the matrix by its name in a message", () => {
    expect(() => splitHeads([[1, 2, 3]], 2, "key")).toThrow("key is [1, 3] but its columns must");
    expect(() => splitHeads([[1, 2], [3]], 2, "key")).toThrow("key[1] has length 1");
  });

  it.each([0, -1, 1.5])("throws a RangeError for %s heads", (heads) => {
    expect(() => splitHeads([[1, 2]], heads)).toThrow(
      new RangeError(`heads is ${heads} but must be a whole number of at least 1`)
    );
  });
});
