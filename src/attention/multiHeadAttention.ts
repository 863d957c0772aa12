import type {AttentionOptions} from "./attentionOptions.ts";
import type {Matrix} from "./matrix.ts";
import type {Attention} from "./scaledDotProductAttention.ts";
import {attentionNames} from "./attentionOptions.ts";
import {checkNames} from "./checkNames.ts";
import {checkDropout} from "./dropout.ts";
import {ShapeError} from "./errors.ts";
import {matmul} from "./matmul.ts";
import {checkCount, shape} from "./matrix.ts";
import {scaledDotProductAttention} from "./scaledDotProductAttention.ts";
import {concatenate} from "./slices.ts";
import {splitHeads} from "./splitHeads.ts";

/** The learned matrices of attention; one that is not given leaves its input as it is. */
export interface Projections {
  /** W_Q, [dModel, heads · dₖ] */
  query?: Matrix;
  /** W_K, [dModel, keyValueHeads · dₖ] */
  key?: Matrix;
  /** W_V, [dModel, keyValueHeads · dᵥ] */
  value?: Matrix;
  /** W_O, [heads · dᵥ, dModel] */
  output?: Matrix;
}

/** Options of `multiHeadAttention`: its heads, and those of attention, which hold for every head. */
export interface MultiHeadOptions<
  L extends number = number,
  S extends number = number
> extends AttentionOptions<L, S> {
  /** the number of query heads */
  heads: number;
  /** the number of key and value heads, which must divide *heads*; defaults to *heads* */
  keyValueHeads?: number;
  /** the learned matrices; defaults to none */
  projections?: Projections;
  /** further options of one head, counted from 0, which replace the common ones; defaults to none */
  eachHead?: (head: number) => AttentionOptions<L, S>;
}

const projectionNames = ["query", "key", "value", "output"];
const multiHeadNames = ["heads", "keyValueHeads", "projections", "eachHead", ...attentionNames];

/** What `multiHeadAttention` returns. */
export interface MultiHeadAttention<L extends number = number, S extends number = number> {
  /** concatenated × W_O, [L, dModel] */
  output: Matrix<L, number>;
  /** the outputs of the heads beside each other, [L, heads · dᵥ] */
  concatenated: Matrix<L, number>;
  /** what each head gave: output [L, dᵥ], weights and scores [L, S], logSumExp [L] */
  heads: Attention<L, S>[];
}

/**
 * Returns what several heads of attention give together: query, key and value are
 * projected, split into heads by their columns, each head attends for itself, and
 * the outputs are put beside each other and projected:
 *
 *     headₙ = attention((Q W_Q)ₙ, (K W_K)ₙ, (V W_V)ₙ)
 *     output = [head₁, …, headₕ] W_O
 *
 * Shapes:
 *
 *     query   [L, dModel]    key      [S, dModel]    value   [S, dModel]
 *     W_Q     [dModel, heads · dₖ]                   W_O     [heads · dᵥ, dModel]
 *     W_K     [dModel, keyValueHeads · dₖ]           W_V     [dModel, keyValueHeads · dᵥ]
 *     weights [L, S] a head                          output  [L, dModel]
 *
 * Units: as in `scaledDotProductAttention`; *scale* defaults to 1 / √dₖ of one
 * head. *query*, *key* and *value* are the same matrix in self-attention.
 *
 * With fewer key and value heads than query heads, consecutive query heads share
 * one: head n takes key and value head `Math.floor((n * keyValueHeads) / heads)`
 * (grouped-query attention; with one for all, multi-query attention). *dropout*
 * uses its seed plus the number of the head, so that the heads drop different
 * weights.
 *
 *     multiHeadAttention(x, x, x, {heads: 2, projections: {query, key, value, output}});
 *
 * @throws {ShapeError} if the heads do not divide the columns evenly, or shapes do
 * not fit; the message names the matrices, and gives both shapes.
 * @throws {RangeError} if *heads* or *keyValueHeads* is not a whole number of at
 * least 1, the second does not divide the first, the options are not an object, or
 * one is unknown or out of its range.
 *
 * Sources: Vaswani et al. 2017, "Attention Is All You Need", §3.2.2,
 * https://arxiv.org/abs/1706.03762; multi-query: Shazeer 2019, §3,
 * https://arxiv.org/abs/1911.02150; grouped-query: Ainslie et al. 2023, §2.2,
 * https://arxiv.org/abs/2305.13245.
 */
