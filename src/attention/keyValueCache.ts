import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {shape} from "./matrix.ts";
import {concatenate} from "./slices.ts";

/** The keys and values of the positions so far, for decoding one position after the other. */
export interface KeyValueCache<Dk extends number = number, Dv extends number = number> {
  /** the keys so far, [length, dₖ] */
  readonly key: Matrix<number, Dk>;
  /** the values so far, [length, dᵥ] */
  readonly value: Matrix<number, Dv>;
  /** the number of positions so far */
  readonly length: number;
  /** returns a cache with further keys [n, dₖ] and values [n, dᵥ] at its end; this one stays */
  append(key: Matrix<number, Dk>, value: Matrix<number, Dv>): KeyValueCache<Dk, Dv>;
}

/**
 * Returns a cache of keys and values, empty unless they are given. Causal
 * attention never changes what an earlier position gives, so decoding needs only
 * the newest query and the keys and values of all positions:
 *
 *     let cache = keyValueCache();
 *     cache = cache.append(newKey, newValue);
 *     scaledDotProductAttention(newQuery, cache.key, cache.value, {causal: "lower-right"});
 *
 * Shapes: key [S, dₖ], value [S, dᵥ]. What is given is copied.
 *
 * @throws {ShapeError} if there are not as many keys as values, one is ragged, or
 * what is appended has other columns; the message gives both shapes.
 *
 * Source: Shazeer 2019, "Fast Transformer Decoding", §2.4,
 * https://arxiv.org/abs/1911.02150.
 */
export function keyValueCache<Dk extends number = number, Dv extends number = number>(
  key: Matrix<number, Dk> = [],
  value: Matrix<number, Dv> = []
): KeyValueCache<Dk, Dv> {
  const [S, dKey] = shape(key, "key");
  const [n, dValue] = shape(value, "value");
  if (S !== n)
    throw new ShapeError(
      `key is [${S}, ${dKey}] but value is [${n}, ${dValue}]: their first dimensions must be equal`
    );
  const keys = concatenate([key]);
  const values = concatenate([value]);
  return {
    key: keys,
    value: values,
    length: S,
    append: (newKey, newValue) =>
      keyValueCache(concatenate([keys, newKey]), concatenate([values, newValue]))
  };
}
