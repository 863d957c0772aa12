import {describe, expect, it} from "vitest";
import {
  matmul,
  maxDifference,
  randomMatrix,
  softmax,
  transpose
} from "../../src/attention/index.ts";
import {printed, recovered, tokens} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const {chapter, values} = await openChapter("05-scores");

describe("chapter 5, the scores", () => {
  it("have the mean 0, and the variance that the notebook printed", () => {
    const {Z} = values;
    const mean = Z.flat().reduce((a: number, b: number) => a + b) / 25;
    expect(Math.abs(mean)).toBeLessThan(1e-12);
    const squares = Z.flat().map((z: number) => (z - mean) ** 2);
    const spread = squares.reduce((a: number, b: number) => a + b) / 25;
    expect(Math.abs(spread - printed.variance.scores)).toBeLessThan(1e-12);
  });

  it("are the recovered ones, times the square root of 6", () => {
    const {Z} = values;
    const unscaled = recovered.scores.map((row) => row.map((z) => z * Math.sqrt(6)));
    expect(maxDifference(Z, unscaled)).toBeLessThan(1e-6);
  });

  it("have their largest of fox at quick, and among the smallest the other way round", () => {
    const all = values.Z.flat().sort((a: number, b: number) => b - a);
    const [fox, quick] = [tokens.indexOf("fox"), tokens.indexOf("quick")];
    expect(Math.max(...values.Z[fox])).toBe(values.Z[fox][quick]);
    expect(all.indexOf(values.Z[fox][quick])).toBeLessThan(3);
    expect(all.indexOf(values.Z[quick][fox])).toBeGreaterThan(21);
  });

  it("of one pair are the sum of its six products", () => {
    expect(values.score).toBeCloseTo(values.Z[3][1], 13);
  });

  it("are what the second form of the dot product says", () => {
    expect(values.turnedScore).toBeCloseTo(2 * 0.5, 14); // the cosine of 60 degrees
  });
});

describe("chapter 5, what softmax ignores", () => {
  it("is any vector that is added to all keys", () => {
    for (let seed = 0; seed < 100; seed++) {
      const [u] = randomMatrix(1, 6, {seed});
      const moved = values.K.map((key: number[]) => key.map((x, a) => x + u[a]));
      const scores = matmul(values.Q, transpose(moved));
      expect(maxDifference(softmax(scores), softmax(values.Z as number[][]))).toBeLessThan(1e-14);
    }
  });

  it("makes all scores of fox positive in the example", () => {
    expect(Math.min(...values.movedScores[3])).toBeGreaterThan(0);
    expect(Math.min(...values.Z[3])).toBeLessThan(0);
  });

  it("makes distance and dot product the same for keys of one length", () => {
    const {Q, K, scoreBy} = values;
    const keys = K.map((key: number[]) => key.map((x) => x / Math.hypot(...key)));
    const weights = (kind: string) =>
      softmax(Q.map((q: number[]) => keys.map((k: number[]) => scoreBy[kind](q, k))) as number[][]);
    expect(maxDifference(weights("distance"), weights("dot product"))).toBeLessThan(1e-14);
  });

  it("leaves another favourite to quick when long keys are fined", () => {
    const {favourites} = values;
    expect(favourites("dot product")).toBe("quick, quick, brown, quick, (pad)");
    expect(favourites("distance")).toBe("quick, The, brown, quick, fox");
    const [the, quick] = values.K.map((key: number[]) => Math.hypot(...key));
    expect(quick / the).toBeGreaterThan(1.8);
  });
});

describe("chapter 5, the exercises", () => {
  it("have 150 multiply-adds as an answer", async () => {
    const grade = createGrader(chapter);
    expect(isSolved(await grade("work", "const multiplyAdds = 150;"))).toBe(true);
  });
});
