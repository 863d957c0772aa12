import type {OperatorAttributes, OperatorInputs, OperatorOutputs} from "./operator.ts";
import type {Tensor} from "./tensor.ts";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {attentionOperator} from "./operator.ts";
import {findDistance} from "./tensor.ts";

interface StoredTensor {
  dtype: "float32" | "float16" | "bool" | "int64";
  shape: number[];
  encoding: "f32le-base64" | "json";
  data: string | number[];
}

interface StoredCase {
  name: string;
  attributes: OperatorAttributes;
  inputs: Record<keyof OperatorInputs, StoredTensor | undefined>;
  outputs: Partial<Record<keyof OperatorOutputs, StoredTensor>>;
}

// ONNX's own test data, decoded: beside the project, not in it, and so not on every machine.
const folder = new URL("../../../../shared/oracles/onnx-attention/", import.meta.url);
const present = existsSync(folder);
const files = present
  ? readdirSync(folder).filter((file) => /^attention_.*\.json$/.test(file))
  : [];
const cases = files.map((file): StoredCase =>
  JSON.parse(readFileSync(new URL(file, folder), "utf8"))
);

describe("attentionOperator(inputs, attributes)", () => {
  if (!present) {
    it.skip("agrees with ONNX's vectors: skipped, for ../shared/oracles/onnx-attention is not there", () => {});
    return;
  }

  it("is compared with 87 vectors of ONNX", () => {
    expect(cases.length).toBe(87);
  });

  it.each(cases)("agrees with ONNX's vector $name", ({inputs, attributes, outputs}) => {
    const actual = attentionOperator(decodeInputs(inputs), attributes);
    for (const [name, stored] of Object.entries(outputs)) {
      const expected = decode(stored);
      const tolerance = stored.dtype === "float16" ? 1e-2 : 1e-5;
      expect(actual[name as keyof OperatorOutputs].dims, name).toEqual(expected.dims);
      expect(findDistance(actual[name as keyof OperatorOutputs], expected), name).toBeLessThan(
        tolerance
      );
    }
  });
});

function decodeInputs(stored: StoredCase["inputs"]): OperatorInputs {
  const {Q, K, V, attn_mask, past_key, past_value, nonpad_kv_seqlen} = stored;
  return {
    Q: decode(Q!),
    K: decode(K!),
    V: decode(V!),
    attn_mask: attn_mask && {...decode(attn_mask), boolean: attn_mask.dtype === "bool"},
    past_key: past_key && decode(past_key),
    past_value: past_value && decode(past_value),
    nonpad_kv_seqlen: nonpad_kv_seqlen && decode(nonpad_kv_seqlen)
  };
}

function decode({shape, data}: StoredTensor): Tensor {
  if (typeof data !== "string") return {dims: shape, data};
  const bytes = Uint8Array.from(Buffer.from(data, "base64"));
  return {dims: shape, data: [...new Float32Array(bytes.buffer)]};
}
