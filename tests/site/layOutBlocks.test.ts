import {describe, expect, it} from "vitest";
import type {Block} from "../../src/site/layOutBlocks.ts";
import {zeros} from "../../src/attention/index.ts";
import {describeBlocks, layOutBlocks, square, toOpacities} from "../../src/site/layOutBlocks.ts";

const Q: Block = {name: "Q", values: zeros(5, 6)};
const K: Block = {name: "K", sup: "T", values: zeros(6, 5)};

describe("layOutBlocks(parts)", () => {
  const {width, height, placed} = layOutBlocks([Q, "×", K]);

  it("draws each block to scale", () => {
    const [q, , k] = placed;
    expect(q).toMatchObject({width: 6 * square, height: 5 * square});
    expect(k).toMatchObject({width: 5 * square, height: 6 * square});
  });

  it("puts the parts beside each other, with their middles on one line", () => {
    const [q, sign, k] = placed;
    if (q.kind !== "block" || k.kind !== "block") throw new TypeError("not a block");
    expect(sign.x).toBeGreaterThan(q.x + q.width);
    expect(k.x).toBeGreaterThan(sign.x);
    expect(q.y + q.height / 2).toBe(sign.y);
    expect(k.y + k.height / 2).toBe(sign.y);
    expect(width).toBeGreaterThanOrEqual(k.x + k.width);
    expect(height).toBeGreaterThan(k.y + k.height);
  });

  it("leaves room for the labels of rows", () => {
    const labelled = layOutBlocks([{...Q, rows: ["The", "quick"], labelled: true}]);
    expect(labelled.width).toBeGreaterThan(layOutBlocks([Q]).width + 20);
  });
});

describe("toOpacities(block)", () => {
  it("is full for the largest magnitude, and none for what is not finite", () => {
    const block: Block = {name: "Z", values: [[-4, 2, -Infinity]]};
    const [[most, half, none]] = toOpacities(block);
    expect([most, none]).toEqual([1, 0]);
    expect(half).toBeCloseTo(0.54);
  });
});

describe("describeBlocks(parts)", () => {
  it("says each shape and each sign in words", () => {
    expect(describeBlocks([Q, "×", K])).toBe("Q, 5 by 6, times K transposed, 6 by 5,");
  });
});
