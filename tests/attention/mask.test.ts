import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {causalMask} from "../../src/attention/causalMask.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {and, blockDiagonalMask, maskWhere, paddingMask, toBias} from "../../src/attention/mask.ts";
import {check, masks, sizes} from "./arbitraries.ts";

describe("maskWhere(L, S, f)", () => {
  it("returns f of each query and key, [L, S]", () => {
    expect(maskWhere(2, 3, (i, j) => i + j === 2)).toEqual([
      [false, false, true],
      [false, true, false]
    ]);
  });

  it("throws a RangeError for a size that is not a count", () => {
    expect(() => maskWhere(-1, 2, () => true)).toThrow(
      new RangeError("L is -1 but must be a whole number of at least 0")
    );
    expect(() => maskWhere(1, 2.5, () => true)).toThrow(RangeError);
  });
});

describe("paddingMask(keep, L)", () => {
  it("returns a row of keep for each query", () => {
    expect(paddingMask([true, false])).toEqual([
      [true, false],
      [true, false]
    ]);
    expect(paddingMask([true, false], 1)).toEqual([[true, false]]);
  });

  it("leaves 10 pairs of 6 causal queries after two tokens of padding, and two queries without a key", () => {
    const mask = and(causalMask(6), paddingMask([false, false, true, true, true, true]));
    expect(mask.flat().filter(Boolean)).toHaveLength(10);
    expect([...mask.keys()].filter((i) => !mask[i].some(Boolean))).toEqual([0, 1]);
  });

  it("throws a RangeError for an L that is not a count", () => {
    expect(() => paddingMask([true], 0.5)).toThrow(RangeError);
  });
});

describe("blockDiagonalMask(queryLengths, keyLengths)", () => {
  it("returns a block of true for each sequence", () => {
    expect(blockDiagonalMask([2, 1]).map((row) => row.map(Number))).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1]
    ]);
  });

  it("returns blocks [query length, key length]", () => {
    expect(blockDiagonalMask([1, 1], [2, 1]).map((row) => row.map(Number))).toEqual([
      [1, 1, 0],
      [0, 0, 1]
    ]);
  });

  it("leaves a query without a key in a sequence without keys", () => {
    expect(blockDiagonalMask([1, 1], [1, 0])).toEqual([[true], [false]]);
  });

  it("throws a ShapeError for another number of key lengths", () => {
    expect(() => blockDiagonalMask([1, 2], [3])).toThrow(
      new ShapeError("there are 2 query lengths but 1 key lengths: there must be as many of both")
    );
  });

  it("throws a RangeError for a length that is not a count", () => {
    expect(() => blockDiagonalMask([1.5])).toThrow(
      new RangeError("a query length is 1.5 but must be a whole number of at least 0")
    );
    expect(() => blockDiagonalMask([1], [-1])).toThrow(RangeError);
  });
});

describe("and(...masks)", () => {
  it("returns what all of them allow", () => {
    expect(and([[true, true, false]], [[true, false, true]])).toEqual([[true, false, false]]);
    expect(and(causalMask(3))).toEqual(causalMask(3));
  });

  it("is commutative and associative, and changes nothing when repeated", () => {
    const three = sizes.chain((L) =>
      sizes.chain((S) => fc.tuple(masks(L, S), masks(L, S), masks(L, S)))
    );
    check(three, ([a, b, c]) => {
      expect(and(a, b)).toEqual(and(b, a));
      expect(and(and(a, b), c)).toEqual(and(a, b, c));
      expect(and(a, a)).toEqual(a);
    });
  });

  it("throws a ShapeError that gives both shapes", () => {
    expect(() => and([[true]], [[true]], [[true, false]])).toThrow(
      new ShapeError("mask 3 is [1, 2] but must be [1, 1]")
    );
  });
});

describe("toBias(mask)", () => {
  it("returns 0 for true and -Infinity for false", () => {
    expect(toBias(causalMask(2))).toEqual([
      [0, -Infinity],
      [0, 0]
    ]);
  });

  it("leaves the mask as it is, however often it is called", () => {
    const mask = causalMask(5);
    expect(toBias(mask)).toEqual(toBias(mask));
    expect(
      toBias(mask)
        .flat()
        .filter((entry) => entry === -Infinity)
    ).toHaveLength(10);
  });

  it("throws a ShapeError for a ragged mask", () => {
    expect(() => toBias([[true], [true, false]])).toThrow(ShapeError);
  });
});
