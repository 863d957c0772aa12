import type {AttentionOptions} from "../../src/attention/attentionOptions.ts";
import type {WindowOptions} from "../../src/attention/causalMask.ts";
import {describe, expect, it} from "vitest";
import {resolveMask, resolveOptions} from "../../src/attention/attentionOptions.ts";
import {causalMask, windowMask} from "../../src/attention/causalMask.ts";
import {ShapeError} from "../../src/attention/errors.ts";
import {and} from "../../src/attention/mask.ts";

const query = [
  [1, 0, 0, 0],
  [0, 1, 0, 0]
];
const key = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0]
];
const value = [[1], [2], [3]];
const scores = [
  [1, -2, 3],
  [-4, 5, -6]
];

function resolve(options: AttentionOptions) {
  return resolveOptions(query, key, value, options);
}

describe("resolveOptions(query, key, value, {})", () => {
  it("returns a scale of 1 / √dₖ, and nothing else that changes the scores", () => {
    const {scale, softcap, bias, mask, emptyRow, dropout} = resolve({});
    expect(scale(scores)).toEqual([
      [0.5, -1, 1.5],
      [-2, 2.5, -3]
    ]);
    for (const step of [softcap, bias, mask, emptyRow, dropout])
      expect(step(scores)).toEqual(scores);
  });

  it("throws a ShapeError that says which dimensions must be equal", () => {
    expect(() =>
      resolveOptions(
        [[1, 2, 3]],
        [
          [1, 2],
          [3, 4],
          [5, 6]
        ],
        value,
        {}
      )
    ).toThrow(
      new ShapeError("query is [1, 3] but key is [3, 2]: their last dimensions must be equal")
    );
    expect(() => resolveOptions(query, key, [[1], [2]], {})).toThrow(
      new ShapeError("key is [3, 4] but value is [2, 1]: their first dimensions must be equal")
    );
  });

  it("throws a ShapeError for zero rows or columns", () => {
    const message = "must have at least one row and one column";
    expect(() => resolveOptions([[]], [[]], [[1]], {})).toThrow(
      new ShapeError(`query is [1, 0] but ${message}`)
    );
    expect(() => resolveOptions([], [], [], {})).toThrow(
      new ShapeError(`query is [0, 0] but ${message}`)
    );
    expect(() => resolveOptions([[1]], [[1]], [[]], {})).toThrow(
      new ShapeError(`value is [1, 0] but ${message}`)
    );
    expect(() => resolveOptions([], [[1, 2]], [[1]], {})).toThrow(
      new ShapeError(`query is [0, 0] but ${message}`)
    );
    expect(() => resolveOptions([[1]], [], [], {})).toThrow(
      new ShapeError(`key is [0, 0] but ${message}`)
    );
  });

  it("throws a ShapeError for ragged rows", () => {
    expect(() => resolveOptions([[1, 2], [3]], key, value, {})).toThrow("query[1] has length 1");
    expect(() => resolveOptions(query, [[1, 2], [3]], value, {})).toThrow("key[1] has length 1");
    expect(() => resolveOptions(query, key, [[1], [2, 3], [4]], {})).toThrow(
      "value[1] has length 2"
    );
  });
});

