import {describe, expect, it} from "vitest";
import {explainShapes} from "../../../src/notebook/types/explainShapes.ts";

function explain(given: string, right: string, source = "key") {
  return explainShapes(
    `Argument of type '${given}' is not assignable to parameter of type '${right}'.\n  …`,
    source
  );
}

describe("explainShapes(message, source)", () => {
  it("says which size is wrong, and what it must be", () => {
    expect(explain("Matrix<5, 6>", "Matrix<6, 6>")).toBe("key has 5 rows but must have 6.");
    expect(explain("Matrix<1, 6>", "Matrix<6, number>")).toBe("key has 1 row but must have 6.");
    expect(explain("Matrix<5, 4>", "Matrix<number, 6>")).toBe("key has 4 columns but must have 6.");
    expect(explain("Mask<4, 4>", "Mask<5, 7> | undefined")).toBe(
      "key is [4, 4] but must be [5, 7]."
    );
  });

  it("says This where the source is no short name", () => {
    expect(explain("Matrix<5, 6>", "Matrix<6, 6>", "matmul(a, b)")).toBe(
      "This has 5 rows but must have 6."
    );
  });

  it("says nothing of other messages", () => {
    expect(explain("string", "Matrix<6, 6>")).toBeUndefined();
    expect(explainShapes("Cannot find name 'x'.", "x")).toBeUndefined();
  });
});
