import {describe, expect, it} from "vitest";
import {rowSums} from "../../src/attention/index.ts";
import {
  letterAttention,
  maxWords,
  renderLetterAttention,
  toTemperature,
  toWords
} from "../../src/site/letterAttention.ts";

describe("toWords(sentence)", () => {
  it("gives the words between spaces, as many as fit, and says if there are more", () => {
    expect(toWords("  the  fox ")).toEqual({words: ["the", "fox"], isCut: false});
    expect(toWords(" ")).toEqual({words: [], isCut: false});
    const {words, isCut} = toWords("a ".repeat(maxWords + 1));
    expect([words.length, isCut]).toEqual([maxWords, true]);
  });
});

describe("toTemperature(position)", () => {
  it("goes from 0.02 to 2 by equal ratios", () => {
    expect(toTemperature(0)).toBeCloseTo(0.02);
    expect(toTemperature(0.5)).toBeCloseTo(0.2);
    expect(toTemperature(1)).toBe(2);
  });
});

describe("letterAttention(words, temperature)", () => {
  const words = ["brother", "bother", "sky"];

  it("gives each word weights that sum to 1, and the more, the more letters are shared", () => {
    const weights = letterAttention(words, 0.2);
    for (const sum of rowSums(weights)) expect(sum).toBeCloseTo(1);
    expect(weights[0][0]).toBeGreaterThan(weights[0][1]);
    expect(weights[0][1]).toBeGreaterThan(weights[0][2]);
  });

  it("is nearly a look-up at the lowest temperature", () => {
    expect(letterAttention(words, toTemperature(0))[2]).toEqual([
      expect.closeTo(0),
      expect.closeTo(0),
      expect.closeTo(1)
    ]);
  });

  it("knows the letters of any script, with or without accents", () => {
    const [father] = letterAttention(["отец", "отцы", "небо"], 0.2);
    expect(father[1]).toBeGreaterThan(father[2]);
    expect(letterAttention(["été", "ete"], 1)[0]).toEqual([0.5, 0.5]);
    expect(letterAttention(["42"], 1)).toEqual([[1]]);
  });

  it("knows no order of letters, and gives a word without letters the same weight for all", () => {
    const [first, second] = letterAttention(["stop", "pots", "42"], 1);
    expect(first).toEqual(second);
    expect(letterAttention(["stop", "42"], 1)[1]).toEqual([0.5, 0.5]);
    expect(letterAttention([], 1)).toEqual([]);
  });
});

describe("renderLetterAttention(words, temperature, caption)", () => {
  it("gives a table of words against words", () => {
    const text = JSON.stringify(renderLetterAttention(["a", "b"], 1, "Who"));
    expect(text).toContain('["caption",{},["Who"]]');
    expect(text.match(/"scope":"(row|col)"/g)).toHaveLength(4);
    expect(text).toContain('"title":"a → b: 0.269"');
  });
});