describe("resolveOptions(query, key, value, options)", () => {
  it("returns each step as its option says", () => {
    expect(resolve({scale: -2}).scale(scores)).toEqual([
      [-2, 4, -6],
      [8, -10, 12]
    ]);
    expect(resolve({softcap: 2}).softcap([[1, -1, 0]])).toEqual([
      [2 * Math.tanh(0.5), -2 * Math.tanh(0.5), 0]
    ]);
    expect(
      resolve({
        bias: [
          [1, 0, 0],
          [0, 0, 1]
        ]
      }).bias(scores)
    ).toEqual([
      [2, -2, 3],
      [-4, 5, -5]
    ]);
    expect(resolve({causal: "upper-left"}).mask(scores)).toEqual([
      [1, -Infinity, -Infinity],
      [-4, 5, -Infinity]
    ]);
    expect(
      resolve({emptyRow: "nan"}).emptyRow([
        [0, 0, 0],
        [0, 0.5, 0.5]
      ])
    ).toEqual([
      [NaN, NaN, NaN],
      [0, 0.5, 0.5]
    ]);
    expect(resolve({emptyRow: "zero"}).emptyRow([[0, 0, 0]])).toEqual([[0, 0, 0]]);
  });

  it.each([NaN, Infinity, -Infinity])("throws a RangeError for a scale of %s", (scale) => {
    expect(() => resolve({scale})).toThrow(
      new RangeError(`scale is ${scale} but must be a finite number`)
    );
  });

  it.each([0, -1, NaN, Infinity])("throws a RangeError for a softcap of %s", (softcap) => {
    expect(() => resolve({softcap})).toThrow(
      new RangeError(`softcap is ${softcap} but must be a finite number above 0`)
    );
  });

  it("throws a ShapeError for a bias or mask that is not [L, S]", () => {
    expect(() => resolve({bias: [[0, 0, 0]]})).toThrow(
      new ShapeError("bias is [1, 3] but must be [2, 3]")
    );
    expect(() => resolve({mask: [[true], [true]]})).toThrow(
      new ShapeError("mask is [2, 1] but must be [2, 3]")
    );
  });

  it("throws a RangeError for a mask of numbers", () => {
    const mask = [
      [1, 1, 0],
      [1, 1, 1]
    ] as unknown as boolean[][];
    expect(() => resolve({mask})).toThrow(
      new RangeError("mask[0][0] is 1 but must be true or false")
    );
  });

  it("throws a RangeError for a causal mask without an alignment, or of another kind", () => {
    expect(() => resolve({causal: true})).toThrow(
      "there are 2 queries but 3 keys and alignment is not given"
    );
    expect(() => resolve({causal: "left" as "upper-left"})).toThrow(RangeError);
  });

  it("throws a RangeError for a window that is not of whole numbers", () => {
    expect(() => resolve({window: {left: 1.5}})).toThrow(
      new RangeError("left is 1.5 but must be a whole number of at least 0")
    );
  });

  it.each([[1], [0], [null], [[1, 0]]])(
    "throws a RangeError for a window that is %j",
    (malformed) => {
      const window = malformed as unknown as WindowOptions;
      expect(() => resolve({window})).toThrow(
        new RangeError(`window is ${window} but must be an object, such as {left: 1, right: 0}`)
      );
    }
  );

  it("throws a RangeError for a window with an unknown name", () => {
    expect(() => resolve({window: {left: 1, size: 2} as WindowOptions})).toThrow(
      new RangeError("size is not an option of window: it must be one of left, right, alignment")
    );
  });

  it("throws a RangeError for another empty row, dropout out of range, or an unknown option", () => {
    expect(() => resolve({emptyRow: "none" as "nan"})).toThrow(
      new RangeError('emptyRow is none but must be "zero" or "nan"')
    );
    expect(() => resolve({dropout: {rate: 1, seed: 1}})).toThrow("rate is 1 but must be in [0, 1)");
    expect(() => resolve({Mask: causalMask(2)} as AttentionOptions)).toThrow(
      new RangeError(
        "Mask is not an option of attention: it must be one of " +
          "scale, softcap, bias, mask, causal, window, emptyRow, dropout"
      )
    );
  });
});

describe("resolveMask(L, S, {mask, causal, window})", () => {
  it("returns undefined without any", () => {
    expect(resolveMask(2, 3, {})).toBeUndefined();
    expect(resolveMask(2, 3, {causal: false})).toBeUndefined();
  });

  it("returns what all of them allow", () => {
    const mask = [
      [true, false, true],
      [true, true, true]
    ];
    expect(resolveMask(2, 3, {mask, causal: "lower-right", window: {left: 1}})).toEqual(
      and(mask, causalMask(2, 3, "lower-right"), windowMask(2, 3, {left: 1}))
    );
  });

  it("aligns the window as the causal mask, unless it says otherwise", () => {
    const left = {left: 0, right: 0};
    expect(resolveMask(2, 3, {causal: "upper-left", window: left})).toEqual(
      windowMask(2, 3, {...left, alignment: "upper-left"})
    );
    expect(
      resolveMask(2, 3, {causal: "upper-left", window: {left: 0, alignment: "lower-right"}})
    ).toEqual(and(causalMask(2, 3, "upper-left"), windowMask(2, 3, {left: 0})));
    expect(resolveMask(2, 3, {window: left})).toEqual(windowMask(2, 3, left));
  });
});
