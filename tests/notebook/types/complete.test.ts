import {describe, expect, it} from "vitest";
import {complete, describeSuggestion} from "../../../src/notebook/types/complete.ts";
import {chapterOf, placeOf} from "./chapterOf.ts";

const setup =
  'import {scaledDotProductAttention, softmax} from "attention";\nconst scores = [[1, 2]];';

function suggest(marked: string) {
  const place = placeOf("b", marked);
  const module = chapterOf(setup, place.source, "const softly = 1;");
  return {place, module, found: complete(module, place)};
}
const names = (marked: string) => suggest(marked).found?.suggestions.map(({name}) => name);

describe("complete(module, place)", () => {
  it("suggests what begins as typed: imports and variables of all cells", () => {
    expect(names("soft‸")).toEqual(["softly", "softmax"]);
    expect(names("display(SC‸")).toEqual(["scaledDotProductAttention", "scores"]);
  });

  it("replaces what is typed", () => {
    const {found, place} = suggest("const w = soft‸");
    expect(place.source.slice(found!.from, found!.to)).toBe("soft");
  });

  it("completes names of letters beyond ASCII as a whole", () => {
    const {found, place} = suggest("const größe = 1;\ngröße‸");
    expect(found!.suggestions.map(({name}) => name)).toEqual(["größe"]);
    expect(place.source.slice(found!.from, found!.to)).toBe("größe");
    expect(names("const ξ = 1, αβγ = 2;\nαβ‸")).toEqual(["αβγ"]);
  });

  it("suggests the names of a module, the properties of a value, and the options of a function", () => {
    expect(names('import {causal‸} from "attention";')).toEqual(["causalMask"]);
    expect(names("scores.ma‸")).toEqual(["map"]);
    expect(names("scaledDotProductAttention(scores, scores, scores, {em‸})")).toEqual(["emptyRow"]);
    expect(names('scaledDotProductAttention(scores, scores, scores, {causal: "‸"})')).toEqual([
      "lower-right",
      "upper-left"
    ]);
  });

  it("suggests nothing in a comment", () => {
    expect(names("// soft‸") ?? []).toEqual([]);
  });

  it("says whether there are more", () => {
    expect(suggest("‸").found!.isCut).toBe(true);
    expect(suggest("soft‸").found!.isCut).toBe(false);
  });
});

describe("describeSuggestion(module, place, name)", () => {
  it("gives the declaration and the first paragraph of the docstring", () => {
    const {module, place} = suggest("soft‸");
    const {declaration, docstring} = describeSuggestion(module, place, "softmax")!;
    expect(declaration).toContain("softmax");
    expect(docstring).toMatch(/^Returns the softmax of each row of scores[^]*do\.$/);
  });

  it("knows nothing of a name that is not there", () => {
    const {module, place} = suggest("soft‸");
    expect(describeSuggestion(module, place, "nothing")).toBeUndefined();
  });
});
