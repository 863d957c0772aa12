import {expect, describe as group, it} from "vitest";
import {describe} from "../../../src/notebook/types/describe.ts";
import {chapterOf, placeOf} from "./chapterOf.ts";

const setup = 'import {randomMatrix, softmax, transpose} from "attention";';

/** What is known at the mark ‸ of the second cell. */
function known(marked: string) {
  const place = placeOf("b", marked);
  const found = describe(chapterOf(setup, place.source), place);
  return found && {...found, text: place.source.slice(found.from, found.to)};
}

group("describe(module, place)", () => {
  it("gives the declaration and the whole docstring of a function of the attention module", () => {
    const {text, declaration, docstring} = known("soft‸max([[1, 2]])")!;
    expect(text).toBe("softmax");
    expect(declaration).toBe(
      "softmax<number, number>(scores: number[][]): number[][] (+1 overload)"
    );
    expect(docstring).toMatch(/^Returns the softmax of each row of scores/);
    expect(docstring).toContain("Shapes: scores and weights [L, S]");
    expect(docstring).toContain("Throws `ShapeError` if *scores* is ragged.");
    expect(docstring).toContain("Source: Bridle 1990");
  });

  it("gives the shape of a matrix", () => {
    const source = "const weights = softmax(transpose(randomMatrix(5, 6, {seed: 1}))); weig‸hts";
    expect(known(source)!.declaration).toBe("const weights: Matrix<6, 5>");
  });

  it("takes the end of a name for the name", () => {
    expect(known("const weights = 1; weights‸;")!.text).toBe("weights");
  });

  it("works in a cell that is not finished", () => {
    expect(known("{ const weights = soft‸max(")!.docstring).toMatch(/^Returns the softmax/);
  });

  it("knows nothing of a name that nobody declares", () => {
    expect(known("const weights = softmax(sco‸res)")).toBeUndefined();
  });

  it("knows nothing of a space or a number", () => {
    expect(known("1 ‸ + 2")).toBeUndefined();
    expect(known("1‸2")).toBeUndefined();
  });
});
