import type {Alignment, AttentionOptions, Mask, Matrix} from "../../../src/attention/index.ts";
import type {Tensor} from "./tensor.ts";
import {
  and,
  concatenate,
  keyValueCache,
  map,
  maskWhere,
  multiHeadAttention,
  paddingMask,
  splitHeads,
  zeros
} from "../../../src/attention/index.ts";
import {at, fill} from "./tensor.ts";

/** The inputs of ONNX's operator, by their names in its specification. */
export interface OperatorInputs {
  Q: Tensor;
  K: Tensor;
  V: Tensor;
  attn_mask?: Tensor & {boolean: boolean};
  past_key?: Tensor;
  past_value?: Tensor;
  nonpad_kv_seqlen?: Tensor;
}

/** The attributes of ONNX's operator, by their names in its specification. */
export interface OperatorAttributes {
  is_causal?: number;
  kv_num_heads?: number;
  left_window_size?: number;
  q_num_heads?: number;
  qk_matmul_output_mode?: number;
  right_window_size?: number;
  scale?: number;
  softcap?: number;
  /** the type in which the softmax is taken; 1 is float32, which the module exceeds anyhow */
  softmax_precision?: number;
}

/** The outputs of ONNX's operator, by their names in its specification. */
export interface OperatorOutputs {
  Y: Tensor;
  present_key: Tensor;
  present_value: Tensor;
  qk_matmul_output: Tensor;
}

/**
 * Returns what ONNX's Attention operator gives, computed by the attention module:
 * the tests compare it with what others compute.
 *
 * Source: ONNX, operator Attention, opset 25, https://onnx.ai/onnx/operators/onnx__Attention.html.
 */
export function attentionOperator(
  inputs: OperatorInputs,
  attributes: OperatorAttributes
): OperatorOutputs {
  const [B] = inputs.Q.dims;
  const batches = Array.from({length: B}, (_, b) => attend(inputs, attributes, b));
  const stack = (heads: Matrix[][]) =>
    fill(
      [B, heads[0].length, heads[0][0].length, heads[0][0][0].length],
      ([b, h, i, j]) => heads[b][h][i][j]
    );
  const Y = stack(batches.map(({outputs}) => outputs));
  const joined = batches.map(({outputs}) => concatenate(outputs, {axis: "columns"}));
  return {
    Y:
      inputs.Q.dims.length === 4
        ? Y
        : fill([B, joined[0].length, joined[0][0].length], ([b, i, j]) => joined[b][i][j]),
    present_key: stack(batches.map(({keys}) => keys)),
    present_value: stack(batches.map(({values}) => values)),
    qk_matmul_output: stack(batches.map(({scores}) => scores))
  };
}

/** Returns the heads of one sequence of the batch: their outputs, scores, keys and values. */
function attend(inputs: OperatorInputs, attributes: OperatorAttributes, b: number) {
  const {q_num_heads, kv_num_heads, qk_matmul_output_mode: mode = 0, scale, softcap} = attributes;
  const queries = toHeads(inputs.Q, b, q_num_heads);
  const {keys, values} = withPast(inputs, b, kv_num_heads);
  const [heads, L, S] = [queries.length, queries[0].length, keys[0].length];
  const masking = toMaskOptions(inputs, attributes, L, S, b);
  const scores: AttentionOptions = {scale, softcap: softcap === 0 ? undefined : softcap};
  const common = {heads, keyValueHeads: keys.length};
  const operands = [queries, keys, values].map((parts) => concatenate(parts, {axis: "columns"}));
  const [query, key, value] = operands;
  const whole = multiHeadAttention(query, key, value, {
    ...common,
    ...scores,
    ...masking,
    eachHead: (h) => toMask(inputs, masking.mask, L, S, b, h)
  });
  const capped = multiHeadAttention(query, key, value, {...common, ...scores});
  const raw = multiHeadAttention(query, key, value, {...common, scale});
  const shown = [raw, capped, whole, whole][mode];
  return {
    outputs: whole.heads.map((head) => head.output),
    scores: shown.heads.map((head) => (mode === 3 ? head.weights : head.scores)),
    keys,
    values
  };
}

