import {describe, expect, it} from "vitest";
import {maxDifference} from "../../src/attention/elementwise.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {keyValueCache} from "../../src/attention/keyValueCache.ts";
import {scaledDotProductAttention} from "../../src/attention/scaledDotProductAttention.ts";
import {rows} from "../../src/attention/slices.ts";
import {check, operands} from "./arbitraries.ts";

describe("keyValueCache()", () => {
  it("returns a cache of length 0", () => {
    expect(keyValueCache()).toMatchObject({key: [], value: [], length: 0});
  });

  it("gives, one query at a time, what causal attention over the whole gives", () => {
    check(operands({square: true}), ({query, key, value}) => {
      let cache = keyValueCache();
      const decoded = query.flatMap((_, i) => {
        cache = cache.append(rows(key, i, i + 1), rows(value, i, i + 1));
        return scaledDotProductAttention(rows(query, i, i + 1), cache.key, cache.value, {
          causal: "lower-right"
        }).output;
      });
      const {output} = scaledDotProductAttention(query, key, value, {causal: true});
      expect(maxDifference(decoded, output)).toBeLessThan(1e-15);
    });
  });

  it("gives the same in pieces of several positions", () => {
    check(operands({square: true}), ({query, key, value}) => {
      const half = Math.ceil(query.length / 2);
      const start = keyValueCache(rows(key, 0, half), rows(value, 0, half));
      const whole = start.append(rows(key, half), rows(value, half));
      const last = rows(query, query.length - 1);
      const {output} = scaledDotProductAttention(query, key, value, {causal: true});
      const decoded = scaledDotProductAttention(last, whole.key, whole.value, {
        causal: "lower-right"
      });
      expect(maxDifference(decoded.output, output.slice(-1))).toBeLessThan(1e-15);
    });
  });
});

describe("keyValueCache(key, value).append(key, value)", () => {
  it("returns a longer cache and leaves this one as it is", () => {
    const cache = keyValueCache([[1, 2]], [[3]]);
    const longer = cache.append(
      [
        [4, 5],
        [6, 7]
      ],
      [[8], [9]]
    );
    expect(longer).toMatchObject({
      key: [
        [1, 2],
        [4, 5],
        [6, 7]
      ],
      value: [[3], [8], [9]],
      length: 3
    });
    expect(cache).toMatchObject({key: [[1, 2]], value: [[3]], length: 1});
  });

  it("keeps copies of what it is given", () => {
    const key = [[1, 2]];
    const cache = keyValueCache(key, [[3]]);
    key[0][0] = 100;
    expect(cache.key).toEqual([[1, 2]]);
  });

  it("throws a ShapeError for other numbers of keys and values, or other columns", () => {
    expect(() => keyValueCache([[1]], [[1], [2]])).toThrow(
      new ShapeError("key is [1, 1] but value is [2, 1]: their first dimensions must be equal")
    );
    expect(() => keyValueCache([[1, 2]], [[3]]).append([[1]], [[2]])).toThrow(
      new ShapeError(
        "a matrix is [1, 2] but another is [1, 1]: their numbers of columns must be equal"
      )
    );
    expect(() => keyValueCache([[1, 2]], [[3]]).append([[1, 2]], [])).toThrow(ShapeError);
  });
});
