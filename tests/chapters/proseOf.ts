const frontmatter = /^---\n.*?\n---$/ms;
const code = /^(`{3,}|~{3,}).*?^\1$/gms;
const imports = /^(import|export) .*$/gm;
const hints = /<Hint>.*?<\/Hint>/gs;
const tags = /<\/?[A-Za-z][^>]*>/g;
const faults = /\[[CPR]\d+\]\([^)]*\)/g;
const addresses = /\]\([^)]*\)/g;
const tex = /\$\$.*?\$\$|\$[^$]+\$/gs;
// An expression or a comment, with braces in it up to two deep; TeX has braces too, and comes first.
const texOrExpression = new RegExp(
  `${tex.source}|${/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/.source}`,
  "gs"
);

/** Returns the prose of a chapter: its sentences and headings, without frontmatter and TeX. */
export function proseOf(text: string): string {
  return withoutCode(text).replace(frontmatter, toBlank).replace(tex, toBlank);
}

/**
 * Returns the text of a chapter without code, imports, hints that open on request, tags, expressions,
 * the numbers of faults and the addresses of links. What is left stays on its line, and in its column.
 */
export function withoutCode(text: string): string {
  const rest = [code, imports, hints].reduce((rest, each) => rest.replace(each, toBlank), text);
  return rest
    .replace(texOrExpression, (found) => (found.startsWith("$") ? found : toBlank(found)))
    .replace(tags, toBlank)
    .replace(faults, toBlank)
    .replace(addresses, toBlank);
}

/** Returns the expressions of a chapter that show values of its cells, without their braces. */
export function findExpressions(text: string): string[] {
  return findBraces(text)
    .filter((each) => each.includes("props.value"))
    .map((each) => each.slice(1, -1));
}

/** Returns what stands in braces in a chapter, with them, outside code and TeX. */
export function findBraces(text: string): string[] {
  const found = text.replace(code, toBlank).match(texOrExpression) ?? [];
  return found.filter((each) => each.startsWith("{"));
}

/** Returns how many words there are in *prose*: runs of signs with a letter or a digit in them. */
export function countWords(prose: string): number {
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function toBlank(found: string): string {
  return found.replace(/[^\n]/g, " ");
}
