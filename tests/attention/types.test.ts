import type {Attention, Mask, Matrix} from "../../src/attention/index.ts";
import {describe, expectTypeOf, it} from "vitest";
import {
  add,
  alibi,
  and,
  attentionGradients,
  causalMask,
  columns,
  concatenate,
  crossAttention,
  dropout,
  entropy,
  identity,
  keyValueCache,
  logSumExp,
  map,
  maskWhere,
  matmul,
  maxDifference,
  multiHeadAttention,
  paddingMask,
  padOrTruncate,
  prefixMask,
  randomMatrix,
  rotary,
  rows,
  scale,
  scaledDotProductAttention,
  shape,
  sinusoidalEncoding,
  softmax,
  splitHeads,
  tiledAttention,
  toBias,
  transpose,
  windowMask,
  zeros
} from "../../src/attention/index.ts";

// Checked by the compiler: a wrong type, or a line that ought to fail and does not, is a type error.
// The calls that should not compile are in functions that are never called.

const query = randomMatrix(5, 6, {seed: 1});
const key = randomMatrix(7, 6, {seed: 2});
const value = randomMatrix(7, 4, {seed: 3});
const square = randomMatrix(5, 5, {seed: 4});
const plainQuery: number[][] = query;
const plainKey: number[][] = key;
const plainValue: number[][] = value;
const length: number = 5;

describe("Matrix<Rows, Columns>", () => {
  it("is a number[][] whose entries are numbers", () => {
    expectTypeOf(query).toExtend<number[][]>();
    expectTypeOf(query[0][0]).toEqualTypeOf<number>();
  });

  it("takes any number[][], and rejects other sizes", () => {
    expectTypeOf(plainKey).toExtend<Matrix<5, 6>>();
    expectTypeOf<Matrix>().toEqualTypeOf<number[][]>();
    expectTypeOf<Matrix<5, 6>>().toExtend<Matrix<number, 6>>();
    expectTypeOf<Matrix<5, 6>>().not.toExtend<Matrix<5, 4>>();
    expectTypeOf<Matrix<5, 6>>().not.toExtend<Matrix<6, 6>>();
    expectTypeOf<Mask<5, 5>>().not.toExtend<Mask<4, 5>>();
  });
});

