import {describe, expect, it} from "vitest";
import {
  entropy,
  matmul,
  maxDifference,
  maximum,
  norm,
  random,
  randomMatrix,
  singularValues,
  softmax,
  transpose
} from "../../src/attention/index.ts";
import {printed} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const {chapter, values} = await openChapter("06-scaling");

describe("chapter 6, the notebook's variances", () => {
  it("have the ratio 6, as those of any numbers have", () => {
    const {scores, scaledScores} = printed.variance;
    expect(Math.abs(scores / scaledScores - 6)).toBeLessThan(1e-14);
  });

  it("of queries and keys are below 1", () => {
    expect(printed.variance.query).toBeLessThan(1);
    expect(printed.variance.key).toBeLessThan(1);
  });

  it("are 23 % above what the rule predicts", () => {
    expect(values.before / values.predicted).toBeCloseTo(1.2337, 4);
  });
});

describe("chapter 6, random scores", () => {
  it("have a divided variance within 15 % of 1, for a key of 4 numbers or more", () => {
    for (const variance of values.scaledVariances.slice(1)) {
      expect(Math.abs(variance - 1)).toBeLessThan(0.15);
    }
  });

  it("choose one key by chance as keys grow, unless they are divided", () => {
    const {rawLargest, scaledLargest} = values;
    expect(rawLargest).toEqual([...rawLargest].sort((a, b) => a - b));
    expect(rawLargest.at(-1)).toBeGreaterThan(0.9);
    expect(Math.max(...scaledLargest)).toBeLessThan(0.25);
  });

  it("lose their slopes as keys grow, unless they are divided", () => {
    const {rawSlopes, scaledSlopes} = values;
    expect(rawSlopes.at(-1)).toBeLessThan(rawSlopes[0] / 2);
    for (const size of scaledSlopes) expect(Math.abs(size - 0.3)).toBeLessThan(0.02);
  });

  it("leave as many queries behind in the slopes with respect to the numbers of a query", () => {
    const stuck = values.sizes.map((d: number) => {
      const draws = random(1000 + d);
      const queries = randomMatrix(100, d, {random: draws});
      const keys = randomMatrix(16, d, {random: draws});
      const slopes = softmax(matmul(queries, transpose(keys))).map((p) =>
        norm(matmul(values.jacobian(p), keys).flat())
      );
      const average = slopes.reduce((a, b) => a + b) / slopes.length;
      return slopes.filter((each) => each < average / 10).length;
    });
    expect(stuck).toEqual(values.rawStuck);
    expect(values.scaledStuck).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("chapter 6, the slopes of softmax", () => {
  it("are those that small changes of the scores show", () => {
    const scores = [0.3, -1.2, 0.8, 0.1];
    const step = 1e-6;
    const measured = scores.map((_, j) =>
      scores.map((_, k) => {
        const weight = (change: number) =>
          softmax(scores.map((z, n) => (n === k ? z + change : z)))[j];
        return (weight(step) - weight(-step)) / (2 * step);
      })
    );
    expect(maxDifference(values.jacobian(softmax(scores)), measured)).toBeLessThan(1e-9);
  });

  it("stretch no change of the scores to more than half its length", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const [scores] = randomMatrix(1, 5, {seed});
      const [largest] = singularValues(
        values.jacobian(softmax(scores.map((z) => z * (1 + (seed % 5)))))
      );
      expect(largest).toBeLessThanOrEqual(0.5);
    }
  });

  it("are never above 0.25, which two even weights reach, as they reach the half", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const [scores] = randomMatrix(1, 5, {seed});
      const slopes = values.jacobian(softmax(scores.map((z) => z * (1 + (seed % 5)))));
      expect(Math.max(...slopes.flat())).toBeLessThanOrEqual(0.25);
    }
    const even = values.jacobian([0.5, 0.5]);
    expect(Math.max(...even.flat())).toBe(0.25);
    expect(singularValues(even as number[][])[0]).toBeCloseTo(0.5, 14);
  });

  it("are 0 where one weight is 1", () => {
    expect(values.size([0, 1, 0])).toBe(0);
  });

  it("of fox are largest at a factor of 0.2, hardly above 0.4, and shrink from there to almost nothing", () => {
    const {slopes, factors}: {[name: string]: number[]} = values;
    expect(slopes[0]).toBeCloseTo(0.4, 12);
    const largest = slopes.indexOf(Math.max(...slopes));
    expect(factors[largest]).toBe(0.2);
    expect(slopes[largest]).toBeLessThan(0.403);
    for (let n = largest + 1; n < slopes.length; n++) expect(slopes[n]).toBeLessThan(slopes[n - 1]);
    expect(slopes[factors.indexOf(4)]).toBeLessThan(0.001);
  });

  it("of fox fade in the table from a factor of 0.4 on", () => {
    const largest = [0.4, 1, 2, 3, 4].map((factor) => {
      const weights = softmax(values.foxProducts.map((z: number) => factor * z));
      return Math.max(...values.jacobian(weights).flat());
    });
    expect(largest).toEqual(largest.toSorted((a, b) => b - a));
    expect(largest[0]).toBeGreaterThan(0.24);
    expect(largest.at(-1)).toBeLessThan(0.001);
  });
});