export function multiHeadAttention<L extends number, S extends number>(
  query: Matrix<L, number>,
  key: Matrix<S, number>,
  value: Matrix<NoInfer<S>, number>,
  options: MultiHeadOptions<NoInfer<L>, NoInfer<S>>
): MultiHeadAttention<L, S> {
  checkNames(options, multiHeadNames, "multiHeadAttention");
  const {heads, keyValueHeads = heads, projections = {}, eachHead, ...common} = options;
  checkNames(projections, projectionNames, "projections");
  checkCount(heads, "heads", 1);
  checkCount(keyValueHeads, "keyValueHeads", 1);
  if (heads % keyValueHeads)
    throw new RangeError(
      `keyValueHeads is ${keyValueHeads} but must divide heads, which is ${heads}`
    );
  const {dropout} = common;
  if (dropout) checkDropout(dropout);
  const queries = makeHeads(query, "query", projections, heads); // heads × [L, dₖ]
  const keys = makeHeads(key, "key", projections, keyValueHeads); // … × [S, dₖ]
  const values = makeHeads(value, "value", projections, keyValueHeads); // … × [S, dᵥ]
  const attended = queries.map((head, n) => {
    const shared = Math.floor((n * keyValueHeads) / heads);
    return scaledDotProductAttention(head, keys[shared], values[shared], {
      ...common,
      ...(dropout && {dropout: {...dropout, seed: dropout.seed + n}}),
      ...eachHead?.(n)
    });
  });
  const outputs = attended.map(({output}) => output);
  const concatenated = concatenate(outputs, {axis: "columns"}); // [L, heads · dᵥ]
  const output = project(concatenated, "concatenated", projections, "output");
  return {output, concatenated, heads: attended};
}

/**
 * Returns attention from one sequence to another: the queries are made from
 * *input*, the keys and values from *memory*, as a decoder attends to what the
 * encoder gave. It is `multiHeadAttention(input, memory, memory, options)`.
 *
 * Shapes: input [L, dModel], memory [S, dModel], output [L, dModel]; the options,
 * units and errors are those of `multiHeadAttention`.
 *
 *     crossAttention(decoderState, encoderOutput, {heads: 8, projections});
 *
 * @throws {ShapeError} and {RangeError} as `multiHeadAttention` does.
 *
 * Source: Vaswani et al. 2017, "Attention Is All You Need", §3.2.3,
 * https://arxiv.org/abs/1706.03762.
 */
export function crossAttention<L extends number, S extends number>(
  input: Matrix<L, number>,
  memory: Matrix<S, number>,
  options: MultiHeadOptions<NoInfer<L>, NoInfer<S>>
): MultiHeadAttention<L, S> {
  return multiHeadAttention(input, memory, memory as Matrix<NoInfer<S>, number>, options);
}

/** Returns the heads of the input *name*, projected if there is a matrix for it. */
function makeHeads<L extends number>(
  matrix: Matrix<L, number>,
  name: "query" | "key" | "value",
  projections: Projections,
  heads: number
): Matrix<L, number>[] {
  const projected = project(matrix, name, projections, name);
  return splitHeads(projected, heads, projections[name] ? `the projected ${name}` : name);
}

/** Returns *matrix*, which a message calls *name*, times the projection *to*, or a copy of it. */
function project<L extends number>(
  matrix: Matrix<L, number>,
  name: string,
  projections: Projections,
  to: keyof Projections
): Matrix<L, number> {
  const [m, k] = shape(matrix, name);
  const projection = projections[to];
  if (!projection) return matrix.map((row) => row.slice());
  const [l, n] = shape(projection, `projections.${to}`);
  if (k !== l)
    throw new ShapeError(
      `${name} is [${m}, ${k}] but projections.${to} is [${l}, ${n}]: ` +
        `the first must have as many columns as the second has rows`
    );
  return matmul(matrix, projection);
}
