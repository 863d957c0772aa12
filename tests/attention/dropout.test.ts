import {describe, expect, it} from "vitest";
import {dropout} from "../../src/attention/dropout.ts";
import {map} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {zeros} from "../../src/attention/matrix.ts";
import {random} from "../../src/attention/random.ts";
import {sum} from "../../src/attention/vector.ts";

const ones = map(zeros(100, 100), () => 1);

describe("dropout(matrix, {rate, seed})", () => {
  it("returns each entry as 0 or divided by 1 - rate", () => {
    const entries = new Set(dropout(ones, {rate: 0.2, seed: 1}).flat());
    expect([...entries].sort()).toEqual([0, 1.25]);
  });

  it("keeps the mean, and drops as many as the rate says", () => {
    const entries = dropout(ones, {rate: 0.2, seed: 1}).flat();
    expect(sum(entries) / entries.length).toBeCloseTo(1, 1);
    expect(entries.filter((entry) => entry === 0).length / entries.length).toBeCloseTo(0.2, 1);
  });

  it("decides row by row, by the uniform numbers of the seed", () => {
    const {uniform} = random(3);
    const expected = [
      [0, 0],
      [0, 0]
    ].map((row) => row.map(() => (uniform() < 0.5 ? 0 : 2)));
    expect(
      dropout(
        [
          [1, 1],
          [1, 1]
        ],
        {rate: 0.5, seed: 3}
      )
    ).toEqual(expected);
  });

  it("returns the same for the same seed, something else for another, the matrix at a rate of 0", () => {
    expect(dropout(ones, {rate: 0.5, seed: 1})).toEqual(dropout(ones, {rate: 0.5, seed: 1}));
    expect(dropout(ones, {rate: 0.5, seed: 1})).not.toEqual(dropout(ones, {rate: 0.5, seed: 2}));
    expect(dropout(ones, {rate: 0, seed: 1})).toEqual(ones);
  });

  it("drops no NaN, and takes a uniform number for it all the same", () => {
    const [first, ...others] = dropout([[NaN, 1, 1, 1]], {rate: 0.9, seed: 1})[0];
    expect(first).toBe(NaN);
    expect(others).toEqual(dropout([[1, 1, 1, 1]], {rate: 0.9, seed: 1})[0].slice(1));
  });

  it.each([-0.1, 1, NaN])("throws a RangeError for a rate of %s", (rate) => {
    expect(() => dropout(ones, {rate, seed: 1})).toThrow(
      new RangeError(`rate is ${rate} but must be in [0, 1)`)
    );
  });

  it("throws a RangeError for a bad seed, a ShapeError for a ragged matrix", () => {
    expect(() => dropout(ones, {rate: 0.5, seed: 0.5})).toThrow(RangeError);
    expect(() => dropout([[1], [1, 2]], {rate: 0.5, seed: 1})).toThrow(ShapeError);
  });
});
