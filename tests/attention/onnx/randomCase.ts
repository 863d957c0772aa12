import type {Random} from "../../../src/attention/index.ts";
import type {OperatorAttributes, OperatorInputs} from "./operator.ts";
import {fill} from "./tensor.ts";

/** Inputs and attributes for the operator. */
export interface Case {
  opset: number;
  inputs: OperatorInputs;
  attributes: OperatorAttributes;
}

/**
 * Returns a random case that uses each input and attribute of opsets 23 and 24
 * about half of the time: both layouts, grouped heads, masks of both kinds and of
 * each rank, broadcast or not, a causal mask, past keys and values, lengths
 * without padding, scale, softcap, and each of the score outputs.
 */
export function randomCase({uniform, normal}: Random): Case {
  const whole = (least: number, most: number) => least + Math.floor(uniform() * (most - least + 1));
  const chance = (probability = 0.5) => uniform() < probability;
  const numbers = (...dims: number[]) => fill(dims, () => Math.fround(normal()));

  const [B, kvHeads, dKey, dValue] = [whole(1, 2), whole(1, 3), whole(1, 5), whole(1, 5)];
  const heads = kvHeads * whole(1, 3);
  const past = chance(0.4) ? whole(1, 4) : 0;
  const L = whole(1, 6);
  const newKeys = past && L === 1 ? 1 : whole(1, 6); // onnxruntime 1.30 lets one query see all new keys
  const S = past + newKeys;
  const packed = chance(); // heads in the columns: [B, L, heads · d]
  const tensor = (n: number, length: number, d: number) =>
    packed ? numbers(B, length, n * d) : numbers(B, n, length, d);
  const inputs: OperatorInputs = {
    Q: tensor(heads, L, dKey),
    K: tensor(kvHeads, newKeys, dKey),
    V: tensor(kvHeads, newKeys, dValue)
  };
  if (past) {
    inputs.past_key = numbers(B, kvHeads, past, dKey);
    inputs.past_value = numbers(B, kvHeads, past, dValue);
  }
  if (chance(0.6)) {
    const boolean = chance();
    const entry = () => (chance(0.7) ? 1 : 0);
    const bias = () => (chance(0.2) ? -Infinity : Math.fround(normal()));
    const dims = [chance() ? B : 1, chance() ? heads : 1, L, S].slice(whole(0, 2));
    inputs.attn_mask = {...fill(dims, boolean ? entry : bias), boolean};
  }
  const nonpad = !past && chance(0.3);
  if (nonpad) inputs.nonpad_kv_seqlen = fill([B], () => whole(1, S));
  return {
    opset: nonpad || chance() ? 24 : 23,
    inputs,
    attributes: {
      qk_matmul_output_mode: whole(0, 3),
      ...(packed && {q_num_heads: heads, kv_num_heads: kvHeads}),
      ...(chance() && {is_causal: 1}),
      ...(chance() && {scale: Math.fround(0.1 + uniform())}),
      ...(chance() && {softcap: Math.fround(0.5 + 2 * uniform())}),
      ...(chance(0.2) && {softmax_precision: 1})
    }
  };
}
