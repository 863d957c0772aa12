import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  causalMask,
  maskWhere,
  matmul,
  maxDifference,
  random,
  randomMatrix,
  rowSums,
  scaledDotProductAttention
} from "../../src/attention/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const numbers = JSON.parse(readFileSync("content/source/numbers.json", "utf8"));
const {chapter, values} = await openChapter("09-weighted-sum");

describe("chapter 9, the corrected outputs", () => {
  it("are within 1e-7 of the reference", () => {
    expect(maxDifference(values.output, numbers.corrected.output_decoder)).toBeLessThan(1e-7);
  });

  it("are those of the reference for fox under each mask", () => {
    const {output_encoder, output_encoder_padding_masked, output_decoder} = numbers.corrected;
    const rows = [output_encoder, output_encoder_padding_masked, output_decoder].map(
      (matrix) => matrix[3]
    );
    expect(maxDifference(values.foxThrice, rows)).toBeLessThan(1e-7);
    expect(maxDifference([values.foxThrice[1]], [values.foxThrice[2]])).toBeLessThan(1e-15);
  });
});

describe("chapter 9, the picture", () => {
  it("goes from the plain mean over the new embedding to the value of quick", () => {
    const four: number[][] = numbers.printed.Old_v.slice(0, 4);
    const mean = [0, 1, 2, 3].map((a) => column(four, a).reduce((sum, x) => sum + x / 4, 0));
    expect(maxDifference([values.foxWith(0)], [mean])).toBeLessThan(1e-15);
    expect(maxDifference([values.foxWith(1)], [values.output[3]])).toBeLessThan(1e-7);
    expect(maxDifference([values.foxWith(60)], [four[1]])).toBeLessThan(1e-7);
  });
});

describe("chapter 9, the weights that lead to a point", () => {
  const {triangle, weightsFor, printedPoint} = values;
  const places = Array.from({length: 40}, (_, n) => [n / 8 - 4.3, ((7 * n) % 17) / 8 - 1.2]);

  it("sum to 1 and have the point as their mean, inside the triangle and outside", () => {
    for (const place of [...places, printedPoint]) {
      expect(Math.abs(rowSums([weightsFor(place)])[0] - 1)).toBeLessThan(1e-12);
      expect(maxDifference(matmul([weightsFor(place)], triangle), [place])).toBeLessThan(1e-12);
    }
  });

  it("are negative for the printed point, and for no point that any scores of fox lead to", () => {
    expect(Math.min(...weightsFor(printedPoint))).toBeLessThan(-1.5);
    for (let factor = -20; factor <= 20; factor += 0.5) {
      const [y, , , x] = values.foxWith(factor);
      expect(Math.min(...weightsFor([x, y]))).toBeGreaterThan(-1e-12);
    }
  });

  it("are one value alone at a corner, and without one of them on a side", () => {
    const [the, quick, fox] = triangle;
    expect(maxDifference([weightsFor(quick)], [[0, 1, 0]])).toBeLessThan(1e-12);
    const between = [0, 1].map((a) => (the[a] + fox[a]) / 2);
    expect(maxDifference([weightsFor(between)], [[0.5, 0, 0.5]])).toBeLessThan(1e-12);
  });

  it("begin with the new embedding of fox, to two decimals", () => {
    const [first, , , fourth] = values.output[3];
    const at = [fourth, first].map((x) => Number(x.toFixed(2)));
    expect(values.place).toEqual(at);
  });

  it("are many for one point once brown may be in it, which the three others can make", () => {
    const brown = weightsFor(values.onPaper[2]);
    expect(Math.min(...brown)).toBeGreaterThan(0);
    const withBrown = brown.map((p: number) => p / 2).toSpliced(2, 0, 0.5);
    expect(maxDifference(matmul([withBrown], values.onPaper), [values.onPaper[2]])).toBeLessThan(
      1e-12
    );
  });
});

describe("chapter 9, the printed outputs", () => {
  it("are the printed weights times the printed values, within rounding", () => {
    const {attention_dec, Old_v, new_emb} = numbers.printed;
    expect(maxDifference(matmul(attention_dec, Old_v), new_emb)).toBeLessThan(2e-8);
  });

  it("are impossible means in eight of twenty places, and right in the first row alone", () => {
    const {Old_v, new_emb} = numbers.printed;
    const outside = new_emb.flatMap((row: number[], i: number) =>
      row.filter((x, a) => !isInRange(x, column(Old_v.slice(0, i + 1), a)))
    );
    expect(outside).toHaveLength(8);
    expect(maxDifference([new_emb[0]], [values.output[0]])).toBe(0);
    expect(values.right).toEqual(new_emb[0]);
  });
});

describe("chapter 9, the exercise", () => {
  it("asks for the corrected row of quick", async () => {
    const source = "const newQuick = [0.007331, -1.28835, 0.632771, -1.402925];";
    expect(isSolved(await createGrader(chapter)("quick-output", source))).toBe(true);
  });
});

describe("a weighted mean", () => {
  it("lies in the range of the values that its query may use, in 1000 random cases", () => {
    const source = random(9);
    for (let n = 0; n < 1000; n++) {
      const [L, S, dk, dv] = [5, 6, 3, 4].map((most) => 1 + Math.floor(source.uniform() * most));
      const [query, key, value] = [
        [L, dk],
        [S, dk],
        [S, dv]
      ].map(([m, n]) => randomMatrix(m, n, {random: source}));
      const mask = maskWhere(L, S, (_, j) => j === 0 || source.uniform() < 0.7);
      const {output} = scaledDotProductAttention(query, key, value, {mask});
      for (const [i, row] of output.entries())
        for (const [a, x] of row.entries()) {
          const usable = column(value, a).filter((_, j) => mask[i][j]);
          expect(isInRange(x, usable, 1e-14)).toBe(true);
        }
    }
  });

  it("does not change when a token is appended, under any causal mask", () => {
    for (let seed = 0; seed < 20; seed++) {
      const [query, key, value] = [6, 6, 4].map((columns, n) =>
        randomMatrix(6, columns, {seed: 3 * seed + n})
      );
      const all = scaledDotProductAttention(query, key, value, {mask: causalMask(6)}).output;
      const [q, k, v] = [query, key, value].map((matrix) => matrix.slice(0, 5));
      const first = scaledDotProductAttention(q, k, v, {mask: causalMask(5)}).output;
      expect(maxDifference(all.slice(0, 5), first)).toBe(0);
    }
  });
});

function column(matrix: number[][], a: number): number[] {
  return matrix.map((row) => row[a]);
}

function isInRange(x: number, numbers: number[], tolerance = 0): boolean {
  return Math.min(...numbers) - tolerance <= x && x <= Math.max(...numbers) + tolerance;
}
