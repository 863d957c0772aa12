import type {OperatorOutputs} from "./operator.ts";
import type {Case} from "./randomCase.ts";
import {describe, expect, it} from "vitest";
import {random} from "../../../src/attention/index.ts";
import {attentionOperator} from "./operator.ts";
import {randomCase} from "./randomCase.ts";
import {runOperator} from "./runOperator.ts";
import {findDistance} from "./tensor.ts";

const generator = random(2017);
const cases = Array.from({length: 400}, () => randomCase(generator));
const outputs: (keyof OperatorOutputs)[] = [
  "Y",
  "present_key",
  "present_value",
  "qk_matmul_output"
];

const features: [name: string, has: (one: Case) => unknown][] = [
  ["heads as an axis", ({inputs}) => inputs.Q.dims.length === 4],
  ["heads in the columns", ({attributes}) => attributes.q_num_heads],
  ["several sequences", ({inputs}) => inputs.Q.dims[0] > 1],
  [
    "grouped heads",
    ({inputs}) => inputs.Q.dims.length === 4 && inputs.Q.dims[1] > inputs.K.dims[1]
  ],
  ["a mask of booleans", ({inputs}) => inputs.attn_mask?.boolean],
  ["a mask of floats", ({inputs}) => inputs.attn_mask?.boolean === false],
  ["a mask of rank 2", ({inputs}) => inputs.attn_mask?.dims.length === 2],
  ["a mask of rank 3", ({inputs}) => inputs.attn_mask?.dims.length === 3],
  ["a mask of rank 4", ({inputs}) => inputs.attn_mask?.dims.length === 4],
  ["a causal mask", ({attributes}) => attributes.is_causal],
  ["a causal mask and a past", ({inputs, attributes}) => attributes.is_causal && inputs.past_key],
  [
    "a causal mask and lengths",
    ({inputs, attributes}) => attributes.is_causal && inputs.nonpad_kv_seqlen
  ],
  ["a query that sees no key", hasEmptyRow],
  ["scale", ({attributes}) => attributes.scale],
  ["softcap", ({attributes}) => attributes.softcap],
  ["softmax_precision", ({attributes}) => attributes.softmax_precision],
  ["scores", ({attributes}) => attributes.qk_matmul_output_mode === 0],
  ["scores after softcap", ({attributes}) => attributes.qk_matmul_output_mode === 1],
  ["scores after masks", ({attributes}) => attributes.qk_matmul_output_mode === 2],
  ["weights", ({attributes}) => attributes.qk_matmul_output_mode === 3]
];

describe("randomCase(random)", () => {
  it.each(features)("returns at least 20 cases of 400 with %s", (_, has) => {
    expect(cases.filter(has).length).toBeGreaterThanOrEqual(20);
  });
});

describe("attentionOperator(inputs, attributes)", () => {
  it("agrees with onnxruntime's Attention within 1e-5 in 400 random cases", async () => {
    for (const [n, one] of cases.entries()) {
      const actual = attentionOperator(one.inputs, one.attributes);
      const expected = await runOperator(one);
      for (const name of outputs) {
        const about = `${name} of case ${n}, ${JSON.stringify(one.attributes)}`;
        expect(actual[name].dims, about).toEqual(expected[name].dims);
        expect(findDistance(actual[name], expected[name]), about).toBeLessThan(1e-5);
      }
    }
  });
});

function hasEmptyRow({inputs, attributes}: Case): boolean {
  const {data, dims} = attentionOperator(inputs, {
    ...attributes,
    qk_matmul_output_mode: 3
  }).qk_matmul_output;
  const S = dims[3];
  return data.some((_, n) => n % S === 0 && data.slice(n, n + S).every((weight) => weight === 0));
}
