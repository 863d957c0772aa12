import type {Tree} from "../../plots/tree.ts";
import {setIndices} from "./setIndices.ts";

// What a paragraph has besides text: **strong**, *names*, `code`, and addresses without what ends them.
const special = /(\*\w+\*|\*\*[^*]+\*\*|`[^`]+`|https:\/\/\S+[^\s.,;)])/;

/**
 * Returns a docstring as nodes: paragraphs, of which lines that are indented are code, with *names*
 * emphasised and addresses as links. All else in it is text, with indices and powers as such.
 */
export function renderDocstring(docstring: string): Tree[] {
  return docstring
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => (/^ {4}/.test(block) ? renderCode(block) : renderParagraph(block)))
    .flatMap(setIndices);
}

function renderCode(block: string): Tree {
  return ["pre", {}, [["code", {}, [block.replace(/^ {4}/gm, "").trimEnd()]]]];
}

function renderParagraph(block: string): Tree {
  const parts = block
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .split(special);
  return ["p", {}, parts.filter(Boolean).map(renderPart)];
}

function renderPart(part: string): Tree {
  if (part.startsWith("https://")) return ["a", {href: part}, [part.slice("https://".length)]];
  const [, strong, name, code] = /^(?:\*\*([^*]+)\*\*|\*(\w+)\*|`([^`]+)`)$/.exec(part) ?? [];
  if (strong) return ["strong", {}, [strong]];
  if (name) return ["em", {}, [name]];
  if (code) return ["code", {}, [code]];
  return part.replaceAll("-Infinity", "−Infinity"); // no line ends behind a minus
}
