import {describe, expect, it} from "vitest";
import {pushApart} from "../../src/plots/pushApart.ts";

const reach: [number, number] = [0, 100];

const toTexts = (ys: number[]) => ys.map((y) => ({x: 0, y, width: 40}));

describe("pushApart(texts, height, reach)", () => {
  it("leaves what is far enough apart where it is", () => {
    expect(pushApart(toTexts([50, 10, 30]), 14, reach)).toEqual([50, 10, 30]);
  });

  it("pushes up and down alike, and keeps the order", () => {
    expect(pushApart(toTexts([52, 50]), 14, reach)).toEqual([58, 44]);
  });

  it("moves nothing for texts side by side", () => {
    const beside = [
      {x: 0, y: 50, width: 40},
      {x: 40, y: 52, width: 40}
    ];
    expect(pushApart(beside, 14, reach)).toEqual([50, 52]);
  });

  it("stays within its reach", () => {
    const ys = pushApart(toTexts([98, 99, 100]), 14, reach);
    expect(ys[2]).toBe(100);
    expect(ys[1]).toBeCloseTo(86, 1);
    expect(ys[0]).toBeCloseTo(72, 1);
    for (const y of pushApart(toTexts(Array(30).fill(50)), 14, reach)) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
  });
});
