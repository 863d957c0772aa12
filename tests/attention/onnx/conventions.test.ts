import type {OperatorAttributes, OperatorInputs} from "./operator.ts";
import {describe, expect, it} from "vitest";
import {runOperator} from "./runOperator.ts";
import {fill} from "./tensor.ts";

// What the course says of ONNX in chapters 7 and 10, asked of onnxruntime itself. Queries and keys
// are 0, so that all scores are, and weights are even where no mask says otherwise.
describe("onnxruntime's Attention", () => {
  it("lets a query attend where a mask of booleans is true", async () => {
    const attn_mask = {...toRows([[1, 0, 1]]), boolean: true};
    expect(await weightsOf({...zeros(1, 3), attn_mask})).toEqual([[0.5, 0, 0.5]]);
  });

  it("adds a mask of the numbers 1 and 0, which hides nothing", async () => {
    const attn_mask = {...toRows([[1, 0]]), boolean: false};
    const [[first, second]] = await weightsOf({...zeros(1, 2), attn_mask});
    expect(first).toBeCloseTo(Math.E / (Math.E + 1), 6);
    expect(second).toBeCloseTo(1 / (Math.E + 1), 6);
  });

  it("gives zeros to a query that may attend to no key", async () => {
    const attn_mask = {...toRows([[0, 0]]), boolean: true};
    const inputs = {...zeros(1, 2), V: fill([1, 1, 2, 1], () => 7), attn_mask};
    expect(await weightsOf(inputs)).toEqual([[0, 0]]);
    expect((await run(inputs)).Y.data).toEqual([0]);
  });

  it("begins a causal mask in the upper left corner without a past", async () => {
    const seen = seenBy(await weightsOf(zeros(2, 5), {is_causal: 1}));
    expect(seen).toEqual([
      [1, 0, 0, 0, 0],
      [1, 1, 0, 0, 0]
    ]);
  });

  it("ends a causal mask in the lower right corner after a past", async () => {
    const past = {past_key: fill([1, 1, 3, 1], () => 0), past_value: fill([1, 1, 3, 1], () => 0)};
    const seen = seenBy(await weightsOf({...zeros(2, 2), ...past}, {is_causal: 1}));
    expect(seen).toEqual([
      [1, 1, 1, 1, 0],
      [1, 1, 1, 1, 1]
    ]);
  });

  it("caps scores before it masks them, so that a hidden key stays hidden", async () => {
    const attn_mask = {...toRows([[0, 1]]), boolean: true};
    expect(await weightsOf({...zeros(1, 2), attn_mask}, {softcap: 2})).toEqual([[0, 1]]);
  });
});

function zeros(L: number, S: number): OperatorInputs {
  const [Q, K, V] = [L, S, S].map((length) => fill([1, 1, length, 1], () => 0));
  return {Q, K, V};
}

function toRows(rows: number[][]) {
  return fill([rows.length, rows[0].length], ([i, j]) => rows[i][j]);
}

function run(inputs: OperatorInputs, attributes: OperatorAttributes = {}) {
  return runOperator({opset: 23, inputs, attributes: {...attributes, qk_matmul_output_mode: 3}});
}

async function weightsOf(inputs: OperatorInputs, attributes: OperatorAttributes = {}) {
  const {data, dims} = (await run(inputs, attributes)).qk_matmul_output;
  const S = dims[3];
  return Array.from({length: dims[2]}, (_, i) => [...data.slice(i * S, (i + 1) * S)]);
}

function seenBy(weights: number[][]): number[][] {
  return weights.map((row) => row.map((weight) => (weight > 0 ? 1 : 0)));
}
