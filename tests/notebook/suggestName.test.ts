import {describe, expect, it} from "vitest";
import {modules as courseModules} from "../../src/notebook/modules.ts";
import {suggestName} from "../../src/notebook/suggestName.ts";

const modules = {attention: {softmax: () => 0, causalMask: () => 0}, plots: {heatmap: () => 0}};

describe("suggestName(name, declared, modules)", () => {
  it.each([
    ["softmx", "Did you mean softmax?"],
    ["sofmtax", "Did you mean softmax?"],
    ["Softmax", "Did you mean softmax?"],
    ["weigths", "Did you mean weights?"],
    ["Key", "Did you mean key?"]
  ])("names, for %s, the declared name that is near", (name, sentence) => {
    expect(suggestName(name, ["key", "weights", "softmax"], modules)).toBe(sentence);
  });

  it.each([
    ["math", "Did you mean Math?"],
    ["dispaly", "Did you mean display?"]
  ])("names, for %s, what all cells have", (name, sentence) => {
    expect(suggestName(name, [], modules)).toBe(sentence);
  });

  it("names what a module has to import", () => {
    expect(suggestName("heatmp", [], modules)).toBe('Did you mean heatmap, from "plots"?');
  });

  it("says how a module's own name is imported", () => {
    expect(suggestName("causalMask", ["causalMasks"], modules)).toBe(
      'The module "attention" has it: import {causalMask} from "attention";'
    );
  });

  it("names the nearest, and of those as near the first declared", () => {
    expect(suggestName("scoress", ["scored", "scores"], modules)).toBe("Did you mean scores?");
    expect(suggestName("rowA", ["rowB", "rowC"], modules)).toBe("Did you mean rowB?");
  });

  it.each(["nothing", "x", "ab", "kay", "fetch", "document", "localStorage", "__proto__"])(
    "says nothing of %s, from which all are far",
    (name) => {
      expect(suggestName(name, ["y", "ac", "weights"], courseModules)).toBeUndefined();
    }
  );

  it("says nothing of a name of a million letters, at once", () => {
    expect(suggestName("a".repeat(1e6), ["a".repeat(1e6 - 9)], modules)).toBeUndefined();
  });
});
