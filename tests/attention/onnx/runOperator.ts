import type {OperatorInputs, OperatorOutputs} from "./operator.ts";
import type {Case} from "./randomCase.ts";
import type {Tensor} from "./tensor.ts";
import * as ort from "onnxruntime-web";
import {encodeModel} from "./encodeModel.ts";

type ElementType = "float32" | "int64" | "bool";

const elementTypes = {float32: 1, int64: 7, bool: 9}; // TensorProto.DataType
const inputNames = [
  "Q",
  "K",
  "V",
  "attn_mask",
  "past_key",
  "past_value",
  "nonpad_kv_seqlen"
] as const;
const outputNames = ["Y", "present_key", "present_value", "qk_matmul_output"] as const;

ort.env.wasm.numThreads = 1;

/** Returns what onnxruntime's Attention operator gives for a case. */
export async function runOperator({opset, inputs, attributes}: Case): Promise<OperatorOutputs> {
  const given = opset < 24 ? inputNames.slice(0, 6) : inputNames;
  const model = encodeModel({
    operator: "Attention",
    opset,
    inputs: given.map((name) => [inputs[name] ? name : "", elementTypes[findType(inputs, name)]]),
    outputs: outputNames.map((name) => [name, elementTypes.float32]),
    integers: {...attributes, scale: undefined, softcap: undefined},
    floats: {scale: attributes.scale, softcap: attributes.softcap}
  });
  const session = await ort.InferenceSession.create(model, {logSeverityLevel: 3});
  const feeds = given.flatMap((name) => {
    const tensor = inputs[name];
    return tensor ? [[name, toOrtTensor(tensor, findType(inputs, name))] as const] : [];
  });
  const results = await session.run(Object.fromEntries(feeds));
  await session.release();
  const [Y, present_key, present_value, qk_matmul_output] = outputNames.map((name) =>
    toTensor(results[name])
  );
  return {Y, present_key, present_value, qk_matmul_output};
}

function findType(inputs: OperatorInputs, name: keyof OperatorInputs): ElementType {
  if (name === "nonpad_kv_seqlen") return "int64";
  return name === "attn_mask" && inputs.attn_mask?.boolean ? "bool" : "float32";
}

function toOrtTensor({data, dims}: Tensor, type: ElementType): ort.Tensor {
  if (type === "int64") return new ort.Tensor(type, BigInt64Array.from(data, BigInt), dims);
  if (type === "bool") return new ort.Tensor(type, Uint8Array.from(data), dims);
  return new ort.Tensor(type, Float32Array.from(data), dims);
}

/** Returns a tensor with -Infinity where onnxruntime shows a masked score as the lowest float32. */
function toTensor({data, dims}: ort.Tensor): Tensor {
  const lowest = -3.4028234663852886e38;
  const entries = Array.from(data as Float32Array, (entry) =>
    entry === lowest ? -Infinity : entry
  );
  return {data: entries, dims: [...dims]};
}
