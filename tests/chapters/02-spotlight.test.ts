import {describe, expect, it} from "vitest";
import {
  matmul,
  maxDifference,
  randomMatrix,
  scaledDotProductAttention,
  softmax,
  sum
} from "../../src/attention/index.ts";
import {recovered} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const {chapter, values} = await openChapter("02-spotlight");

describe("chapter 2, the four steps for quick", () => {
  it("end in the recovered weights and output", () => {
    expect(maxDifference([values.p], [recovered.encoderWeights[1]])).toBeLessThan(1e-7);
    expect(maxDifference([values.o], [recovered.encoderOutput[1]])).toBeLessThan(1e-7);
  });

  it("are those of the one function, for all tokens", () => {
    expect(maxDifference(values.weights, recovered.encoderWeights)).toBeLessThan(1e-7);
    expect(maxDifference(values.output, recovered.encoderOutput)).toBeLessThan(1e-6);
  });

  it("score quick best and fox worst", () => {
    expect(values.z.indexOf(Math.max(...values.z))).toBe(1);
    expect(values.z.indexOf(Math.min(...values.z))).toBe(3);
  });
});

describe("chapter 2, the soft dictionary", () => {
  const {weigh, winds, temperatures, windValues, weightsFor, answerTo} = values;
  const answer = (weights: number[], column: number[]) => matmul([weights], toRows(column))[0][0];

  it("gives the mean of the values without sharpness", () => {
    const mean = sum(temperatures) / 5;
    for (const wind of [0, 30, 200]) {
      expect(Math.abs(answer(weigh(wind, 0), temperatures) - mean)).toBeLessThan(1e-14);
    }
    for (let seed = 0; seed < 100; seed++) {
      const [numbers] = randomMatrix(1, 5, {seed});
      const plain = sum(numbers) / 5;
      const soft = answer(softmax([0, 0, 0, 0, 0]), numbers);
      expect(Math.abs(soft - plain)).toBeLessThan(1e-15);
    }
  });

  it("gives the value of the best key with great sharpness", () => {
    expect(answer(weigh(30, 1000), temperatures)).toBe(values.hardAnswer);
    for (const [wind, name] of [
      [10, "north"],
      [100, "east"],
      [170, "south"],
      [300, "west"]
    ]) {
      expect(weigh(wind, 1e4)[winds.indexOf(name)]).toBe(1);
    }
  });

  it("falls below the value of the best key on its way, since north still counts", () => {
    const [north, , ...warmer] = values.shares;
    expect(values.answer).toBeLessThan(values.hardAnswer);
    expect(sum(warmer)).toBeLessThan(north / 4);
  });

  it("never gives a weight of 0 up to a sharpness of 50, whatever the wind", () => {
    for (let wind = 0; wind <= 360; wind += 5)
      for (let beta = 0; beta <= 50; beta += 2.5) {
        expect(Math.min(...weigh(wind, beta))).toBeGreaterThan(0);
      }
  });

  it("answers within the shape that the values span, wherever the query is in its plane", () => {
    // The hull's corners in order, clockwise or not: the answer is on one side of every edge.
    const corners = ["north", "north-east", "west", "south", "east"].map(
      (name) => windValues[winds.indexOf(name)]
    );
    const places = Array.from({length: 13}, (_, n) => n / 4 - 1.5);
    const answers = places.flatMap((x) => places.map((y) => answerTo([x, y])));
    const sides = answers.flatMap((point: number[]) =>
      corners.map((corner, n) => cross(corner, corners[(n + 1) % corners.length], point))
    );
    expect(Math.max(...sides)).toBeLessThan(1e-9);
  });

  it("gives the mean of the values to a query in the middle", () => {
    const mean = [0, 1].map((a) => sum(windValues.map((value: number[]) => value[a])) / 5);
    expect(maxDifference([answerTo([0, 0])], [mean])).toBeLessThan(1e-14);
  });

  it("gives a query of twice the length what twice the sharpness gives", () => {
    for (const wind of [10, 30, 100, 200]) {
      const [x, y] = values.toArrow(wind);
      const twice = weightsFor([2 * x, 2 * y]);
      expect(maxDifference([twice], [weigh(wind, 2 * values.beta)])).toBeLessThan(1e-14);
    }
  });

  it("jumps where it is hard, and moves little where it is soft", () => {
    const [before, after] = [22.4, 22.6];
    const best = (wind: number) => weigh(wind, 1e6).indexOf(1);
    expect([best(before), best(after)]).toEqual([0, 1]);
    const [soft, next] = [before, after].map((wind) => answer(weigh(wind, 4), temperatures));
    expect(Math.abs(next - soft)).toBeLessThan(0.02);
  });
});

describe("attention without a mask", () => {
  it("only permutes its rows when the tokens are permuted", () => {
    const order = [3, 1, 2, 0, 4];
    const inOrder = (matrix: number[][]) => order.map((i) => matrix[i]);
    for (let seed = 0; seed < 100; seed++) {
      const [q, k, v] = [6, 6, 4].map((n, m) => randomMatrix(5, n, {seed: 3 * seed + m}));
      const {output} = scaledDotProductAttention(q, k, v);
      const reordered = scaledDotProductAttention(inOrder(q), inOrder(k), inOrder(v)).output;
      expect(maxDifference(reordered, inOrder(output))).toBeLessThan(1e-14);
    }
  });
});

describe("chapter 2, the exercise", () => {
  it("has the answer ln 396, which gives a weight of 0.99", () => {
    expect(Math.log((0.99 * 4) / 0.01)).toBeCloseTo(5.981414, 6);
    expect(softmax([5.981414211254481, 0, 0, 0, 0])[0]).toBeCloseTo(0.99, 14);
  });

  it("takes the answer to six decimals, and no other", async () => {
    const grade = createGrader(chapter);
    expect(isSolved(await grade("gap", "const gap = 5.981414;"))).toBe(true);
    expect(isSolved(await grade("gap", "const gap = 5.9815;"))).toBe(false);
  });
});

function toRows(column: number[]): number[][] {
  return column.map((x) => [x]);
}

function cross([ax, ay]: number[], [bx, by]: number[], [x, y]: number[]): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
