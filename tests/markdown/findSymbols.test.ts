import {describe, expect, it} from "vitest";
import {findSymbols, toSymbolKey} from "../../src/markdown/findSymbols.ts";

describe("findSymbols(tex)", () => {
  it.each([
    ["\\score{z_{ij}} + c", ["score:z", ":i", ":j", ":c"]],
    ["\\key{k_k}", ["key:k", ":k"]],
    ["\\frac{\\exp(x)}{\\sum_{j=1}^S e^c}", [":\\exp", ":x", ":\\sum", ":j", ":S", ":e", ":c"]],
    ["\\operatorname{Var}(x) = \\text{softmax}(x)", [":Var", ":x", ":softmax"]],
    ["a \\quad \\text{if } b \\text{ is the largest}", [":a", ":b"]],
    ["\\left(\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\\right)", [":a", ":b", ":c", ":d"]],
    ["\\sqrt[3]{x}\\,|y|", [":\\sqrt", ":x", ":y", ":|"]],
    ["W^\\top M^{-1} x^2", [":W", ":\\top", ":M", ":^{-1}", ":x"]],
    ["1 + 2 = 3.5", []]
  ])("finds in %s: %s", (tex, symbols) => {
    expect(findSymbols(tex).sort()).toEqual([...symbols].sort());
  });

  it("throws at a form that it does not know", () => {
    expect(() => findSymbols("\\phantom{x}")).toThrow("does not know what a phantom is");
  });
});

describe("findSymbols(tex, compounds)", () => {
  it("takes a letter with its index for one symbol, where compounds has it", () => {
    const compounds = new Set([toSymbolKey("d_k"), toSymbolKey("d_{\\text{model}}")]);
    expect(findSymbols("d_k + d_{\\text{model}} + d_v", compounds)).toEqual([
      ":d_k",
      ":d_model",
      ":d",
      ":v"
    ]);
  });
});

describe("toSymbolKey(tex)", () => {
  it.each([
    ["\\query{q}", "query:q"],
    ["\\sigma_q", ":\\sigma_q"],
    ["\\sqrt{}", ":\\sqrt"],
    ["{}^{-1}", ":^{-1}"]
  ])("is for %s: %s", (tex, key) => expect(toSymbolKey(tex)).toBe(key));

  it("throws where there is more than one", () => {
    expect(() => toSymbolKey("a + b")).toThrow("a + b is 2 symbols, and should be one");
  });
});