describe("chapter 6, the recovered scores undivided, divided by the root, and divided by 6", () => {
  const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b) / numbers.length;

  it("have the mean entropies of the reference", () => {
    const entropies = values.sweep.map((weights: number[][]) => mean(entropy(weights)));
    expect(maxDifference([entropies], [[0.7451, 1.3634, 1.5627]])).toBeLessThan(5e-5);
  });

  it("have ever smaller largest weights in each row", () => {
    const [raw, root, six] = values.sweep.map((weights: number[][]) => weights.map(maximum));
    for (let i = 0; i < 5; i++) {
      expect(raw[i]).toBeGreaterThan(root[i]);
      expect(root[i]).toBeGreaterThan(six[i]);
    }
  });
});

describe("chapter 6, what the text says in words", () => {
  it("has exponentials of 2 and 20 right", () => {
    expect(Math.exp(2)).toBeCloseTo(7.39, 2);
    expect(Math.exp(20) / 1e9).toBeCloseTo(0.485, 3);
    expect(chapter.text).toContain("{Math.exp(2).toFixed(1)} times as large");
    expect(chapter.text).toContain("larger by 20, half a billion times");
  });

  it("is three quarters of the slopes without division", () => {
    expect(values.meanSlopes[0] / values.meanSlopes[1]).toBeCloseTo(0.755, 3);
  });
});

describe("chapter 6, the variance of a score with means", () => {
  it("is that of all sums of products, where each number is one of two, equally often", () => {
    const draws = random(11);
    for (let n = 0; n < 20; n++) {
      const [meanQ, spreadQ, meanK, spreadK] = Array.from({length: 4}, () => draws.normal());
      const products = [meanQ + spreadQ, meanQ - spreadQ].flatMap((q) =>
        [meanK + spreadK, meanK - spreadK].map((k) => q * k)
      );
      const [vq, vk] = [spreadQ ** 2, spreadK ** 2];
      const ofOne = vq * vk + vq * meanK ** 2 + vk * meanQ ** 2;
      expect(Math.abs(varianceOf(products) - ofOne)).toBeLessThan(1e-12 * (1 + ofOne));
      const sums = products.flatMap((a) => products.flatMap((b) => products.map((c) => a + b + c)));
      expect(Math.abs(varianceOf(sums) - 3 * ofOne)).toBeLessThan(1e-11 * (1 + ofOne));
    }
  });
});

describe("chapter 6, the exercise", () => {
  it("has the answer 96", async () => {
    const source = "const scoreVariance = 96;";
    expect(isSolved(await createGrader(chapter)("variance-with-means", source))).toBe(true);
  });

  it("is borne out by 40,000 random products", () => {
    const draws = random(7);
    const scores = Array.from({length: 40_000}, () =>
      Array.from({length: 64}, () => (draws.normal() + 0.5) * (draws.normal() + 0.5)).reduce(
        (total, x) => total + x
      )
    );
    expect(Math.abs(varianceOf(scores) / 96 - 1)).toBeLessThan(0.03);
  });
});

function varianceOf(numbers: number[]): number {
  const mean = numbers.reduce((a, b) => a + b) / numbers.length;
  return numbers.reduce((total, x) => total + (x - mean) ** 2, 0) / numbers.length;
}