describe("functions that make a matrix", () => {
  it("return the sizes that they are given", () => {
    expectTypeOf(query).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(zeros(2, 3)).toEqualTypeOf<Matrix<2, 3>>();
    expectTypeOf(identity(3)).toEqualTypeOf<Matrix<3, 3>>();
    expectTypeOf(sinusoidalEncoding(5, 6)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(alibi(5, 5, 0.5)).toEqualTypeOf<Matrix<5, 5>>();
    expectTypeOf(zeros(length, 3)).toEqualTypeOf<Matrix<number, 3>>();
  });

  it("ask for a seed or a generator", () => {
    expectTypeOf(randomMatrix).toBeCallableWith(2, 3, {seed: 1});
    // @ts-expect-error two matrices without a seed would be equal
    () => randomMatrix(2, 3);
  });
});

describe("functions that make a mask", () => {
  it("return the sizes that they are given", () => {
    expectTypeOf(causalMask(5)).toEqualTypeOf<Mask<5, 5>>();
    expectTypeOf(causalMask(5, 7, "lower-right")).toEqualTypeOf<Mask<5, 7>>();
    expectTypeOf(windowMask(5, 7, {left: 1})).toEqualTypeOf<Mask<5, 7>>();
    expectTypeOf(prefixMask(5, 2)).toEqualTypeOf<Mask<5, 5>>();
    expectTypeOf(maskWhere(2, 3, () => true)).toEqualTypeOf<Mask<2, 3>>();
    expectTypeOf(paddingMask([true], 5)).toEqualTypeOf<Mask<5, number>>();
    expectTypeOf(and(causalMask(5), causalMask(5))).toEqualTypeOf<Mask<5, 5>>();
    expectTypeOf(toBias(causalMask(5))).toEqualTypeOf<Matrix<5, 5>>();
  });

  it("reject masks that do not fit together, and an alignment that is none", () => {
    // @ts-expect-error [5, 5] and [4, 4]
    () => and(causalMask(5), causalMask(4));
    // @ts-expect-error "upper-left" or "lower-right"
    () => causalMask(5, 7, "lower-left");
    // @ts-expect-error a matrix of numbers is no mask
    () => toBias([[1, 0]]);
  });
});

describe("functions of a matrix", () => {
  it("keep its sizes", () => {
    expectTypeOf(map(query, Math.abs)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(scale(query, 2)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(add(query, query)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(softmax(query)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(dropout(query, {rate: 0.5, seed: 1})).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(rotary(query)).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(shape(query)).toEqualTypeOf<[5, 6]>();
  });

  it("exchange, cut or join its sizes", () => {
    expectTypeOf(transpose(query)).toEqualTypeOf<Matrix<6, 5>>();
    expectTypeOf(rows(query, 1)).toEqualTypeOf<Matrix<number, 6>>();
    expectTypeOf(columns(query, 1)).toEqualTypeOf<Matrix<5, number>>();
    expectTypeOf(concatenate([query, key])).toEqualTypeOf<Matrix<number, 6>>();
    expectTypeOf(concatenate([query, square], {axis: "columns"})).toEqualTypeOf<
      Matrix<5, number>
    >();
    expectTypeOf(splitHeads(query, 2)).toEqualTypeOf<Matrix<5, number>[]>();
  });

  it("return a number a row, and for one row a row or a number", () => {
    expectTypeOf(softmax([1, 2])).toEqualTypeOf<number[]>();
    expectTypeOf(logSumExp([1, 2])).toEqualTypeOf<number>();
    expectTypeOf(logSumExp(query)).toEqualTypeOf<number[]>();
    expectTypeOf(entropy(query)).toEqualTypeOf<number[]>();
  });

  it("reject a second matrix of another shape", () => {
    // @ts-expect-error [5, 6] and [7, 6]
    () => add(query, key);
    // @ts-expect-error [5, 6] and [5, 5]
    () => maxDifference(query, square);
  });
});

describe("matmul(a, b)", () => {
  it("returns the rows of a and the columns of b", () => {
    expectTypeOf(matmul(query, transpose(key))).toEqualTypeOf<Matrix<5, 7>>();
    expectTypeOf(matmul(matmul(query, transpose(key)), value)).toEqualTypeOf<Matrix<5, 4>>();
    expectTypeOf(matmul(plainQuery, transpose(key))).toEqualTypeOf<Matrix<number, 7>>();
    expectTypeOf(matmul(query, transpose(plainKey))).toEqualTypeOf<Matrix<5, number>>();
    expectTypeOf(matmul([[1, 2]], [[1], [2]])).toEqualTypeOf<Matrix>();
    expectTypeOf(matmul(zeros(length, 7), key)).toEqualTypeOf<Matrix<number, 6>>();
  });

  it("rejects a b whose rows are not as many as the columns of a", () => {
    // @ts-expect-error 6 columns meet 7 rows: key must be transposed
    () => matmul(query, key);
    // @ts-expect-error 6 columns meet 4 rows
    () => matmul(query, transpose(value));
  });
});

describe("scaledDotProductAttention(query, key, value)", () => {
  it("returns output [L, dᵥ], weights and scores [L, S], logSumExp [L]", () => {
    const attention = scaledDotProductAttention(query, key, value);
    expectTypeOf(attention).toEqualTypeOf<Attention<5, 7, 4>>();
    expectTypeOf(attention.output).toEqualTypeOf<Matrix<5, 4>>();
    expectTypeOf(attention.weights).toEqualTypeOf<Matrix<5, 7>>();
    expectTypeOf(attention.scores).toEqualTypeOf<Matrix<5, 7>>();
    expectTypeOf(attention.logSumExp).toEqualTypeOf<number[]>();
  });

  it("passes sizes that are not known", () => {
    expectTypeOf(
      scaledDotProductAttention(plainQuery, plainKey, plainValue)
    ).toEqualTypeOf<Attention>();
    expectTypeOf(scaledDotProductAttention(query, plainKey, value).output).toEqualTypeOf<
      Matrix<5, 4>
    >();
    const slid = scaledDotProductAttention(zeros(length, 6), key, value);
    expectTypeOf(slid.weights).toEqualTypeOf<Matrix<number, 7>>();
    expectTypeOf(
      scaledDotProductAttention([[1, 2]], [[3, 4]], [[5]]).output
    ).toEqualTypeOf<Matrix>();
  });

  it("rejects a key of another d, and a value of another S", () => {
    // @ts-expect-error dₖ is 6 but the key has 4 columns
    () => scaledDotProductAttention(query, value, value);
    // @ts-expect-error there are 7 keys but 5 values
    () => scaledDotProductAttention(query, key, query);
    // @ts-expect-error a row is not a matrix
    () => scaledDotProductAttention([1, 2], [[1, 2]], [[1]]);
  });

  it("takes masks and a bias [L, S], and rejects others", () => {
    const mask = causalMask(5, 7, "upper-left");
    expectTypeOf(scaledDotProductAttention(query, key, value, {mask}).output).toEqualTypeOf<
      Matrix<5, 4>
    >();
    // @ts-expect-error the mask is [5, 5] but must be [5, 7]
    () => scaledDotProductAttention(query, key, value, {mask: causalMask(5)});
    // @ts-expect-error the bias is [7, 7] but must be [5, 7]
    () => scaledDotProductAttention(query, key, value, {bias: alibi(7, 7, 1)});
    // @ts-expect-error a mask is true or false
    () => scaledDotProductAttention(query, key, value, {mask: toBias(mask)});
  });

  it("rejects options that are none, or of another kind", () => {
    // @ts-expect-error it is called mask
    () => scaledDotProductAttention(query, key, value, {Mask: causalMask(5, 7, "upper-left")});
    // @ts-expect-error true, false, "upper-left" or "lower-right"
    () => scaledDotProductAttention(query, key, value, {causal: "lower"});
    // @ts-expect-error dropout has a seed
    () => scaledDotProductAttention(query, key, value, {dropout: {rate: 0.5}});
    // @ts-expect-error "zero" or "nan"
    () => scaledDotProductAttention(query, key, value, {emptyRow: 0});
  });
});

describe("functions like scaledDotProductAttention", () => {
  it("return matrices of its sizes", () => {
    expectTypeOf(tiledAttention(query, key, value).output).toEqualTypeOf<Matrix<5, 4>>();
    const {dQuery, dKey, dValue} = attentionGradients(query, key, value, zeros(5, 4));
    expectTypeOf(dQuery).toEqualTypeOf<Matrix<5, 6>>();
    expectTypeOf(dKey).toEqualTypeOf<Matrix<7, 6>>();
    expectTypeOf(dValue).toEqualTypeOf<Matrix<7, 4>>();
    expectTypeOf(multiHeadAttention(query, key, key, {heads: 2}).heads[0].weights).toEqualTypeOf<
      Matrix<5, 7>
    >();
    expectTypeOf(crossAttention(query, key, {heads: 2}).output).toEqualTypeOf<Matrix<5, number>>();
    expectTypeOf(keyValueCache(key, value).append(key, plainValue).key).toEqualTypeOf<
      Matrix<number, 6>
    >();
  });

  it("reject what does not fit", () => {
    // @ts-expect-error dropout is not for tiles
    () => tiledAttention(query, key, value, {dropout: {rate: 0.5, seed: 1}});
    // @ts-expect-error the derivatives by the output are [5, 4]
    () => attentionGradients(query, key, value, zeros(5, 5));
    // @ts-expect-error there are 7 keys but 5 values
    () => multiHeadAttention(query, key, query, {heads: 2});
    // @ts-expect-error heads must be given
    () => multiHeadAttention(query, key, key, {});
    // @ts-expect-error the cache has keys of 6 columns
    () => keyValueCache(key, value).append(square, value);
    // @ts-expect-error words need a word as padding
    () => padOrTruncate(["The"], 2);
  });
});
