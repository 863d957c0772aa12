import type {AttentionOptions} from "./attentionOptions.ts";
import type {Matrix} from "./matrix.ts";
import {attentionNames, resolveMask, resolveOptions} from "./attentionOptions.ts";
import {checkNames} from "./checkNames.ts";
import {checkCount} from "./matrix.ts";
import {mergeSoftmax, toState} from "./onlineSoftmax.ts";
import {scaledDotProductAttention} from "./scaledDotProductAttention.ts";

/** Options of `tiledAttention`: those of attention but dropout, and the sizes of a tile. */
export interface TiledOptions<L extends number = number, S extends number = number> extends Omit<
  AttentionOptions<L, S>,
  "dropout"
> {
  /** how many queries a tile has, a whole number of at least 1; defaults to 16 */
  queryBlock?: number;
  /** how many keys a tile has, a whole number of at least 1; defaults to 16 */
  keyBlock?: number;
}

const tiledNames = [
  "queryBlock",
  "keyBlock",
  ...attentionNames.filter((name) => name !== "dropout")
];

/** What `tiledAttention` returns: no scores and no weights, which it never has all at once. */
export interface TiledAttention<L extends number = number, Dv extends number = number> {
  /** weights × value, [L, dᵥ], in the unit of the values */
  output: Matrix<L, Dv>;
  /** the logarithm of each row's sum of exponentials of the scores, [L] */
  logSumExp: number[];
}

/**
 * Returns the output of `scaledDotProductAttention`, exact up to rounding, from
 * tiles of the score matrix: attention is computed over one block of keys at a
 * time, and what the blocks give is merged by their logSumExp, so that the whole
 * score matrix is never needed. NaN and infinities come out as they do there, for
 * any sizes of tiles. Only where the weight of an infinite value is near the smallest
 * number there is may the two differ: a weight of 0 gives NaN, any other the infinity.
 *
 * Shapes: query [L, dₖ], key [S, dₖ], value [S, dᵥ], output [L, dᵥ]; a tile of
 * scores is [queryBlock, keyBlock], smaller at the edges. Units, masks and empty
 * rows are those of `scaledDotProductAttention`.
 *
 *     const {output} = tiledAttention(query, key, value, {queryBlock: 2, keyBlock: 2});
 *
 * @throws {ShapeError} as `scaledDotProductAttention` does.
 * @throws {RangeError} if a block size is not a whole number of at least 1, or an
 * option is unknown, as *dropout* is, or out of its range.
 *
 * Source: Dao et al. 2022, "FlashAttention", algorithm 1,
 * https://arxiv.org/abs/2205.14135, with queries in the outer loop as in Dao 2023,
 * "FlashAttention-2", §3.1, https://arxiv.org/abs/2307.08691; merged by logSumExp as
 * in Dao, Haziza, Massa and Sizov 2023, "Flash-Decoding",
 * https://crfm.stanford.edu/2023/10/12/flashdecoding.html.
 */
export function tiledAttention<
  L extends number,
  S extends number,
  Dk extends number,
  Dv extends number
>(
  query: Matrix<L, Dk>,
  key: Matrix<S, NoInfer<Dk>>,
  value: Matrix<NoInfer<S>, Dv>,
  {queryBlock = 16, keyBlock = 16, ...options}: TiledOptions<NoInfer<L>, NoInfer<S>> = {}
): TiledAttention<L, Dv> {
  checkNames(options, tiledNames, "tiledAttention");
  checkCount(queryBlock, "queryBlock", 1);
  checkCount(keyBlock, "keyBlock", 1);
  resolveOptions(query, key, value, options); // checks them all before the first tile
  const {scale, softcap, bias, emptyRow} = options;
  const mask = resolveMask(query.length as L, key.length as S, options);
  const states = findBlocks(query.length, queryBlock).flatMap(([i, iEnd]) => {
    const tiles = findBlocks(key.length, keyBlock).map(([j, jEnd]) => {
      const tile = <T>(matrix: T[][] | undefined) =>
        matrix?.slice(i, iEnd).map((row) => row.slice(j, jEnd)); // [queryBlock, keyBlock]
      const part = {scale, softcap, bias: tile(bias), mask: tile(mask)};
      const {output, logSumExp} = scaledDotProductAttention(
        query.slice(i, iEnd),
        key.slice(j, jEnd),
        value.slice(j, jEnd),
        part
      );
      return output.map((row, n) => toState(logSumExp[n], row));
    });
    return tiles.reduce((left, right) => left.map((state, row) => mergeSoftmax(state, right[row])));
  });
  const output = states.map(({output, sum}) =>
    sum === 0 && emptyRow === "nan" ? output.map(() => NaN) : output
  );
  return {output, logSumExp: states.map(({logSumExp}) => logSumExp)};
}

/** Returns the start and end of each block of at most *size* positions. */
function findBlocks(length: number, size: number): [number, number][] {
  const starts = Array.from({length: Math.ceil(length / size)}, (_, n) => n * size);
  return starts.map((start) => [start, Math.min(start + size, length)]);
}
