import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {tokenize, toIds, vocabulary} from "../../src/attention/tokenize.ts";

describe("tokenize(text)", () => {
  it("returns the words, as the source's sentence has four", () => {
    expect(tokenize(numbers.printed.sentence)).toEqual(numbers.printed.tokens);
  });

  it("returns no empty words", () => {
    expect(tokenize("  a\n b\t")).toEqual(["a", "b"]);
    expect(tokenize("")).toEqual([]);
  });
});

describe("vocabulary(tokens)", () => {
  it("returns each token once, in order, after padding and the unknown", () => {
    expect(vocabulary(["b", "a", "b"])).toEqual(["<pad>", "<unknown>", "b", "a"]);
  });
});

describe("toIds(tokens, words)", () => {
  it("returns the index of each token, and that of <unknown> for others", () => {
    const words = vocabulary(["the", "fox"]);
    expect(toIds(["fox", "the", "dog", "<pad>"], words)).toEqual([3, 2, 1, 0]);
  });

  it("returns ids that lead back to the tokens", () => {
    const words = vocabulary(numbers.printed.tokens);
    expect(toIds(numbers.printed.tokens, words).map((id) => words[id])).toEqual(
      numbers.printed.tokens
    );
  });

  it("throws a RangeError for a token that is not there, without <unknown>", () => {
    expect(() => toIds(["dog"], ["the"])).toThrow(
      new RangeError('"dog" is not in the vocabulary: it, or "<unknown>", must be')
    );
  });
});
