import type {Matrix} from "./matrix.ts";
import {map} from "./elementwise.ts";
import {checkCount, zeros} from "./matrix.ts";

/** A seeded source of random numbers; its two functions draw from the same stream. */
export interface Random {
  /** returns the next number, evenly spread over [0, 1) in steps of 2⁻³² */
  uniform(): number;
  /** returns the next number of the normal distribution with mean 0 and variance 1 */
  normal(): number;
}

/**
 * Returns a generator of random numbers that gives the same numbers for the same
 * *seed* on every machine. Good for examples, not for secrets: it has only 2³²
 * states.
 *
 * Uniform numbers are those of mulberry32, bit for bit. A normal number takes
 * two of them, a = 1 − u₁ and b = u₂, by the Box–Muller rule
 *
 *     √(−2 ln a) · cos(2πb)
 *
 * whose last bits follow the engine's `Math.log` and `Math.cos`.
 *
 *     random(42).uniform() // → 0.6011037519201636
 *
 * @throws {RangeError} if *seed* is not a whole number of at least 0.
 *
 * Sources: mulberry32, Tommy Ettinger 2017, public domain,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c;
 * Box and Muller 1958, "A Note on the Generation of Random Normal Deviates",
 * https://doi.org/10.1214/aoms/1177706645.
 */
export function random(seed: number): Random {
  checkCount(seed, "seed");
  let state = seed >>> 0;
  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
  function normal(): number {
    const a = 1 - uniform(); // (0, 1], so its logarithm is finite
    const b = uniform();
    return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
  }
  return {uniform, normal};
}

/** Where the entries of a random matrix come from: a seed, or a generator to go on with. */
export type RandomMatrixOptions = {seed: number} | {random: Random};

/**
 * Returns a [*rows*, *columns*] matrix of independent normal numbers with mean 0
 * and variance 1, drawn row by row.
 *
 * The same *seed* gives the same numbers, so give every matrix its own; or draw
 * several matrices from one stream with `{random: random(seed)}`.
 *
 *     const query = randomMatrix(5, 6, {seed: 1}); // Matrix<5, 6>
 *
 * @throws {RangeError} if a size or *seed* is not a whole number of at least 0.
 */
export function randomMatrix<Rows extends number, Columns extends number>(
  rows: Rows,
  columns: Columns,
  options: RandomMatrixOptions
): Matrix<Rows, Columns> {
  const given: {seed?: number; random?: Random} = {...options}; // a cell may leave them out
  const {normal} = given.random ?? random(given.seed!);
  return map(zeros(rows, columns), () => normal());
}