/** Returns the heads of sequence *b*: of [B, H, L, d], or of [B, L, H · d] split into *heads*. */
function toHeads(tensor: Tensor, b: number, heads: number | undefined): Matrix[] {
  const {dims} = tensor;
  if (dims.length === 3) {
    const matrix = toMatrix(dims[1], dims[2], (i, j) => at(tensor, b, i, j));
    return splitHeads(matrix, heads!);
  }
  return Array.from({length: dims[1]}, (_, h) =>
    toMatrix(dims[2], dims[3], (i, j) => at(tensor, b, h, i, j))
  );
}

/** Returns the keys and values of each head of sequence *b*, those of the past first. */
function withPast(inputs: OperatorInputs, b: number, heads: number | undefined) {
  const {K, V, past_key, past_value} = inputs;
  const [newKeys, newValues] = [toHeads(K, b, heads), toHeads(V, b, heads)];
  const none = newKeys.map((): Matrix => []);
  const pastKeys = past_key ? toHeads(past_key, b, heads) : none;
  const pastValues = past_value ? toHeads(past_value, b, heads) : none;
  const caches = newKeys.map((key, h) =>
    keyValueCache(pastKeys[h], pastValues[h]).append(key, newValues[h])
  );
  return {keys: caches.map(({key}) => key), values: caches.map(({value}) => value)};
}

/** Returns what of the masking is the same for all heads, through the module's own options where they can say it. */
function toMaskOptions(
  {past_key, nonpad_kv_seqlen}: OperatorInputs,
  {is_causal = 0, left_window_size = -1, right_window_size = -1}: OperatorAttributes,
  L: number,
  S: number,
  b: number
): AttentionOptions {
  const nonpad = nonpad_kv_seqlen && at(nonpad_kv_seqlen, b);
  const past = past_key?.dims[2] ?? 0;
  const offset = nonpad === undefined || past ? past : nonpad - L;
  const padding =
    nonpad === undefined
      ? undefined
      : paddingMask(
          Array.from({length: S}, (_, j) => j < nonpad),
          L
        );
  const window = {
    left: left_window_size < 0 ? Infinity : left_window_size,
    right: right_window_size < 0 ? Infinity : right_window_size
  };
  const alignment = toAlignment(offset, L, S);
  if (alignment)
    return {causal: is_causal ? alignment : false, window: {...window, alignment}, mask: padding};
  const right = is_causal ? Math.min(window.right, 0) : window.right;
  const band = maskWhere(L, S, (i, j) => i + offset - window.left <= j && j <= i + offset + right);
  return {mask: padding ? and(padding, band) : band};
}

function toAlignment(offset: number, L: number, S: number): Alignment | undefined {
  if (offset === S - L) return "lower-right";
  return offset === 0 ? "upper-left" : undefined;
}

/** Returns the mask or bias of one head; a mask shorter than S hides the keys that it does not reach. */
function toMask(
  {attn_mask}: OperatorInputs,
  common: Mask | undefined,
  L: number,
  S: number,
  b: number,
  h: number
): AttentionOptions {
  if (!attn_mask) return {};
  const size = attn_mask.dims.at(-1)!;
  const reached = (j: number) => j < size;
  if (!attn_mask.boolean)
    return {bias: toMatrix(L, S, (i, j) => (reached(j) ? at(attn_mask, b, h, i, j) : -Infinity))};
  const mask = maskWhere(L, S, (i, j) => reached(j) && at(attn_mask, b, h, i, j) !== 0);
  return {mask: common ? and(common, mask) : mask};
}

function toMatrix(rows: number, columns: number, f: (i: number, j: number) => number): Matrix {
  return map(zeros(rows, columns), (_, i, j) => f(i, j));
}
