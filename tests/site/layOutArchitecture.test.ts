import {describe, expect, it} from "vitest";
import {layOutArchitecture, towerWidth} from "../../src/site/layOutArchitecture.ts";
import {pictureWords} from "../../src/words/pictures.ts";

describe("layOutArchitecture(words)", () => {
  const {width, height, towers, bridge} = layOutArchitecture(pictureWords.architecture);

  it("has three attentions: two of a sentence with itself, and one across", () => {
    const masks = towers.flatMap(({stages}) => stages.flatMap(({mask}) => (mask ? [mask] : [])));
    expect(masks.map((mask) => [mask.length, mask[0].length])).toEqual([
      [4, 4],
      [3, 3],
      [3, 4]
    ]);
    expect(masks.map((mask) => mask.flat().every(Boolean))).toEqual([true, false, true]);
  });

  it("stacks the steps of each tower upwards without overlap, inside the picture", () => {
    for (const {x, tokens, stages, top} of towers) {
      const tops = [tokens[0].y, ...stages.map(({y}) => y), top];
      expect(tops).toEqual([...tops].sort((a, b) => b - a));
      stages.forEach(({y, height: tall}, i) => expect(y + tall).toBeLessThan(tops[i]));
      for (const chip of tokens) {
        expect(chip.x).toBeGreaterThanOrEqual(x);
        expect(chip.x + chip.width).toBeLessThanOrEqual(x + towerWidth + 1);
      }
      expect(top).toBeGreaterThan(26);
    }
    expect(towers[1].x + towerWidth).toBeLessThan(width);
    expect(height).toBeGreaterThan(towers[0].tokens[0].y);
    expect(bridge.path).toMatch(/^M[\d. ]+/);
  });
});
