import {matmul, scale, softmax, transpose} from "../attention/index.ts";
import {toShade} from "../plots/ink.ts";
import type {Tree} from "../plots/tree.ts";

/** How many words the figure shows: more would not be legible on a phone. */
export const maxWords = 7;

/** Returns the words of *sentence*, as many as the figure can show, and whether there are more. */
export function toWords(sentence: string): {words: string[]; isCut: boolean} {
  const all = sentence.trim().match(/\S+/g) ?? [];
  return {words: all.slice(0, maxWords), isCut: all.length > maxWords};
}

/**
 * Returns the temperature for the *position* of a slider, from 0 to 1. It moves by equal ratios: from
 * 0.02, nearly a look-up, to 2, nearly an average.
 */
export function toTemperature(position: number): number {
  return 2 * 10 ** (2 * (position - 1));
}

/**
 * Returns the attention weights of *words* among themselves, [n, n], where query and key of a word
 * both say which letters it has, as a vector of length 1: a word attends to words that share its
 * letters. *temperature* divides the scores; the smaller it is, the sharper are the rows.
 */
export function letterAttention(words: string[], temperature: number): number[][] {
  if (words.length === 0) return [];
  const letters = [...new Set(["", ...words.flatMap(lettersOf)])].sort(); // never none
  const vectors = words.map((word) => countLetters(word, letters));
  return softmax(scale(matmul(vectors, transpose(vectors)), 1 / temperature));
}

// Of any script, without accents.
function lettersOf(word: string): string[] {
  return word.normalize("NFD").toLowerCase().match(/\p{L}/gu) ?? [];
}

// How often each of *letters* is in a word, as a vector of length 1.
function countLetters(word: string, letters: string[]): number[] {
  const own = lettersOf(word);
  const counts = letters.map((letter) => own.filter((each) => each === letter).length);
  const length = Math.hypot(...counts) || 1;
  return counts.map((count) => count / length);
}

/** Returns the weights of *words* as a table, shaded by weight: the build prints it, the page builds it. */
export function renderLetterAttention(words: string[], temperature: number, caption: string): Tree {
  const weights = letterAttention(words, temperature);
  const head = words.map((word): Tree => ["th", {scope: "col"}, [word]]);
  const body = weights.map((row, i): Tree => {
    const cells = row.map((weight, j): Tree => {
      const {opacity, ink} = toShade(weight);
      const title = `${words[i]} → ${words[j]}: ${weight.toFixed(3)}`;
      return [
        "td",
        {class: ink, style: `--share:${opacity.toFixed(3)}`, title},
        [weight.toFixed(2)]
      ];
    });
    return ["tr", {}, [["th", {scope: "row"}, [words[i]]], ...cells]];
  });
  return [
    "table",
    {},
    [
      ["caption", {}, [caption]],
      ["thead", {}, [["tr", {}, [["td", {style: "--share:0"}, []], ...head]]]],
      ["tbody", {}, body]
    ]
  ];
}
