import katex from "katex";
import {texOptions} from "./tex.ts";

/** A node of the tree that KaTeX makes of TeX; each type has some of these. */
interface Node {
  type: string;
  text?: string;
  name?: string;
  attributes?: {class?: string};
  body?: Node | Node[] | Node[][];
  base?: Node | null;
  sub?: Node | null;
  sup?: Node | null;
  numer?: Node;
  denom?: Node;
  index?: Node | null;
  left?: string;
  right?: string;
  delim?: string;
}

// KaTeX keeps its parser for tools like this one, and out of its types.
const {__parse: parse} = katex as unknown as {
  __parse: (tex: string, options: typeof texOptions) => Node[];
};

/** What everybody knows from school. */
const plain = new Set([
  ..."0123456789.,;:=+-/<>()[]",
  "\\{",
  "\\}",
  "\\ldots",
  "\\lbrack",
  "\\rbrack"
]);

/**
 * Returns the symbols of a piece of TeX, each once, by keys such as `weight:p`, a letter in the colour
 * of its meaning, `:d_k`, `:\sum` or `:softmax`. A letter with an index is two symbols, unless
 * *compounds* has both together: so `d_k` is one, and `z_{ij}` is three.
 *
 * @throws {Error} if the TeX has a form that is not known here.
 */
export function findSymbols(tex: string, compounds: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  for (const node of parse(tex, texOptions)) visit(node, "");
  return [...found];

  function add(text: string, meaning = ""): void {
    if (!plain.has(text)) found.add(`${meaning}:${text}`);
  }

  function visit(node: Node | Node[] | Node[][] | null | undefined, meaning: string): void {
    if (!node) return;
    if (Array.isArray(node)) return node.forEach((each) => visit(each, meaning));
    switch (node.type) {
      case "mathord":
        return add(node.text!, meaning);
      case "textord":
      case "atom":
        return add(node.text!.replace(/^\\[lr]vert$/, "|").replace(/^\\[lr]Vert$/, "\\Vert"));
      case "op":
        return add(node.name!);
      case "operatorname":
        return add(lettersOf(node.body));
      case "text":
        return /^\S+$/.test(lettersOf(node.body)) ? add(lettersOf(node.body)) : undefined;
      case "html":
        return visit(node.body, node.attributes?.class ?? meaning);
      case "supsub": {
        const compound = `${keyOf(node.base, meaning)}_${keyOf(node.sub)?.slice(1)}`;
        if (compounds.has(compound)) found.add(compound);
        else {
          visit(node.base, meaning);
          visit(node.sub, "");
        }
        if (lettersOf(node.sup) === "-1") found.add(":^{-1}");
        else visit(node.sup, "");
        return;
      }
      case "sqrt":
        add("\\sqrt");
        visit(node.index, "");
        return visit(node.body, meaning);
      case "genfrac":
        visit(node.numer, meaning);
        return visit(node.denom, meaning);
      case "leftright":
        add(node.left!);
        add(node.right!);
        return visit(node.body, meaning);
      case "delimsizing":
        return add(node.delim!);
      case "ordgroup":
      case "styling":
      case "mclass":
      case "array":
        return visit(node.body, meaning);
      case "spacing":
      case "kern":
        return;
      default:
        throw new Error(`findSymbols does not know what a ${node.type} is, as in ${tex}`);
    }
  }
}

/**
 * Returns the key of a piece of TeX that is one symbol, such as `\key{k}`, `\sum` or `d_k`.
 *
 * @throws {Error} if it is more than one.
 */
export function toSymbolKey(tex: string): string {
  const nodes = parse(tex, texOptions);
  const [{type, base, sub}] = nodes;
  if (nodes.length === 1 && type === "supsub" && sub)
    return `${keyOf(base)}_${keyOf(sub)?.slice(1)}`;
  const found = findSymbols(tex);
  if (found.length !== 1) throw new Error(`${tex} is ${found.length} symbols, and should be one`);
  return found[0];
}

// The key of a node that is one letter or one word, whatever groups and colours it stands in.
function keyOf(node: Node | null | undefined, meaning = ""): string | undefined {
  if (!node) return;
  if (node.type === "mathord") return `${meaning}:${node.text}`;
  if (node.type === "text") return `${meaning}:${lettersOf(node.body)}`;
  if (node.type !== "html" && node.type !== "ordgroup") return;
  const [only, ...more] = node.body as Node[];
  return more.length === 0 ? keyOf(only, node.attributes?.class ?? meaning) : undefined;
}

function lettersOf(node: Node | Node[] | Node[][] | null | undefined): string {
  if (!node) return "";
  if (Array.isArray(node)) return (node as Node[]).map(lettersOf).join("");
  return node.text ?? lettersOf(node.body);
}
