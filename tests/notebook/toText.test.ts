import {expect, it} from "vitest";
import {inspect} from "../../src/notebook/inspect.ts";
import {toText} from "../../src/notebook/toText.ts";

it("toText(display) says which part of a large matrix it writes", () => {
  const large = Array.from({length: 70}, () => [1, 2]);
  const lines = toText(inspect(large)).split("\n");
  expect(lines).toHaveLength(65);
  expect(lines[64]).toMatch(/^70 × 2, of which you see the first 64 × 2: /);
});
