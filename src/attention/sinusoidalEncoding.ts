import type {Matrix} from "./matrix.ts";
import {map} from "./elementwise.ts";
import {checkCount, zeros} from "./matrix.ts";

/** Options of `sinusoidalEncoding`. */
export interface SinusoidalOptions {
  /** sets the longest wavelength, 2π · base^(1 − 2/d) positions; above 0; defaults to 10000 */
  base?: number;
}

/**
 * Returns one row for each position p, which is added to the embedding of the
 * token there so that attention can tell positions apart. Its columns go in
 * pairs of a sine and a cosine, each pair slower than the one before:
 *
 *     column 2k        sin(p / base^(2k / d))
 *     column 2k + 1    cos(p / base^(2k / d))
 *
 * Shapes: result [length, dModel], d being *dModel*. Units: dimensionless; angles
 * in radians. Every row has the squared length d / 2, and the dot product of two
 * rows depends only on the distance of their positions.
 *
 *     add(embeddings, sinusoidalEncoding(5, 6))
 *
 * @throws {RangeError} if *length* is not a whole number of at least 0, *dModel*
 * is not an even one, or *base* is not above 0.
 *
 * Source: Vaswani et al. 2017, "Attention Is All You Need", §3.5,
 * https://arxiv.org/abs/1706.03762.
 */
export function sinusoidalEncoding<Length extends number, DModel extends number>(
  length: Length,
  dModel: DModel,
  {base = 10000}: SinusoidalOptions = {}
): Matrix<Length, DModel> {
  checkCount(length, "length");
  checkCount(dModel, "dModel");
  if (dModel % 2) throw new RangeError(`dModel is ${dModel} but must be even`);
  if (!(base > 0)) throw new RangeError(`base is ${base} but must be above 0`);
  return map(zeros(length, dModel), (_, position, column) => {
    const even = column - (column % 2);
    const angle = position / base ** (even / dModel);
    return column === even ? Math.sin(angle) : Math.cos(angle);
  });
}
