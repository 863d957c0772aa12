import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  add,
  causalMask,
  eigenvalues,
  map,
  matmul,
  maxDifference,
  powerIteration,
  randomMatrix,
  rowSums,
  singularValues,
  softmax,
  toBias,
  transpose,
  variance
} from "../../src/attention/index.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {printed, reconstruction} from "../../src/source/index.ts";
import {openChapter} from "./openChapter.ts";

const numbers = JSON.parse(readFileSync("content/source/numbers.json", "utf8"));
const {chapter, values} = await openChapter("11-autopsy");
const solution = "repair(wrong, powerIteration(wrong).vector)";

describe("chapter 11, the recovered matrices", () => {
  it("are those of the reference", () => {
    const {attention_encoder, attention_decoder} = numbers.recovered_from_print_8_digits;
    expect(maxDifference(values.encoder, attention_encoder)).toBeLessThan(1e-12);
    expect(maxDifference(values.decoder, attention_decoder)).toBeLessThan(1e-12);
    const {attention_encoder: fittedEncoder, attention_decoder: fittedDecoder} = numbers.corrected;
    expect(maxDifference(values.encoder, fittedEncoder)).toBeLessThan(2e-8);
    expect(maxDifference(values.decoder, fittedDecoder)).toBeLessThan(2e-8);
  });

  it("have the row sums of the reference", () => {
    const {S_encoder, S_decoder} = numbers.recovered_from_print_8_digits;
    const last = values.decoderSums[4];
    const decoderSums = values.decoderSums.map((sum: number) => sum / last);
    expect(maxDifference([values.encoderSums], [S_encoder])).toBeLessThan(1e-12);
    expect(maxDifference([decoderSums], [S_decoder])).toBeLessThan(1e-12);
  });

  it("agree with each other to 2e-8", () => {
    expect(values.disagreement).toBeLessThan(2e-8);
    expect(values.disagreement).toBeCloseTo(numbers.checks.encoder_vs_decoder_max_abs, 14);
  });

  it("have the eigenvalue 1 to 1e-8, and the printed matrix's other ones", () => {
    expect(Math.abs(values.found.value - 1)).toBeLessThan(1e-8);
    const spectra = [numbers.printed.attention, values.encoder].map(eigenvalues);
    expect(maxDifference([spectra[0]], [spectra[1]])).toBeLessThan(1e-12);
  });

  it("have an error that shrinks by nearly the second eigenvalue, from the tenth multiplication on", () => {
    const {found, second} = values;
    for (let n = 9; n < found.residuals.length; n++)
      expect(Math.abs(found.residuals[n] / found.residuals[n - 1] - second)).toBeLessThan(0.01);
  });

  it("reproduce themselves to 4e-9 and no better: the print has eight decimals", () => {
    expect(values.misses.at(-1)).toBeLessThan(4e-9);
    expect(Math.min(...values.misses)).toBeGreaterThan(3e-9);
  });

  it("come out of 20 multiplications too", () => {
    const sums = values.multiplyAgain(numbers.printed.attention, 20);
    expect(maxDifference([sums], [values.encoderSums])).toBeLessThan(1e-9);
  });

  it("have scores of the printed variance, to 3e-9", () => {
    expect(Math.abs(variance(values.scores) - numbers.printed.scaled_var)).toBeLessThan(3e-9);
  });

  it("would differ by tenths if a row were taken as it was printed", () => {
    expect(maxDifference(numbers.printed.attention_dec, values.decoder)).toBeGreaterThan(0.1);
  });
});

describe("chapter 11, the way back", () => {
  it("gives softmax for 200 random matrices of scores", async () => {
    const {recover, wrongSoftmax} = (await solve(solution)).values as {[name: string]: any};
    for (let seed = 0; seed < 200; seed++) {
      const scores = randomMatrix(2 + (seed % 6), 2 + (seed % 6), {seed});
      expect(maxDifference(recover(wrongSoftmax(scores)), softmax(scores))).toBeLessThan(1e-10);
    }
  });

  it("has one start for every mask: later weights set to 0 and the rest divided by their sum", () => {
    for (let seed = 0; seed < 20; seed++) {
      const scores = randomMatrix(5, 5, {seed});
      const kept = map(softmax(scores), (weight, i, j) => (j <= i ? weight : 0));
      const sums = rowSums(kept);
      const masked = softmax(add(scores, toBias(causalMask(5))));
      expect(
        maxDifference(
          map(kept, (weight, i) => weight / sums[i]),
          masked
        )
      ).toBeLessThan(1e-14);
    }
  });

  function solve(line: string) {
    const text = chapter.text.replace("return wrong; // your line", `return ${line};`);
    return runChapter(parseChapter(text, chapter.file));
  }
});

