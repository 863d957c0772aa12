import {describe, expect, it} from "vitest";
import {random, sum} from "../../src/attention/index.ts";
import {openChapter} from "./openChapter.ts";

const {run, values} = await openChapter("01-from-recurrence-to-attention");

describe("chapter 1, the trace of the first number", () => {
  const {read, traceOf, lengths} = values;

  it.each([0, 0.5, 0.9, -0.9, 1, 1.1, -1.1])("is |w|^n for w = %d", (w) => {
    for (const [i, trace] of traceOf(w).entries()) {
      const power = Math.abs(w) ** lengths[i];
      expect(Math.abs(trace - power)).toBeLessThan(1e-12 * Math.max(1, power));
    }
  });

  it("is the slope of the last state, whatever the numbers are", () => {
    const {normal} = random(1);
    for (const w of [0.9, 1.1]) {
      for (const n of [1, 2, 10, 40]) {
        const x = Array.from({length: n}, normal);
        const slope = (read([x[0] + 1, ...x.slice(1)], w) - read([x[0] - 1, ...x.slice(1)], w)) / 2;
        expect(Math.abs(slope - w ** n)).toBeLessThan(1e-12 * Math.max(1, w ** n));
      }
    }
  });

  it("fades below 1 in 10,000 for 0.9, and grows above 10,000 for 1.1", () => {
    expect(values.fading.at(-1)).toBeLessThan(1e-4);
    expect(values.exploding.at(-1)).toBeGreaterThan(1e4);
  });
});

describe("chapter 1, one look back", () => {
  const {weightOf, lengths, firstWeights} = values;

  it("gives the first token nearly the whole weight, however many tokens there are", () => {
    expect(firstWeights[0]).toBe(1);
    expect(1 - Math.min(...firstWeights)).toBeLessThan(1e-4);
  });

  it("does not depend on the distance", () => {
    for (const n of [2, 10, 100]) {
      const weights = lengths.slice(0, n).map((_: number, place: number) => weightOf(place, n));
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThan(1e-13);
    }
  });

  it("loses to the other tokens what grows with their number, and no faster", () => {
    const crumb = 1 - weightOf(0, 2);
    for (const n of lengths) expect(1 - weightOf(0, n)).toBeLessThan((n - 1) * crumb + 1e-15);
  });
});

describe("chapter 1, what must wait for what", () => {
  const {stepOf, places} = values;

  it.each([
    ["recurrence reads", [1, 2, 3, 4, 5, 6]],
    ["attention reads", [1, 1, 1, 1, 1, 1]],
    ["attention writes", [1, 2, 3, 4, 5, 6]]
  ])("%s in steps %j", (way, steps) => {
    expect(places.map((t: number) => stepOf(way, t))).toEqual(steps);
  });

  it.each([1, 2, 6])("draws what is ready in step %d", async (step) => {
    const edits = {step: `const step = ${step};`};
    const {outcomes} = await run(edits);
    const drawn = JSON.stringify(outcomes.get("diagram")!.displays);
    const circles = (r: number) => drawn.split(`"r":"${r}"`).length - 1;
    const [now, all] = [step === 1 ? 8 : 2, 18];
    expect(circles(10)).toBe(now);
    expect(circles(6)).toBe(all - now);
  });
});

describe("chapter 1, the costs", () => {
  const {lstm, attention} = values;

  it.each([1, 2, 8, 64, 256, 512, 1000])("are equal exactly at n = 2d for d = %d", (d) => {
    for (let n = 1; n <= 4 * d; n++) {
      expect(Math.sign(attention(n, d) - lstm(n, d))).toBe(Math.sign(n - 2 * d));
    }
  });

  it("count what the layers do, multiply-add by multiply-add", () => {
    for (const [n, d] of [
      [1, 1],
      [5, 3],
      [4, 8]
    ]) {
      expect(lstm(n, d)).toBe(countLstm(n, d));
      expect(attention(n, d)).toBe(countAttention(n, d));
    }
  });

  it("of writing, token by token, sum to those of reading, but for later tokens", () => {
    const [n, d] = [7, 4];
    const written = Array.from({length: n}, (_, i) => 4 * d ** 2 + 2 * (i + 1) * d);
    const later = n * (n - 1) * d; // scores and sums with tokens that are not written yet
    expect(sum(written)).toBe(attention(n, d) - later);
  });
});

// By loops over what is multiplied, and not by the formulas.
function countLstm(n: number, d: number): number {
  let count = 0;
  for (let t = 0; t < n; t++)
    for (const _part of ["write", "forget", "read", "entry"])
      for (const _vector of ["x", "h"]) for (let i = 0; i < d; i++) count += d;
  return count;
}

function countAttention(n: number, d: number): number {
  let count = 0;
  for (let t = 0; t < n; t++)
    for (const _matrix of ["query", "key", "value", "output"])
      for (let i = 0; i < d; i++) count += d;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) count += d + d; // score, mixture
  return count;
}
