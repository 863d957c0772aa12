import {describe, expect, it} from "vitest";
import type {CheckFunction, CheckOptions} from "../../src/notebook/grade.ts";
import {grade} from "../../src/notebook/grade.ts";

/** The result of one check that gets *got* where *expected* should be. */
const resultOf = (got: unknown, expected?: unknown, options?: CheckOptions) =>
  grade((check) => check("it is right", () => got, expected, options), []).checks[0];

describe("grade(check, answer)", () => {
  it("returns what each check says, by its name", () => {
    const check = (check: CheckFunction, x: number) => {
      check("x is positive", () => x > 0);
      check("x is 3", () => x, 3);
    };
    expect(grade(check, [2]).checks).toEqual([
      {name: "x is positive", holds: true, message: ""},
      {name: "x is 3", holds: false, message: "it is 2, not 3"}
    ]);
  });

  it.each([
    [3, 3 + 1e-7],
    [1e9, 1e9 + 1],
    [NaN, NaN],
    [-0, 0],
    [-Infinity, -Infinity],
    [
      [[1, 2], [3]],
      [[1, 2 + 1e-8], [3]]
    ],
    [new Float32Array([0.5]), [0.5]],
    ["EBD", "EBD"],
    [
      [true, null],
      [true, null]
    ]
  ])("holds for %j where %j is expected", (got, expected) =>
    expect(resultOf(got, expected).holds).toBe(true)
  );

  it.each([
    [3, 3.00001, "it is 3, not 3.00001"],
    [2 / 3, 1 / 3, "it is 0.6667, not 0.3333"],
    [0.12345, 0.12346, "it is 0.12345, not 0.12346"],
    [1, Infinity, "it is 1, not Infinity"],
    [NaN, 0, "it is NaN, not 0"],
    [[1], [1, 2], "it is [1], not [1, 2]"],
    [1, [1], "it is 1, not [1]"],
    ["3", 3, 'it is "3", not 3'],
    [undefined, 3, "it is undefined, not 3"],
    [false, undefined, ""],
    [0, undefined, "it is 0"]
  ])("fails for %j where %j is expected: %s", (got, expected, message) =>
    expect(resultOf(got, expected)).toMatchObject({holds: false, message})
  );

  it("takes a tolerance, and keeps a secret", () => {
    expect(resultOf(3.01, 3, {tolerance: 0.01}).holds).toBe(true);
    expect(resultOf(2, 3, {secret: true}).message).toBe("it is 2");
  });

  it("says what an answer throws, and goes on with the next check", () => {
    const check = (check: CheckFunction, f: () => number) => {
      check("f gives 1", f, 1);
      check("f is there", () => true);
    };
    const f = () => {
      throw new RangeError("too large");
    };
    expect(grade(check, [f]).checks).toEqual([
      {name: "f gives 1", holds: false, message: "it throws RangeError: too large"},
      {name: "f is there", holds: true, message: ""}
    ]);
  });

  it("says so if the answer is of a kind that the check cannot work with", () => {
    const check = (check: CheckFunction, rows: number[][]) => {
      const first = rows[0][0];
      check("it begins with 1", () => first, 1);
    };
    const {checks} = grade(check, [5]);
    expect(checks).toHaveLength(1);
    expect(checks[0].message).toMatch(/^it throws TypeError: /);
  });

  it("tells a long value in part", () => {
    expect(resultOf(Array(1000).fill(1), [0]).message.length).toBeLessThan(250);
  });
});

describe("grade(check, answer, wrong)", () => {
  const check = (check: CheckFunction, f: (x: number) => number) => {
    check("f(1) is 1", () => f(1), 1);
    check("f(2) is 4", () => f(2), 4);
    check("f(-3) is 9", () => f(-3), 9);
  };
  const hintFor = (f: (x: number) => number) =>
    grade(
      check,
      [f],
      [
        ["this doubles", () => [(x: number) => 2 * x]],
        ["only negative numbers go wrong", () => [(x: number) => x * Math.abs(x)]],
        ["this throws", () => [() => Number(undefined!["x"])]]
      ]
    ).hint;

  it("gives the hint of the wrong answer that gives the same values", () => {
    expect(hintFor((x) => x + x)).toBe("this doubles");
    expect(hintFor((x) => x ** 3 / Math.abs(x))).toBe("only negative numbers go wrong");
  });

  it("gives none to an answer that also goes wrong elsewhere: it might mislead", () => {
    expect(hintFor((x) => (x < 0 ? -9 : 0))).toBe("");
  });

  it("gives none to an answer that is wrong in another way, or right", () => {
    expect(hintFor((x) => x + 1)).toBe("");
    expect(hintFor((x) => x * x)).toBe("");
  });

  it("runs no wrong answer for an answer that is right", () => {
    const wrong = () => {
      throw new Error("run");
    };
    expect(grade(check, [(x: number) => x * x], [["", wrong]]).hint).toBe("");
  });
});
