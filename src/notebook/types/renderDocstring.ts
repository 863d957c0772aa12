import type {Tree} from "../../plots/tree.ts";

/**
 * Returns a docstring as nodes: paragraphs, of which lines that are indented are code, with *names*
 * emphasised. All else in it is text.
 */
export function renderDocstring(docstring: string): Tree[] {
  return docstring
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => (/^ {4}/.test(block) ? renderCode(block) : renderParagraph(block)));
}

function renderCode(block: string): Tree {
  return ["pre", {}, [["code", {}, [block.replace(/^ {4}/gm, "").trimEnd()]]]];
}

function renderParagraph(block: string): Tree {
  const parts = block
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .split(/(\*\w+\*|\*\*[^*]+\*\*|`[^`]+`)/);
  return ["p", {}, parts.filter(Boolean).map(renderPart)];
}

function renderPart(part: string): Tree {
  const [, strong, name, code] = /^(?:\*\*([^*]+)\*\*|\*(\w+)\*|`([^`]+)`)$/.exec(part) ?? [];
  if (strong) return ["strong", {}, [strong]];
  if (name) return ["em", {}, [name]];
  if (code) return ["code", {}, [code]];
  return part;
}
