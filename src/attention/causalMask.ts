import type {Mask} from "./matrix.ts";
import {checkNames} from "./checkNames.ts";
import {maskWhere} from "./mask.ts";
import {checkCount} from "./matrix.ts";

/**
 * Where query 0 stands among the keys when there are L queries and S keys:
 * "upper-left" puts it at key 0, "lower-right" puts the last query at the last
 * key, as in decoding, where the queries are the newest positions.
 */
export type Alignment = "upper-left" | "lower-right";

/**
 * Returns the mask that lets each query attend to the keys up to its own
 * position and to none after it:
 *
 *     j ≤ i                "upper-left"
 *     j ≤ i + (S − L)      "lower-right"
 *
 * Shapes: mask [L, S]; true = may attend. *S* defaults to *L*. The two
 * alignments are the same when L = S; otherwise *alignment* has no default, since
 * libraries differ in it: PyTorch's `is_causal` is upper-left, FlashAttention
 * since its version 2.1 lower-right. With more queries than keys, lower-right
 * leaves the first L − S queries without a key.
 *
 *     causalMask(2) // → [[true, false], [true, true]]
 *
 * @throws {RangeError} if L or S is not a whole number of at least 0, they differ
 * and *alignment* is not given, or it is not one of the two.
 *
 * Source: Vaswani et al. 2017, "Attention Is All You Need", §3.2.3,
 * https://arxiv.org/abs/1706.03762.
 */
export function causalMask<L extends number>(L: L): Mask<L, L>;
export function causalMask<L extends number, S extends number>(
  L: L,
  S: S,
  alignment?: Alignment
): Mask<L, S>;
export function causalMask(L: number, S = L, alignment?: Alignment): Mask {
  const offset = findOffset(L, S, alignment);
  return maskWhere(L, S, (i, j) => j <= i + offset);
}

/** Options of `windowMask`. */
export interface WindowOptions {
  /** how many keys before its own position a query may attend to; defaults to Infinity */
  left?: number;
  /** how many keys after its own position a query may attend to; defaults to Infinity */
  right?: number;
  /** where query 0 stands among the keys; defaults to "lower-right" */
  alignment?: Alignment;
}

/**
 * Returns the mask of a sliding window, which lets each query attend to its own
 * position p, to *left* keys before it and to *right* keys after it:
 *
 *     p − left ≤ j ≤ p + right,    p = i + (S − L)
 *
 * or p = i with `alignment: "upper-left"`. Shapes: mask [L, S]; true = may attend.
 *
 *     windowMask(3, 3, {left: 1, right: 0})
 *     // → [[true, false, false], [true, true, false], [false, true, true]]
 *
 * @throws {RangeError} if L, S, left or right is not a whole number of at least 0
 * (left and right may be Infinity too), *alignment* is not one of the two, or the
 * options are not an object, or have an unknown name.
 *
 * Source: Beltagy, Peters and Cohan 2020, "Longformer", §3.1,
 * https://arxiv.org/abs/2004.05150; the alignment as in FlashAttention 2.3,
 * https://github.com/Dao-AILab/flash-attention.
 */
export function windowMask<L extends number, S extends number>(
  L: L,
  S: S,
  window: WindowOptions = {}
): Mask<L, S> {
  checkWindow(window);
  const {left = Infinity, right = Infinity, alignment = "lower-right"} = window;
  if (left !== Infinity) checkCount(left, "left");
  if (right !== Infinity) checkCount(right, "right");
  const offset = findOffset(L, S, alignment);
  return maskWhere(L, S, (i, j) => i + offset - left <= j && j <= i + offset + right);
}

/**
 * Checks that *window* is an object with no other names than its options have.
 *
 * @throws {RangeError} if it is not: a number or a list would hide nothing.
 */
export function checkWindow(window: WindowOptions): void {
  if (typeof window !== "object" || window === null || Array.isArray(window))
    throw new RangeError(`window is ${window} but must be an object, such as {left: 1, right: 0}`);
  checkNames(window, ["left", "right", "alignment"], "window");
}

/**
 * Returns the mask of a prefix language model: every query attends to the first
 * *prefix* keys, and to the keys up to its own position.
 *
 *     j < prefix or j ≤ i
 *
 * Shapes: mask [L, L]; true = may attend.
 *
 *     prefixMask(3, 2) // → [[true, true, false], [true, true, false], [true, true, true]]
 *
 * @throws {RangeError} if *L* or *prefix* is not a whole number of at least 0.
 *
 * Source: Raffel et al. 2020, "Exploring the Limits of Transfer Learning with a
 * Unified Text-to-Text Transformer", §3.2.1, figure 3, https://arxiv.org/abs/1910.10683.
 */
export function prefixMask<L extends number>(L: L, prefix: number): Mask<L, L> {
  checkCount(prefix, "prefix");
  return maskWhere(L, L, (i, j) => j < prefix || j <= i);
}

/**
 * Returns the key at which query 0 stands: 0 for "upper-left", S − L for
 * "lower-right", which is negative when there are more queries than keys.
 *
 * @throws {RangeError} if L or S is not a whole number of at least 0, or *alignment*
 * is neither of the two, unless it is not given and L = S.
 */
export function findOffset(L: number, S: number, alignment?: Alignment): number {
  checkCount(L, "L");
  checkCount(S, "S");
  if (alignment === "upper-left") return 0;
  if (alignment === "lower-right") return S - L;
  if (alignment !== undefined)
    throw new RangeError(`alignment is ${alignment} but must be "upper-left" or "lower-right"`);
  if (L === S) return 0;
  throw new RangeError(
    `there are ${L} queries but ${S} keys and alignment is not given: it must be "upper-left" ` +
      `(query 0 at key 0) or "lower-right" (the last query at the last key)`
  );
}
