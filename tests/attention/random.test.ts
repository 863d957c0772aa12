import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {matmul, transpose} from "../../src/attention/matmul.ts";
import {random, randomMatrix} from "../../src/attention/random.ts";
import {softmax} from "../../src/attention/softmax.ts";
import {variance} from "../../src/attention/sums.ts";
import {maximum, sum} from "../../src/attention/vector.ts";

const {prng, dk_sweep} = numbers.other_reference_numbers;

function take(count: number, draw: () => number): number[] {
  return Array.from({length: count}, draw);
}

describe("random(seed)", () => {
  it("returns uniform numbers in [0, 1) with mean 1/2 and variance 1/12", () => {
    const drawn = take(10_000, random(1).uniform);
    expect(drawn.every((x) => 0 <= x && x < 1)).toBe(true);
    expect(sum(drawn) / 10_000).toBeCloseTo(1 / 2, 2);
    expect(variance([drawn])).toBeCloseTo(1 / 12, 2);
  });

  it("returns normal numbers with mean 0 and variance 1, of which 95.45 % lie within 2", () => {
    const drawn = take(10_000, random(2).normal);
    expect(Math.abs(sum(drawn) / 10_000)).toBeLessThan(0.03);
    expect(Math.abs(variance([drawn]) - 1)).toBeLessThan(0.05);
    expect(drawn.filter((x) => Math.abs(x) < 2).length / 10_000).toBeCloseTo(0.9545, 2);
  });

  it("returns the same numbers for the same seed, and others for another", () => {
    expect(take(5, random(7).uniform)).toEqual(take(5, random(7).uniform));
    expect(take(5, random(7).uniform)).not.toEqual(take(5, random(8).uniform));
  });

  it("returns mulberry32's uniform numbers, bit for bit", () => {
    expect(take(5, random(42).uniform)).toEqual(prng.mulberry32_seed42_first5);
  });

  it("returns Box and Muller's normal numbers", () => {
    for (const [i, x] of take(5, random(42).normal).entries())
      expect(x).toBeCloseTo(prng.boxmuller_cos_only_seed42_first5[i], 14);
  });

  it("draws both kinds from one stream", () => {
    const {uniform, normal} = random(42);
    normal();
    expect(uniform()).toBe(prng.mulberry32_seed42_first5[2]);
  });

  it.each([-1, 0.5, NaN])("throws a RangeError for the seed %s", (seed) => {
    expect(() => random(seed)).toThrow(
      new RangeError(`seed is ${seed} but must be a whole number of at least 0`)
    );
  });
});

describe("randomMatrix(rows, columns, {seed})", () => {
  it("returns [rows, columns], drawn row by row", () => {
    const [[a, b], [c, d]] = randomMatrix(2, 2, {seed: 42});
    expect([a, b, c, d]).toEqual(take(4, random(42).normal));
  });

  it("returns no matrix twice from different seeds", () => {
    expect(randomMatrix(2, 2, {seed: 1})).not.toEqual(randomMatrix(2, 2, {seed: 2}));
  });

  it("throws a RangeError for a size that is not a count", () => {
    expect(() => randomMatrix(2.5, 2, {seed: 1})).toThrow(RangeError);
  });

  it.each([undefined, 1, {}])("throws a RangeError for %j in the place of a seed", (options) => {
    expect(() => randomMatrix(2, 2, options as {seed: number})).toThrow(
      new RangeError("seed is undefined but must be a whole number of at least 0")
    );
  });
});

describe("randomMatrix(rows, columns, {random})", () => {
  it("goes on where the generator is", () => {
    const generator = random(42);
    const drawn = [
      randomMatrix(1, 2, {random: generator}),
      randomMatrix(1, 2, {random: generator})
    ];
    expect(drawn.flat(2)).toEqual(take(4, random(42).normal));
  });

  it.each([1, 4, 16, 64, 256] as const)("returns the course's scores for dₖ = %s", (dKey) => {
    const generator = random(1000 + dKey);
    const scores = take(100, () => 0).map(() => {
      const query = randomMatrix(1, dKey, {random: generator});
      const key = randomMatrix(16, dKey, {random: generator});
      return matmul(query, transpose(key))[0]; // [16]
    });
    const {var_raw, mean_max_prob_raw} = dk_sweep[dKey];
    expect(variance(scores) / var_raw).toBeCloseTo(1, 12);
    expect(sum(softmax(scores).map(maximum)) / 100).toBeCloseTo(mean_max_prob_raw, 12);
  });
});
