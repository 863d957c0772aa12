import type {Mask, Matrix} from "../../src/attention/index.ts";
import fc from "fast-check";

/** What attention is given, for L queries and S keys. */
export interface Operands {
  query: Matrix;
  key: Matrix;
  value: Matrix;
}

/** Numbers between -4 and 4. */
export const numbers = fc.double({min: -4, max: 4, noNaN: true});

/** Numbers between -4 and 4, and now and then NaN, an infinity or one of *others*. */
export function wildNumbers(...others: number[]): fc.Arbitrary<number> {
  const rare = fc.constantFrom(NaN, Infinity, -Infinity, ...others);
  return fc.oneof({weight: 4, arbitrary: numbers}, {weight: 1, arbitrary: rare});
}

/** Sizes from 1 to 6. */
export const sizes = fc.integer({min: 1, max: 6});

/** Checks that a law holds in *runs* cases, which are the same each time. */
export function check<T>(arbitrary: fc.Arbitrary<T>, law: (example: T) => void, runs = 100): void {
  fc.assert(
    fc.property(arbitrary, (example) => void law(example)),
    {seed: 1706_03762, numRuns: runs}
  );
}

/** Matrices with the given numbers of rows and columns. */
export function matrices(rows: number, columns: number, entries = numbers): fc.Arbitrary<Matrix> {
  return fc.array(vectors(columns, entries), {minLength: rows, maxLength: rows});
}

/** Vectors of the given length. */
export function vectors(length: number, entries = numbers): fc.Arbitrary<number[]> {
  return fc.array(entries, {minLength: length, maxLength: length});
}

/** Masks with the given numbers of queries and keys. */
export function masks(L: number, S: number): fc.Arbitrary<Mask> {
  return fc.array(fc.array(fc.boolean(), {minLength: S, maxLength: S}), {
    minLength: L,
    maxLength: L
  });
}

/** Queries, keys and values that fit together; as many queries as keys if *square*. */
export function operands({square = false} = {}): fc.Arbitrary<Operands> {
  return fc.tuple(sizes, sizes, sizes, sizes).chain(([L, n, dKey, dValue]) => {
    const S = square ? L : n;
    return fc.record({
      query: matrices(L, dKey),
      key: matrices(S, dKey),
      value: matrices(S, dValue)
    });
  });
}

/** Operands with a mask of their own. */
export function maskedOperands(): fc.Arbitrary<Operands & {mask: Mask}> {
  return operands().chain((given) =>
    fc.record({
      query: fc.constant(given.query),
      key: fc.constant(given.key),
      value: fc.constant(given.value),
      mask: masks(given.query.length, given.key.length)
    })
  );
}

/** The numbers from 0 to *n* - 1 in any order. */
export function permutations(n: number): fc.Arbitrary<number[]> {
  const order = Array.from({length: n}, (_, i) => i);
  return fc.shuffledSubarray(order, {minLength: n, maxLength: n});
}

/**
 * Returns the largest distance of two lists of numbers, relative to their largest finite number
 * if that exceeds 1: 0 where both are NaN or the same infinity, NaN where only one is.
 */
export function findRelativeDistance(a: number[], b: number[]): number {
  const unit = Math.max(1, ...a.filter(Number.isFinite).map(Math.abs));
  return Math.max(
    0,
    ...a.map((x, d) => (Object.is(x, b[d]) ? 0 : Math.abs(x / unit - b[d] / unit)))
  );
}
