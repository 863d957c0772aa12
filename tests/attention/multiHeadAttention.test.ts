import type {DropoutOptions} from "../../src/attention/dropout.ts";
import {describe, expect, it} from "vitest";
import numbers from "../../content/source/numbers.json" with {type: "json"};
import {alibi, alibiSlopes} from "../../src/attention/alibi.ts";
import {dropout} from "../../src/attention/dropout.ts";
import {add, maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {matmul} from "../../src/attention/matmul.ts";
import {identity, shape, zeros} from "../../src/attention/matrix.ts";
import {crossAttention, multiHeadAttention} from "../../src/attention/multiHeadAttention.ts";
import {randomMatrix} from "../../src/attention/random.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {columns, concatenate, rows} from "../../src/attention/slices.ts";
import {splitHeads} from "../../src/attention/splitHeads.ts";
import {check, matrices, sizes} from "./arbitraries.ts";

const {reconstruction, reconstruction_only: rebuilt} = numbers;
const {Q, K, V} = reconstruction;

const input = randomMatrix(3, 6, {seed: 1});
const memory = randomMatrix(5, 6, {seed: 2});
const projections = {
  query: randomMatrix(6, 8, {seed: 3}),
  key: randomMatrix(6, 8, {seed: 4}),
  value: randomMatrix(6, 4, {seed: 5}),
  output: randomMatrix(4, 6, {seed: 6})
};

describe("multiHeadAttention(query, key, value, {heads, projections})", () => {
  it("returns output [L, dModel], concatenated [L, heads · dᵥ] and each head's weights [L, S]", () => {
    const {output, concatenated, heads} = multiHeadAttention(input, memory, memory, {
      heads: 2,
      projections
    });
    expect([shape(output), shape(concatenated)]).toEqual([
      [3, 6],
      [3, 4]
    ]);
    expect(heads.map((head) => [shape(head.weights), shape(head.output)])).toEqual([
      [
        [3, 5],
        [3, 2]
      ],
      [
        [3, 5],
        [3, 2]
      ]
    ]);
  });

  it("returns concatenated heads times W_O, which is the sum of each head times its rows of W_O", () => {
    const inputs = sizes.chain((L) => matrices(L, 6));
    check(inputs, (x) => {
      const {output, concatenated, heads} = multiHeadAttention(x, x, x, {heads: 2, projections});
      expect(output).toEqual(matmul(concatenated, projections.output));
      const [first, second] = heads.map((head, n) =>
        matmul(head.output, rows(projections.output, 2 * n, 2 * n + 2))
      );
      expect(maxDifference(output, add(first, second))).toBeLessThan(1e-12);
    });
  });

  it("returns scaledDotProductAttention for one head and no projections", () => {
    const {output, heads} = multiHeadAttention(Q, K, V, {heads: 1, causal: true});
    expect(heads).toEqual([scaledDotProductAttention(Q, K, V, {causal: true})]);
    expect(output).toEqual(heads[0].output);
  });

  it("returns each head's attention over its own columns of the projected input", () => {
    const {heads} = multiHeadAttention(input, memory, memory, {heads: 2, projections});
    const [q, k, v] = [
      splitHeads(matmul(input, projections.query), 2),
      splitHeads(matmul(memory, projections.key), 2),
      splitHeads(matmul(memory, projections.value), 2)
    ];
    expect(heads).toEqual([0, 1].map((n) => scaledDotProductAttention(q[n], k[n], v[n])));
  });

  it("leaves an input as it is without its projection", () => {
    const all = {query: identity(6), key: identity(6), value: identity(4), output: identity(4)};
    expect(multiHeadAttention(Q, K, V, {heads: 2, projections: all})).toEqual(
      multiHeadAttention(Q, K, V, {heads: 2})
    );
  });

  it("returns the source's two heads", () => {
    const {concatenated, heads} = multiHeadAttention(Q, K, V, {heads: 2});
    for (const [n, {weights}] of heads.entries())
      expect(maxDifference(weights, rebuilt.multihead_h2.attention_heads[n])).toBeLessThan(1e-12);
    expect(maxDifference(concatenated, rebuilt.multihead_h2.concat)).toBeLessThan(1e-12);
  });

  it("throws a ShapeError for heads that do not divide the columns, and for shapes that do not fit", () => {
    expect(() => multiHeadAttention(input, memory, memory, {heads: 4})).toThrow(
      new ShapeError("query is [3, 6] but its columns must be a multiple of 4, one block a head")
    );
    expect(() =>
      multiHeadAttention(input, memory, memory, {heads: 1, projections: {query: zeros(5, 6)}})
    ).toThrow(
      new ShapeError(
        "query is [3, 6] but projections.query is [5, 6]: " +
          "the first must have as many columns as the second has rows"
      )
    );
    expect(() =>
      multiHeadAttention(input, memory, memory, {heads: 2, projections: {value: zeros(6, 5)}})
    ).toThrow("the projected value is [5, 5] but its columns must be a multiple of 2");
    expect(() =>
      multiHeadAttention(input, memory, memory, {heads: 2, projections: {output: zeros(5, 6)}})
    ).toThrow("concatenated is [3, 6] but projections.output is [5, 6]");
    expect(() =>
      multiHeadAttention(input, Q, memory, {heads: 1, projections: {key: zeros(6, 5)}})
    ).toThrow("query is [3, 6] but key is [5, 5]");
  });

  it("returns an output and concatenated heads that are not shared", () => {
    const {output, concatenated, heads} = multiHeadAttention(Q, K, V, {heads: 1});
    output[0][0] = 100;
    concatenated[0][0] = 200;
    expect(heads[0].output).toEqual(scaledDotProductAttention(Q, K, V).output);
    expect(output[0][0]).toBe(100);
  });

  it.each([0, 1.5])("throws a RangeError for %s heads", (heads) => {
    expect(() => multiHeadAttention(input, memory, memory, {heads})).toThrow(
      new RangeError(`heads is ${heads} but must be a whole number of at least 1`)
    );
  });
});

describe("multiHeadAttention(query, key, value, {heads, keyValueHeads})", () => {
  it("shares each key and value head among consecutive query heads", () => {
    const query = randomMatrix(3, 8, {seed: 7});
    const key = randomMatrix(5, 4, {seed: 8});
    const value = randomMatrix(5, 6, {seed: 9});
    const grouped = multiHeadAttention(query, key, value, {heads: 4, keyValueHeads: 2});
    const repeat = (matrix: number[][]) =>
      concatenate(
        splitHeads(matrix, 2).flatMap((head) => [head, head]),
        {axis: "columns"}
      );
    expect(grouped).toEqual(multiHeadAttention(query, repeat(key), repeat(value), {heads: 4}));
  });

  it("returns the source's two query heads over one key and value head", () => {
    const {concatenated} = multiHeadAttention(Q, columns(K, 0, 3), columns(V, 0, 2), {
      heads: 2,
      keyValueHeads: 1
    });
    expect(maxDifference(concatenated, rebuilt.mqa_h2_kv1_concat)).toBeLessThan(1e-12);
  });

  it("throws a RangeError when they do not divide the heads", () => {
    expect(() => multiHeadAttention(input, memory, memory, {heads: 3, keyValueHeads: 2})).toThrow(
      new RangeError("keyValueHeads is 2 but must divide heads, which is 3")
    );
    expect(() => multiHeadAttention(input, memory, memory, {heads: 3, keyValueHeads: 0})).toThrow(
      RangeError
    );
  });
});

describe("multiHeadAttention(query, key, value, {heads, …options})", () => {
  it("gives the options of attention to every head", () => {
    const options = {causal: "lower-right", scale: 0.3, softcap: 2} as const;
    const {heads} = multiHeadAttention(input, memory, memory, {heads: 2, ...options});
    const [q, k] = [splitHeads(input, 2), splitHeads(memory, 2)];
    expect(heads).toEqual([0, 1].map((n) => scaledDotProductAttention(q[n], k[n], k[n], options)));
  });

  it("gives each head what eachHead returns for it", () => {
    const slopes = alibiSlopes(2);
    const eachHead = (head: number) => ({bias: alibi(5, 5, slopes[head])});
    const {heads} = multiHeadAttention(Q, K, V, {heads: 2, causal: true, eachHead});
    const [q, k, v] = [Q, K, V].map((matrix) => splitHeads(matrix, 2));
    expect(heads).toEqual(
      [0, 1].map((n) =>
        scaledDotProductAttention(q[n], k[n], v[n], {causal: true, bias: alibi(5, 5, slopes[n])})
      )
    );
  });

  it("throws a RangeError for an unknown option or projection, and lists those that there are", () => {
    const options = {heads: 2, projection: {}};
    expect(() => multiHeadAttention(input, memory, memory, options)).toThrow(
      new RangeError(
        "projection is not an option of multiHeadAttention: it must be one of " +
          "heads, keyValueHeads, projections, eachHead, " +
          "scale, softcap, bias, mask, causal, window, emptyRow, dropout"
      )
    );
    const misspelt = {heads: 2, projections: {queries: identity(6)} as object};
    expect(() => multiHeadAttention(input, memory, memory, misspelt)).toThrow(
      new RangeError(
        "queries is not an option of projections: it must be one of query, key, value, output"
      )
    );
  });

  it("throws a RangeError for a call without options", () => {
    const options = undefined as unknown as {heads: number};
    expect(() => multiHeadAttention(input, memory, memory, options)).toThrow(
      new RangeError("the options of multiHeadAttention are undefined but must be an object")
    );
  });

  it("throws a RangeError for dropout without a seed", () => {
    const dropout = {rate: 0.5} as DropoutOptions;
    expect(() => multiHeadAttention(input, memory, memory, {heads: 2, dropout})).toThrow(
      new RangeError("seed is undefined but must be a whole number of at least 0")
    );
  });

  it("drops the weights of each head by a seed of its own", () => {
    const {heads} = multiHeadAttention(input, memory, memory, {
      heads: 2,
      dropout: {rate: 0.5, seed: 10}
    });
    const plain = multiHeadAttention(input, memory, memory, {heads: 2}).heads;
    for (const [n, {weights}] of heads.entries())
      expect(weights).toEqual(dropout(plain[n].weights, {rate: 0.5, seed: 10 + n}));
  });
});

describe("crossAttention(input, memory, {heads, projections})", () => {
  it("returns multiHeadAttention with queries from the input, keys and values from the memory", () => {
    const options = {heads: 2, projections};
    expect(crossAttention(input, memory, options)).toEqual(
      multiHeadAttention(input, memory, memory, options)
    );
    expect(shape(crossAttention(input, memory, options).output)).toEqual([3, 6]);
  });
});
