import {describe, expect, it} from "vitest";
import {answer} from "../../../src/notebook/types/answer.ts";
import {chapterOf} from "./chapterOf.ts";

describe("a question", () => {
  const ask = (cell: string, names: string[]) =>
    answer(chapterOf("const x = 1;", "x"), {
      topic: "describe",
      details: {place: {cell, at: 0}},
      edits: [],
      names
    });

  it("about a cell of the chapter is answered", () => {
    expect(ask("b", ["a", "b"])).toMatchObject({declaration: "const x: 1"});
  });

  it("about a cell that was deleted meanwhile is not, and does no harm", () => {
    expect(ask("b", ["a"])).toBeUndefined();
  });
});
