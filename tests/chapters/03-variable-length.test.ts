import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  blockDiagonalMask,
  matmul,
  maxDifference,
  paddingMask,
  randomMatrix,
  scaledDotProductAttention
} from "../../src/attention/index.ts";
import {printed, recovered, tokens} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const {chapter, run, values} = await openChapter("03-variable-length");
const {corrected} = JSON.parse(readFileSync("content/source/numbers.json", "utf8"));

describe("chapter 3, the padding mask", () => {
  it("gives fox the weights of the decoder", () => {
    const [masked, causal] = [values.maskedWeights[3], recovered.decoderWeights[3]];
    expect(maxDifference([masked], [causal])).toBeLessThan(1e-7);
  });

  it("gives the weights and outputs of the reference", () => {
    const {attention_encoder_padding_masked, output_encoder_padding_masked} = corrected;
    const output = matmul(values.maskedWeights, printed.value);
    expect(maxDifference(values.maskedWeights, attention_encoder_padding_masked)).toBeLessThan(
      1e-7
    );
    expect(maxDifference(output, output_encoder_padding_masked)).toBeLessThan(1e-7);
  });

  it("hides whatever a reader writes into the empty place, and nothing else does", async () => {
    const asItWas = "reconstruction.value[4]";
    for (const [factor, pad] of [
      [1, "[1e6, 0, -1, 2]"], // another value alone
      [-5, asItWas], // another key alone
      [0, "[0, 0, 0, 0]"]
    ]) {
      const edit = `const factor = ${factor};\nconst padValue = [${pad}];`;
      const {changeOfWords, mask} = (await run({"change-padding": edit})).values;
      expect(changeOfWords({mask})).toBe(0);
      expect(changeOfWords({})).toBeGreaterThan(0.01);
    }
  });

  it("gives real tokens what they get alone, in 100 random cases", () => {
    for (let seed = 0; seed < 100; seed++) {
      const [q, k, v] = [6, 6, 4].map((n, m) => randomMatrix(5, n, {seed: 3 * seed + m}));
      const mask = paddingMask([true, true, true, true, false]);
      const {output} = scaledDotProductAttention(q, k, v, {mask});
      const [q4, k4, v4] = [q, k, v].map((each) => each.slice(0, 4));
      const alone = scaledDotProductAttention(q4, k4, v4).output;
      expect(maxDifference(output.slice(0, 4), alone)).toBeLessThan(1e-15);
    }
  });
});

describe("chapter 3, the empty place", () => {
  it("is in 9 of the notebook's 25 scores", () => {
    const pairs = tokens.flatMap((query) => tokens.map((key) => [query, key]));
    expect(chapter.text).toContain("9 of its 25 scores");
    expect(pairs).toHaveLength(25);
    expect(pairs.filter((pair) => pair.includes("(pad)"))).toHaveLength(9);
  });
});

describe("chapter 3, packing", () => {
  it("gives each sentence what it gets alone, in 100 random cases", () => {
    for (let seed = 0; seed < 100; seed++) {
      const lengths = [1 + (seed % 4), 1 + (seed % 3), 1 + (seed % 5)];
      const n = lengths.reduce((total, length) => total + length, 0);
      const packed = [6, 6, 4].map((d, m) => randomMatrix(n, d, {seed: 3 * seed + m}));
      const [q, k, v] = packed;
      const mask = blockDiagonalMask(lengths);
      const {output} = scaledDotProductAttention(q, k, v, {mask});
      const alone = lengths.flatMap((length, s) => {
        const from = lengths.slice(0, s).reduce((total, each) => total + each, 0);
        const [qs, ks, vs] = packed.map((rows) => rows.slice(from, from + length));
        return scaledDotProductAttention(qs, ks, vs).output;
      });
      expect(maxDifference(output, alone)).toBeLessThan(1e-14);
    }
  });
});

describe("chapter 3, the exercise", () => {
  it("has the row of fox as its answer, which is also that of the causal mask", async () => {
    const answer = [0.260774, -0.774462, 0.751976, -0.906458];
    const source = `const foxOutput = ${JSON.stringify(answer)};`;
    expect(isSolved(await createGrader(chapter)("fox-output", source))).toBe(true);
    const [, , , fox] = recovered.decoderOutput;
    expect(maxDifference([fox], [answer])).toBeLessThan(1e-6);
  });
});
