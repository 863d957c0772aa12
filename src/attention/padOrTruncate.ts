import {checkCount} from "./matrix.ts";

/** A sequence brought to a given length. */
export interface PaddedSequence<T> {
  /** the tokens, [length] */
  tokens: T[];
  /** true where the token is real, false where it is padding, [length]: what `paddingMask` takes */
  keep: boolean[];
}

/**
 * Returns a sequence brought to *length*: cut off after the first *length* tokens
 * if it is longer, filled up with *pad* if it is shorter.
 *
 * Shapes: tokens of any number, result [length]. *pad* defaults to 0, *side*, where
 * the padding goes, to "right"; decoders pad on the "left", which keeps the newest
 * tokens of a batch aligned.
 *
 *     padOrTruncate([7, 8], 3) // → {tokens: [7, 8, 0], keep: [true, true, false]}
 *
 * @throws {RangeError} if *length* is not a whole number of at least 0, or *side*
 * is neither of the two.
 *
 * Source: Huang et al. 2022, after Rush 2018, "The Annotated Transformer", "Batches and Masking",
 * https://nlp.seas.harvard.edu/annotated-transformer/.
 */
export function padOrTruncate(
  tokens: number[],
  length: number,
  options?: {pad?: number; side?: "right" | "left"}
): PaddedSequence<number>;
export function padOrTruncate<T>(
  tokens: T[],
  length: number,
  options: {pad: T; side?: "right" | "left"}
): PaddedSequence<T>;
export function padOrTruncate(
  tokens: unknown[],
  length: number,
  {pad = 0, side = "right"}: {pad?: unknown; side?: "right" | "left"} = {}
): PaddedSequence<unknown> {
  checkCount(length, "length");
  if (side !== "right" && side !== "left")
    throw new RangeError(`side is ${side} but must be "right" or "left"`);
  const real = tokens.slice(0, length);
  const padding = new Array(length - real.length).fill(pad);
  const keep = real.map(() => true);
  const drop = padding.map(() => false);
  if (side === "left") return {tokens: [...padding, ...real], keep: [...drop, ...keep]};
  return {tokens: [...real, ...padding], keep: [...keep, ...drop]};
}
