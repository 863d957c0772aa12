import {describe, expect, it} from "vitest";
import {findSignature} from "../../../src/notebook/types/findSignature.ts";
import {chapterOf, placeOf} from "./chapterOf.ts";

const setup = 'import {matmul, randomMatrix} from "attention";';
const query = "const Q = randomMatrix(5, 6, {seed: 1});";

function signature(marked: string) {
  const {source, ...place} = placeOf("c", marked);
  return findSignature(chapterOf(setup, query, source), place);
}

describe("findSignature(module, place)", () => {
  it("gives the parameters, with the shapes that are known, and which is typed", () => {
    expect(signature("matmul(Q, ‸")).toMatchObject({
      from: "matmul(".length,
      prefix: "matmul(",
      parameters: ["a: Matrix<5, 6>", "b: Matrix<6, number>"],
      current: 1,
      summary: expect.stringMatching(/^Returns the matrix product \*a\* \*b\*/)
    });
    expect(signature("matmul(‸")!.current).toBe(0);
  });

  it("gives no current parameter after the last, and the rest parameter for all the rest", () => {
    expect(signature("matmul(Q, Q, ‸")!.current).toBe(-1);
    expect(signature("Math.max(1, 2, 3, ‸")!.current).toBe(0);
  });

  it("gives nothing outside of a call", () => {
    expect(signature("matmul(Q, Q); ‸")).toBeUndefined();
  });
});
