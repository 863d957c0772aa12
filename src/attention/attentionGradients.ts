import type {AttentionOptions} from "./attentionOptions.ts";
import type {Matrix} from "./matrix.ts";
import {resolveOptions} from "./attentionOptions.ts";
import {map} from "./elementwise.ts";
import {matmul, transpose} from "./matmul.ts";
import {checkShape, shape, zeros} from "./matrix.ts";
import {softmax} from "./softmax.ts";
import {dot} from "./vector.ts";

/** The derivatives of a loss by the matrices of attention, each of the shape of its matrix. */
export interface AttentionGradients<
  L extends number = number,
  S extends number = number,
  Dk extends number = number,
  Dv extends number = number
> {
  /** dQ, by the queries, [L, dₖ] */
  dQuery: Matrix<L, Dk>;
  /** dK, by the keys, [S, dₖ] */
  dKey: Matrix<S, Dk>;
  /** dV, by the values, [S, dᵥ] */
  dValue: Matrix<S, Dv>;
  /** dS, by the scores that the softmax is taken of, and so by the bias, [L, S]; rows sum to 0 */
  dScores: Matrix<L, S>;
  /** dP, by the weights, those after dropout, [L, S] */
  dWeights: Matrix<L, S>;
}

/**
 * Returns the derivatives of a loss by query, key and value, given *dOutput*, its
 * derivatives by the output of `scaledDotProductAttention`. By the chain rule,
 * with P = softmax(S), S = QKᵀ · scale and O = PV:
 *
 *     dV = Pᵀ dO                      dP = dO Vᵀ
 *     dSᵢⱼ = Pᵢⱼ (dPᵢⱼ − Dᵢ)          Dᵢ = Σⱼ Pᵢⱼ dPᵢⱼ
 *     dQ = dS K · scale               dK = dSᵀ Q · scale
 *
 * Shapes: query [L, dₖ], key [S, dₖ], value [S, dᵥ], dOutput [L, dᵥ]. Units: the
 * unit of the loss divided by that of the matrix.
 *
 * The options are those of `scaledDotProductAttention`: *softcap* multiplies dS
 * by its derivative, 1 − tanh²; *dropout* drops the same entries of dP, and
 * divides the others, as it does of P. A masked score has derivative 0, and adds
 * nothing to dQ and dK: NaN in a key does not spoil the queries that may not attend
 * to it, nor NaN in a query that may attend to no key the others.
 *
 *     const {output} = scaledDotProductAttention(query, key, value);
 *     attentionGradients(query, key, value, output); // of the loss Σ output² / 2
 *
 * @throws {ShapeError} if dOutput is not [L, dᵥ], or as `scaledDotProductAttention`
 * does; the message gives both shapes.
 * @throws {RangeError} if the options are not an object, or one is unknown or out of
 * its range.
 *
 * Source: Dao et al. 2022, "FlashAttention", appendix B.2,
 * https://arxiv.org/abs/2205.14135.
 */
export function attentionGradients<
  L extends number,
  S extends number,
  Dk extends number,
  Dv extends number
>(
  query: Matrix<L, Dk>,
  key: Matrix<S, NoInfer<Dk>>,
  value: Matrix<NoInfer<S>, Dv>,
  dOutput: Matrix<NoInfer<L>, NoInfer<Dv>>,
  options: AttentionOptions<NoInfer<L>, NoInfer<S>> = {}
): AttentionGradients<L, S, Dk, Dv> {
  const steps = resolveOptions(query, key, value, options);
  const {softcap} = options;
  checkShape(dOutput, "dOutput", query.length, value[0].length);
  const scaled = steps.scale(matmul(query, transpose(key))); // [L, S]
  const capped = steps.softcap(scaled); // [L, S]
  const P = steps.emptyRow(softmax(steps.mask(steps.bias(capped)))); // [L, S]
  const kept = steps.dropout(map(P, () => 1)); // 0 or 1 / (1 − rate), [L, S]
  const dWeights = matmul(dOutput, transpose(value)); // [L, S]
  const dP = map(dWeights, (derivative, i, j) => derivative * kept[i][j]); // [L, S]
  const D = P.map((row, i) => dot(row, dP[i])); // [L]
  const dScores = map(P, (weight, i, j) => weight * (dP[i][j] - D[i])); // [L, S]
  const slope = (score: number) => (softcap ? 1 - (score / softcap) ** 2 : 1);
  const dScaled = map(dScores, (derivative, i, j) =>
    derivative === 0 ? 0 : derivative * slope(capped[i][j])
  ); // [L, S]
  const dProducts = steps.scale(dScaled); // [L, S]
  return {
    dQuery: multiplyNonzero(dProducts, key),
    dKey: multiplyNonzero(transpose(dProducts), query),
    dValue: matmul(transpose(steps.dropout(P)), dOutput),
    dScores,
    dWeights
  };
}

/** Returns the matrix product *a* *b* without its terms 0 · x, which are NaN for NaN and infinities. */
function multiplyNonzero<M extends number, K extends number, N extends number>(
  a: Matrix<M, K>,
  b: Matrix<NoInfer<K>, N>
): Matrix<M, N> {
  const [m, n] = [shape(a)[0], shape(b)[1]];
  const product = zeros(m, n);
  for (const [i, row] of a.entries())
    for (const [x, factor] of row.entries())
      if (factor !== 0) for (let j = 0; j < n; j++) product[i][j] += factor * b[x][j];
  return product;
}
