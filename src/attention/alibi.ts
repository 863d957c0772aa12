import type {Alignment} from "./causalMask.ts";
import type {Matrix} from "./matrix.ts";
import {findOffset} from "./causalMask.ts";
import {map} from "./elementwise.ts";
import {checkCount, zeros} from "./matrix.ts";

/**
 * Returns the bias of attention with linear biases (ALiBi), which lowers a score
 * in proportion to the distance of the key from the query:
 *
 *     −slope · |p − j|,    p = i + (S − L) or, with "upper-left", p = i
 *
 * Shapes: bias [L, S]. Units: dimensionless, as the scores; *slope* is per
 * position. The paper uses it with a causal mask, where j ≤ p; without one the
 * bias falls off to both sides alike.
 *
 *     scaledDotProductAttention(query, key, value, {bias: alibi(5, 5, 1 / 2), causal: true})
 *
 * @throws {RangeError} if L or S is not a whole number of at least 0, they differ
 * and *alignment* is not given, it is not one of the two, or *slope* is not finite.
 *
 * Source: Press, Smith and Lewis 2021, "Train Short, Test Long", §3, figure 3,
 * https://arxiv.org/abs/2108.12409.
 */
export function alibi<L extends number, S extends number>(
  L: L,
  S: S,
  slope: number,
  alignment?: Alignment
): Matrix<L, S> {
  if (!Number.isFinite(slope))
    throw new RangeError(`slope is ${slope} but must be a finite number`);
  const offset = findOffset(L, S, alignment);
  return map(zeros(L, S), (_, i, j) => 0 - slope * Math.abs(i + offset - j));
}

/**
 * Returns the slopes of `alibi` for each head, a geometric sequence: for n heads,
 * n a power of 2,
 *
 *     2^(−8/n), 2^(−16/n), …, 2^(−8)
 *
 * and for another n the slopes of the power of 2 below n, then the first, third,
 * fifth, … of those of twice that power, as many as are missing.
 *
 * Shapes: result [heads]. Units: per position.
 *
 *     alibiSlopes(4) // → [0.25, 0.0625, 0.015625, 0.00390625]
 *
 * @throws {RangeError} if *heads* is not a whole number of at least 1.
 *
 * Source: Press, Smith and Lewis 2021, "Train Short, Test Long", §3,
 * https://arxiv.org/abs/2108.12409; other numbers of heads as in `get_slopes` of
 * https://github.com/ofirpress/attention_with_linear_biases.
 */
export function alibiSlopes(heads: number): number[] {
  checkCount(heads, "heads", 1);
  const power = 2 ** Math.floor(Math.log2(heads));
  const between = findSlopes(2 * power).filter((_, n) => n % 2 === 0);
  return [...findSlopes(power), ...between.slice(0, heads - power)];
}

function findSlopes(heads: number): number[] {
  return Array.from({length: heads}, (_, n) => 2 ** ((-8 * (n + 1)) / heads));
}
