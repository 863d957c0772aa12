import type {Matrix} from "./matrix.ts";
import {ShapeError} from "./errors.ts";
import {checkCount, shape} from "./matrix.ts";

/** Options of `rotary`. */
export interface RotaryOptions {
  /** the position of each row, any finite numbers; defaults to 0, 1, 2, … */
  positions?: number[];
  /** the columns of pair k: "adjacent" 2k, 2k + 1 or "half-split" k, k + d/2; defaults to "adjacent" */
  pairing?: "adjacent" | "half-split";
  /** sets the slowest rotation, base^(2/d − 1) radians a position; above 0; defaults to 10000 */
  base?: number;
}

/**
 * Returns queries or keys with each row turned according to its position p: its
 * columns go in pairs, each a point in the plane, and pair k is turned by the
 * angle p · θₖ, so that the dot product of a query and a key depends on their
 * positions only through the distance:
 *
 *     (x, y) → (x cos pθₖ − y sin pθₖ, x sin pθₖ + y cos pθₖ)
 *
 * Shapes: vectors and result [L, d]. Units: those of *vectors*, whose lengths do
 * not change.
 *
 * *pairing* is a convention of the weights: models trained with one give wrong
 * scores with the other. "adjacent" is the paper's and LLaMA's original code,
 * "half-split" that of GPT-NeoX and Hugging Face Transformers.
 *
 *     scaledDotProductAttention(rotary(query), rotary(key), value)
 *
 * @throws {ShapeError} if *vectors* is ragged or has an odd number of columns, or
 * there are not as many positions as rows.
 * @throws {RangeError} if a position is not finite, *base* is not above 0 or
 * *pairing* is neither of the two.
 *
 * Source: Su et al. 2021, "RoFormer", §3.2.2, eq. 15 and 34,
 * https://arxiv.org/abs/2104.09864.
 */
export function rotary<L extends number, D extends number>(
  vectors: Matrix<L, D>,
  {positions = [...vectors.keys()], pairing = "adjacent", base = 10000}: RotaryOptions = {}
): Matrix<L, D> {
  const [L, d] = shape(vectors, "vectors");
  if (d % 2)
    throw new ShapeError(`vectors is [${L}, ${d}] but must have an even number of columns`);
  if (positions.length !== L)
    throw new ShapeError(
      `vectors is [${L}, ${d}] but there are ${positions.length} positions: every row needs one`
    );
  for (const [i, position] of positions.entries())
    if (!Number.isFinite(position))
      throw new RangeError(`positions[${i}] is ${position} but must be a finite number`);
  if (pairing !== "adjacent" && pairing !== "half-split")
    throw new RangeError(`pairing is ${pairing} but must be "adjacent" or "half-split"`);
  const frequencies = rotaryFrequencies(d, {base});
  return vectors.map((vector, i) => {
    const turned = vector.slice();
    for (const [k, frequency] of frequencies.entries()) {
      const [a, b] = pairing === "adjacent" ? [2 * k, 2 * k + 1] : [k, k + d / 2];
      const cos = Math.cos(positions[i] * frequency);
      const sin = Math.sin(positions[i] * frequency);
      turned[a] = vector[a] * cos - vector[b] * sin;
      turned[b] = vector[a] * sin + vector[b] * cos;
    }
    return turned;
  });
}

/**
 * Returns the angles θₖ by which `rotary` turns each pair of columns from one
 * position to the next:
 *
 *     θₖ = base^(−2k / d),    k = 0, 1, …, d/2 − 1
 *
 * Shapes: result [d / 2]. Units: radians per position. *base* defaults to 10000.
 *
 *     rotaryFrequencies(4) // → [1, 0.01]
 *
 * @throws {RangeError} if *d* is not an even whole number of at least 0, or *base*
 * is not above 0.
 *
 * Source: Su et al. 2021, "RoFormer", §3.2.2, eq. 15, https://arxiv.org/abs/2104.09864.
 */
export function rotaryFrequencies(d: number, {base = 10000}: {base?: number} = {}): number[] {
  checkCount(d, "d");
  if (d % 2) throw new RangeError(`d is ${d} but must be even`);
  if (!(base > 0)) throw new RangeError(`base is ${base} but must be above 0`);
  return Array.from({length: d / 2}, (_, k) => base ** ((-2 * k) / d));
}