describe("chapter 11, the reconstruction", () => {
  const {query, key, value} = reconstruction;
  const scores = matmul(query, transpose(key));
  const scaled = map(scores, (score) => score / Math.sqrt(6));

  it("gives the four printed matrices, in all eight decimals", () => {
    const causal = map(scaled, (score, i, j) => (j <= i ? score : -Infinity));
    const [encoder, decoder] = [scaled, causal].map(values.wrongSoftmax) as number[][][];
    const toDigits = (matrix: number[][]) => matrix.map((row) => row.map((x) => x.toFixed(8)));
    expect(toDigits(encoder)).toEqual(toDigits(printed.encoderWeights));
    expect(toDigits(decoder)).toEqual(toDigits(printed.decoderWeights));
    expect(toDigits(value)).toEqual(toDigits(printed.value));
    expect(toDigits(matmul(decoder, value))).toEqual(toDigits(printed.output));
  });

  it("gives the four printed variances, to 1e-13", () => {
    const given = [query, key, scores, scaled].map((matrix) => variance(matrix));
    const {query: ofQuery, key: ofKey, scores: ofScores, scaledScores} = printed.variance;
    for (const [n, wanted] of [ofQuery, ofKey, ofScores, scaledScores].entries())
      expect(Math.abs(given[n] - wanted)).toBeLessThan(1e-13);
  });
});

describe("chapter 11, the ranks", () => {
  it("are 3 at most for scores made from the printed input, with biases and without", () => {
    for (let seed = 0; seed < 20; seed++) {
      const query = matmul(numbers.printed.X, randomMatrix(3, 6, {seed}));
      const [bias] = randomMatrix(1, 6, {seed: seed + 100});
      const key = randomMatrix(5, 6, {seed: seed + 200});
      const scores = matmul(query, transpose(key));
      expect(singularValues(scores)[3]).toBeLessThan(1e-12);
      const biased = matmul(
        map(query, (x, _, j) => x + bias[j]),
        transpose(key)
      );
      const constant = map(biased, (score) => score + seed);
      const bare = values.withoutMeans(transpose(values.withoutMeans(constant)));
      expect(singularValues(bare)[3]).toBeLessThan(1e-12);
    }
  });

  it("are above 3 for the notebook's scores, whatever the constant", () => {
    const [scores] = [numbers.corrected.scores_scaled_centred as number[][]];
    const fourth = Array.from(
      {length: 1001},
      (_, n) => singularValues(map(scores, (score) => score + (n - 500) / 100))[3]
    );
    expect(Math.min(...fourth)).toBeGreaterThan(0.2);
    expect(Math.min(...fourth)).toBeCloseTo(
      numbers.checks.min_over_offset_of_4th_singular_value,
      3
    );
    const bare = values.withoutMeans(transpose(values.withoutMeans(scores)));
    expect(singularValues(bare)[3]).toBeGreaterThan(0.028);
  });

  it("do not hang on rounding", () => {
    const {Old_v, attention} = numbers.printed;
    const noise = (matrix: number[][], seed: number) =>
      map(matrix, (x, i, j) => x + 5e-9 * Math.sin(seed + 7 * i + 3 * j));
    const original = singularValues(Old_v);
    for (let seed = 0; seed < 20; seed++) {
      expect(maxDifference([singularValues(noise(Old_v, seed))], [original])).toBeLessThan(1e-7);
      const moved = noise(attention, seed);
      const {vector} = powerIteration(moved);
      const scores = map(moved, (a, _, j) => Math.log((a * vector[j]) / vector[4]));
      expect(maxDifference(scores, values.scores)).toBeLessThan(1e-6);
    }
  });
});

describe("chapter 11, the facts about the print", () => {
  it("has 46 of 50 printed weights between 0 and 1", () => {
    const {attention, attention_dec} = numbers.printed;
    const weights: number[] = [attention, attention_dec].flat(2);
    expect(weights).toHaveLength(50);
    expect(weights.filter((weight) => weight >= 0 && weight <= 1)).toHaveLength(46);
  });

  it("has variances whose ratio is 6, as it is for any data divided by the root of 6", () => {
    expect(numbers.printed.QxKt_var / numbers.printed.scaled_var).toBeCloseTo(6, 12);
    for (let seed = 0; seed < 20; seed++) {
      const data = randomMatrix(3, 4, {seed});
      const scaled = map(data, (x) => x / Math.sqrt(6));
      expect(variance(data) / variance(scaled)).toBeCloseTo(6, 12);
    }
  });

  it("is the same for queries and keys turned round", () => {
    const {Q, K} = numbers.reconstruction;
    const reverse = (matrix: number[][]) => matrix.map((row) => [...row].reverse());
    expect(variance(reverse(Q))).toBeCloseTo(numbers.printed.Q_var, 12);
    expect(variance(reverse(K))).toBeCloseTo(numbers.printed.K_var, 12);
    const products = matmul(reverse(Q), transpose(reverse(K)));
    expect(maxDifference(products, matmul(Q, transpose(K)))).toBeLessThan(1e-14);
  });
});
