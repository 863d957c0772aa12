/**
 * Returns the words of a text: what stands between white space. Real models cut
 * text into smaller pieces (see Sennrich, Haddow and Birch 2016,
 * https://arxiv.org/abs/1508.07909); attention only sees a sequence of tokens,
 * whatever they are.
 *
 *     tokenize("The quick brown fox") // → ["The", "quick", "brown", "fox"]
 */
export function tokenize(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/**
 * Returns the vocabulary of tokens: a padding token, a token for the unknown, and
 * each token once, in the order of their first appearance. The index of a token is
 * its id.
 *
 *     vocabulary(["the", "fox", "the"]) // → ["<pad>", "<unknown>", "the", "fox"]
 */
export function vocabulary(tokens: string[]): string[] {
  return [...new Set(["<pad>", "<unknown>", ...tokens])];
}

/**
 * Returns the ids of tokens in a vocabulary, their indices there. A token that is
 * not in it has the id of "<unknown>".
 *
 *     toIds(["the", "dog"], ["<pad>", "<unknown>", "the", "fox"]) // → [2, 1]
 *
 * @throws {RangeError} if a token is not in *words*, and "<unknown>" neither.
 */
export function toIds(tokens: string[], words: string[]): number[] {
  const ids = new Map(words.map((word, id) => [word, id]));
  return tokens.map((token) => {
    const id = ids.get(token) ?? ids.get("<unknown>");
    if (id === undefined)
      throw new RangeError(`"${token}" is not in the vocabulary: it, or "<unknown>", must be`);
    return id;
  });
}
