import type {Alignment, WindowOptions} from "./causalMask.ts";
import type {DropoutOptions} from "./dropout.ts";
import type {Mask, Matrix} from "./matrix.ts";
import {causalMask, checkWindow, windowMask} from "./causalMask.ts";
import {checkNames} from "./checkNames.ts";
import {checkDropout, dropout} from "./dropout.ts";
import {add, map, scale} from "./elementwise.ts";
import {ShapeError} from "./errors.ts";
import {and} from "./mask.ts";
import {checkShape, shape} from "./matrix.ts";

/**
 * Options of attention, in the order in which they act. *mask*, *causal* and
 * *window* act together: a key must be allowed by each that is given.
 */
export interface AttentionOptions<L extends number = number, S extends number = number> {
  /** what multiplies QKᵀ, a finite number; defaults to 1 / √dₖ */
  scale?: number;
  /** c > 0 squeezes the scores z into (−c, c) as c · tanh(z / c); defaults to none */
  softcap?: number;
  /** what is added to the scores, [L, S]; defaults to nothing */
  bias?: Matrix<L, S>;
  /** true where a query may attend to a key, [L, S]; defaults to everywhere */
  mask?: Mask<L, S>;
  /** hides the keys after a query's own position; names an alignment if L ≠ S; defaults to false */
  causal?: boolean | Alignment;
  /**
   * hides the keys out of a window around a query's own position, aligned as *causal* is, or else
   * "lower-right"; defaults to none
   */
  window?: WindowOptions;
  /** what the weights of a query that may attend to no key are: 0 or NaN; defaults to "zero" */
  emptyRow?: "zero" | "nan";
  /** sets weights to 0 at random and scales up the others; defaults to none */
  dropout?: DropoutOptions;
}

/** The steps of attention as functions, each of which leaves what it is given unchanged. */
export interface AttentionSteps<L extends number, S extends number> {
  scale: Step<L, S>;
  softcap: Step<L, S>;
  bias: Step<L, S>;
  mask: Step<L, S>;
  emptyRow: Step<L, S>;
  dropout: Step<L, S>;
}

type Step<L extends number, S extends number> = (matrix: Matrix<L, S>) => Matrix<L, S>;

/** The names of the options of attention. */
export const attentionNames = [
  "scale",
  "softcap",
  "bias",
  "mask",
  "causal",
  "window",
  "emptyRow",
  "dropout"
];

/**
 * Returns the steps that *options* ask for, having checked them and the shapes of
 * query, key and value.
 *
 * @throws {ShapeError} if two shapes do not fit, or one is ragged, or has no row or
 * no column.
 * @throws {RangeError} if the options are not an object, or one is unknown or out of
 * its range.
 */
export function resolveOptions<L extends number, S extends number>(
  query: Matrix<L, number>,
  key: Matrix<S, number>,
  value: Matrix<S, number>,
  options: AttentionOptions<L, S>
): AttentionSteps<L, S> {
  const [L, S, dKey] = checkOperands(query, key, value);
  checkNames(options, attentionNames, "attention");
  const {scale: factor = 1 / Math.sqrt(dKey), softcap: cap, bias, emptyRow = "zero"} = options;
  if (!Number.isFinite(factor))
    throw new RangeError(`scale is ${factor} but must be a finite number`);
  if (cap !== undefined && !(cap > 0 && cap < Infinity))
    throw new RangeError(`softcap is ${cap} but must be a finite number above 0`);
  if (bias) checkShape(bias, "bias", L, S);
  if (emptyRow !== "zero" && emptyRow !== "nan")
    throw new RangeError(`emptyRow is ${emptyRow} but must be "zero" or "nan"`);
  if (options.dropout) checkDropout(options.dropout);
  const mask = resolveMask(L, S, options);
  return {
    scale: (products) => scale(products, factor),
    softcap: (scores) => (cap ? map(scores, (score) => cap * Math.tanh(score / cap)) : scores),
    bias: (scores) => (bias ? add(scores, bias) : scores),
    mask: (scores) =>
      mask ? map(scores, (score, i, j) => (mask[i][j] ? score : -Infinity)) : scores,
    emptyRow: (weights) => (emptyRow === "nan" ? markEmptyRows(weights) : weights),
    dropout: (weights) => (options.dropout ? dropout(weights, options.dropout) : weights)
  };
}

/**
 * Returns the mask that *mask*, *causal* and *window* make together for L queries
 * and S keys, or undefined if none of them is given.
 *
 * @throws {ShapeError} if *mask* is not [L, S].
 * @throws {RangeError} if an entry of *mask* is not a boolean, *causal* is true
 * but L ≠ S, or *window* is out of its range, not an object, or has an unknown name.
 */
export function resolveMask<L extends number, S extends number>(
  L: L,
  S: S,
  {mask, causal = false, window}: AttentionOptions<L, S>
): Mask<L, S> | undefined {
  const alignment = causal === true || causal === false ? undefined : causal;
  const masks: Mask<L, S>[] = [];
  if (mask) masks.push(checkMask(mask, L, S));
  if (causal) masks.push(causalMask(L, S, alignment));
  if (window !== undefined) {
    checkWindow(window);
    masks.push(windowMask(L, S, {...window, alignment: window.alignment ?? alignment}));
  }
  const [first, ...others] = masks;
  return first && and(first, ...others);
}

function checkOperands(query: Matrix, key: Matrix, value: Matrix): [number, number, number] {
  const [L, dQuery] = shape(query, "query");
  const [S, dKey] = shape(key, "key");
  const [rows, dValue] = shape(value, "value");
  for (const [name, m, n] of [
    ["query", L, dQuery],
    ["key", S, dKey],
    ["value", rows, dValue]
  ] as const)
    if (m === 0 || n === 0)
      throw new ShapeError(`${name} is [${m}, ${n}] but must have at least one row and one column`);
  if (dQuery !== dKey)
    throw new ShapeError(
      `query is [${L}, ${dQuery}] but key is [${S}, ${dKey}]: their last dimensions must be equal`
    );
  if (S !== rows)
    throw new ShapeError(
      `key is [${S}, ${dKey}] but value is [${rows}, ${dValue}]: their first dimensions must be equal`
    );
  return [L, S, dKey];
}

function checkMask<L extends number, S extends number>(mask: Mask<L, S>, L: L, S: S): Mask<L, S> {
  checkShape(mask, "mask", L, S);
  for (const [i, row] of mask.entries())
    for (const [j, allowed] of row.entries())
      if (typeof allowed !== "boolean")
        throw new RangeError(`mask[${i}][${j}] is ${allowed} but must be true or false`);
  return mask;
}

/** Returns weights with NaN in the rows of zeros: those of the queries that may attend to no key. */
function markEmptyRows<L extends number, S extends number>(weights: Matrix<L, S>): Matrix<L, S> {
  const empty = weights.map((row) => row.every((weight) => weight === 0));
  return map(weights, (weight, i) => (empty[i] ? NaN : weight));
}
