import {describe, expect, it} from "vitest";
import type {Figure} from "../../src/plots/index.ts";
import {causalMask, randomMatrix, softmax} from "../../src/attention/index.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {bars, heatmap, lines, links} from "../../src/plots/index.ts";
import {toTree} from "../../src/plots/toTree.ts";
import {printed, recovered, tokens} from "../../src/source/index.ts";

const large = softmax(randomMatrix(24, 24, {seed: 8}));

const pictures: {[name: string]: Figure} = {
  "heatmap-weights": heatmap(recovered.encoderWeights, {rows: tokens, columns: tokens}),
  "heatmap-scores": heatmap(recovered.scores, {meaning: "score", decimals: 2}),
  "heatmap-outlined": heatmap(printed.encoderWeights, {
    outline: (weight) => weight > 1,
    outlined: "above 1"
  }),
  "heatmap-mask": heatmap(causalMask(5).map((row) => row.map((may) => (may ? 0 : -Infinity)))),
  "heatmap-large": heatmap(large),
  bars: bars([1.11, 0.94, 0.64], {reference: 1, label: "row sum"}),
  lines: lines([
    {name: "a", y: [1, 2, 4]},
    {name: "b", y: [3, 2, 1]}
  ]),
  links: links(recovered.decoderWeights, {rows: tokens, columns: tokens})
};

// Read a changed picture by eye before you accept it: vitest -u writes it anew.
describe("the pictures", () => {
  it.each(Object.entries(pictures))(
    "%s is as it was when someone looked at it",
    async (name, figure) => {
      const html = toHtml(toTree(figure)).replace(/></g, ">\n<");
      await expect(`${html}\n`).toMatchFileSnapshot(`pictures/${name}.html`);
    }
  );
});
