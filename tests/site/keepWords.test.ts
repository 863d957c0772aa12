import {expect, it} from "vitest";
import {keepWords} from "../../src/site/keepWords.ts";

const kept = (word: string) => `<span class="unbroken">${word}</span>`;

it("keepWords(html) keeps words with hyphens whole, and leaves tags and numbers alone", () => {
  expect(keepWords("The five-row example")).toBe(`The ${kept("five-row")} example`);
  expect(keepWords("Self-attention, state-of-the-art")).toBe(
    `${kept("Self-attention")}, ${kept("state-of-the-art")}`
  );
  const others = '<b class="katex-html">2-3</b> &amp; - none';
  expect(keepWords(others)).toBe(others);
});
