import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {eigenvalues, maxDifference, rowSums, softmax} from "../../src/attention/index.ts";
import {recovered} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const numbers = JSON.parse(readFileSync("content/source/numbers.json", "utf8"));
const {chapter, values} = await openChapter("08-softmax");

describe("chapter 8, the printed matrices", () => {
  it("have the row sums that the notebook's digits have", () => {
    expect(values.printedSums.map((sum: number) => sum.toFixed(4))).toEqual([
      "1.1102",
      "0.9406",
      "0.6447",
      "1.6703",
      "1.6270"
    ]);
  });

  it("are what the notebook's softmax gives for the recovered scores, to all eight decimals", () => {
    expect(maxDifference(values.wrong, numbers.printed.attention)).toBeLessThan(5e-9);
  });

  it("give another matrix when divided along the right axis", () => {
    expect(maxDifference(values.weights, numbers.printed.attention)).toBeGreaterThan(0.1);
  });
});

describe("chapter 8, what the text says in words", () => {
  it("has the five scores of The, rounded", () => {
    const rounded = recovered.scores[0].map((score) => Number(score.toFixed(2)));
    const {source} = chapter.cells.find(({name}) => name === "one-row")!;
    expect(source).toContain(`softmax([${rounded.join(", ")}])`);
  });

  it("has the score above which an exponential is infinite", () => {
    expect(chapter.text).toContain("Scores above 709.8 give infinity");
    expect(Math.exp(709.8)).toBe(Infinity);
    expect(Math.exp(709.7)).toBeLessThan(Infinity);
  });
});

describe("chapter 8, the corrected matrices", () => {
  it("have rows that sum to 1 within rounding", () => {
    for (const sum of [...rowSums(values.weights), ...rowSums(values.decoder)]) {
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(5e-15);
    }
  });

  it("are within 1e-7 of the reference", () => {
    const {attention_encoder, attention_decoder} = numbers.corrected;
    expect(maxDifference(values.weights, attention_encoder)).toBeLessThan(1e-7);
    expect(maxDifference(values.decoder, attention_decoder)).toBeLessThan(1e-7);
  });

  it("share their diagonal and eigenvalues with the wrong ones", () => {
    const diagonal = (matrix: number[][]) => matrix.map((row, i) => row[i]);
    expect(
      maxDifference([diagonal(values.weights)], [diagonal(numbers.printed.attention)])
    ).toBeLessThan(1e-8);
    const spectra = [values.weights, numbers.printed.attention].map(eigenvalues);
    expect(maxDifference([spectra[0]], [spectra[1]])).toBeLessThan(1e-7);
  });

  it("have the entropies of the reference", () => {
    const {entropy_encoder_nats: nats} = numbers.corrected;
    expect(maxDifference([values.entropies], [nats])).toBeLessThan(1e-7);
  });

  it("do not change when a constant is added to a row", () => {
    const shifted: number[][] = numbers.corrected.scores_scaled_centred.map(
      (row: number[], i: number) => row.map((score) => score + 10 * i)
    );
    expect(maxDifference(softmax(shifted), values.weights)).toBeLessThan(1e-14);
  });
});

describe("chapter 8, the exercise of softmax", () => {
  const grade = createGrader(chapter);

  it("accepts rows that are typed arrays", async () => {
    const answer = `const softmaxRows = (scores: number[][]) =>
      softmax(scores).map((row) => Float64Array.from(row));`;
    expect(isSolved(await grade("softmax-rows", answer))).toBe(true);
  });

  it("does not accept scores that are cut at 700", async () => {
    const answer = `const softmaxRows = (scores: number[][]) =>
      softmax(scores.map((row) => row.map((score) => Math.min(score, 700))));`;
    expect(isSolved(await grade("softmax-rows", answer))).toBe(false);
  });
});
