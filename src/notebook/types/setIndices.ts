import type {Tree} from "../../plots/tree.ts";

// Signs below and above the line, and what is set there in their place: few faces have them all.
const scripts = [
  ["sub", "₀₁₂₃₄₅₆₇₈₉ₐₕₖₙᵢⱼᵥ", "0123456789ahknijv"],
  ["sup", "²³⁻¹ᵀ", "23−1T"]
] as const;
const scripted = new RegExp(`(${scripts.map(([, signs]) => `[${signs}]+`).join("|")})`);

/** Returns *tree* with the indices and powers of its texts set as such. */
export function setIndices(tree: Tree): Tree[] {
  if (typeof tree === "string") return tree.split(scripted).filter(Boolean).map(setScript);
  const [tag, attributes, children] = tree;
  return [[tag, attributes, children.flatMap(setIndices)]];
}

function setScript(text: string): Tree {
  const script = scripts.find(([, signs]) => signs.includes(text[0]));
  if (!script) return text;
  const [tag, signs, letters] = script;
  return [tag, {}, [[...text].map((sign) => letters[signs.indexOf(sign)]).join("")]];
}
