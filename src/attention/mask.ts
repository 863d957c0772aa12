import type {Mask, Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {checkCount, checkShape, shape} from "./matrix.ts";

/**
 * Returns the mask [L, S] whose entry (i, j) is `f(i, j)`: true where query i
 * may attend to key j.
 *
 *     maskWhere(2, 2, (i, j) => i === j) // → [[true, false], [false, true]]
 *
 * @throws {RangeError} if L or S is not a whole number of at least 0.
 */
export function maskWhere<L extends number, S extends number>(
  L: L,
  S: S,
  f: (i: number, j: number) => boolean
): Mask<L, S> {
  checkCount(L, "L");
  checkCount(S, "S");
  return Array.from({length: L}, (_, i) => Array.from({length: S}, (_, j) => f(i, j)));
}

/**
 * Returns the mask that hides padding: every query may attend to the keys that
 * are real tokens, and to no other.
 *
 * Shapes: keep [S], true = a real token, as `padOrTruncate` returns it; mask
 * [L, S]. *L*, the number of queries, defaults to S.
 *
 *     paddingMask([true, false]) // → [[true, false], [true, false]]
 *
 * @throws {RangeError} if *L* is not a whole number of at least 0.
 *
 * Source: Huang et al. 2022, after Rush 2018, "The Annotated Transformer", "Batches and Masking",
 * https://nlp.seas.harvard.edu/annotated-transformer/.
 */
export function paddingMask<L extends number>(keep: boolean[], L?: L): Mask<L, number>;
export function paddingMask(keep: boolean[], L = keep.length): Mask {
  return maskWhere(L, keep.length, (_, j) => keep[j]);
}

/**
 * Returns the mask of several sequences packed into one, each of which attends
 * only to itself: blocks of true on the diagonal.
 *
 * Shapes: mask [L, S], where L is the sum of *queryLengths* and S that of
 * *keyLengths*, which default to *queryLengths*. Query block n attends to key
 * block n.
 *
 *     blockDiagonalMask([1, 2])
 *     // → [[true, false, false], [false, true, true], [false, true, true]]
 *
 * @throws {ShapeError} if there are not as many key lengths as query lengths.
 * @throws {RangeError} if a length is not a whole number of at least 0.
 *
 * Source: Krell et al. 2021, "Efficient Sequence Packing without
 * Cross-contamination", §3.2, https://arxiv.org/abs/2107.02027.
 */
export function blockDiagonalMask(queryLengths: number[], keyLengths = queryLengths): Mask {
  if (queryLengths.length !== keyLengths.length)
    throw new ShapeError(
      `there are ${queryLengths.length} query lengths but ${keyLengths.length} key lengths: ` +
        `there must be as many of both`
    );
  const queryBlocks = numberBlocks(queryLengths, "a query length");
  const keyBlocks = numberBlocks(keyLengths, "a key length");
  return maskWhere(queryBlocks.length, keyBlocks.length, (i, j) => queryBlocks[i] === keyBlocks[j]);
}

/**
 * Returns the mask that allows what every one of *masks* allows.
 *
 * Shapes: masks and result [L, S].
 *
 *     and(causalMask(5), paddingMask(keep))
 *
 * @throws {ShapeError} if two masks differ in shape, or one is ragged; the
 * message gives both shapes.
 */
export function and<L extends number, S extends number>(
  first: Mask<L, S>,
  ...others: Mask<NoInfer<L>, NoInfer<S>>[]
): Mask<L, S> {
  const [L, S] = shape(first, "the first mask");
  for (const [n, mask] of others.entries()) checkShape(mask, `mask ${n + 2}`, L, S);
  return maskWhere(L, S, (i, j) => [first, ...others].every((mask) => mask[i][j]));
}

/**
 * Returns a mask as what is added to the scores to apply it: 0 where a query may
 * attend, -Infinity where it may not.
 *
 * Shapes: mask and result [L, S]. Units: dimensionless, as the scores.
 *
 *     toBias([[true, false]]) // → [[0, -Infinity]]
 *
 * @throws {ShapeError} if *mask* is ragged.
 */
export function toBias<L extends number, S extends number>(mask: Mask<L, S>): Matrix<L, S> {
  shape(mask);
  return mask.map((row) => row.map((allowed) => (allowed ? 0 : -Infinity)));
}

/** Returns, for each position, the number of the block that it lies in. */
function numberBlocks(lengths: number[], name: string): number[] {
  return lengths.flatMap((length, block) => {
    checkCount(length, name);
    return new Array<number>(length).fill(block);
  });
}
