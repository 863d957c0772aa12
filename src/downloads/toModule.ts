import type {Node} from "../notebook/ast.ts";
import type {Modules} from "../notebook/imports.ts";
import type {CellPart, ChapterText} from "./chapterText.ts";
import {downloadWords as words} from "../words/download.ts";
import {arrangeCells} from "./arrangeCells.ts";
import {cellsOf, tellOrigins, toMark} from "./chapterText.ts";
import {canShow, rewriteCell} from "./rewriteCell.ts";

/** Where the modules that cells import lie beside a downloaded chapter. */
const files: {[module: string]: string} = {
  attention: "./attention/index.ts",
  plots: "./plots/index.ts",
  source: "./source/index.ts",
  inputs: "./notebook/inputs.ts",
  "@observablehq/plot": "./plots/observablePlot.ts"
};

const width = 100;

/** What ends a line of TypeScript, and so a comment. */
const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

/**
 * Returns *chapter* as a TypeScript module that Node runs, with the course's modules beside it: its
 * prose as comments, its cells in an order in which they can run. A cell that cannot run is a
 * comment too, which says why, as is one that imports what *modules* do not have.
 */
export function toModule(
  {number, title, question, url, parts}: ChapterText,
  modules: Modules
): string {
  const {at, problems} = arrangeCells(cellsOf(parts), modules);
  const write = (part: string | CellPart): string[] => {
    if (typeof part === "string") return [toComment(part)];
    return at.get(part.name)!.map((cell) => writeCell(cell, problems.get(cell.name)));
  };
  return `${[
    toComment(`# ${number}. ${title}\n\n${question}\n\n${words.from(url)}`),
    'import {display, stream, view} from "./notebook/print.ts";',
    ...parts.flatMap(write)
  ].join("\n\n")}\n`;
}

function writeCell(cell: CellPart, problem?: string): string {
  const head = `// ── ${cell.name}${toMark(cell)} `.padEnd(width, "─");
  if (problem !== undefined)
    return `${head}\n${toComment(words.cannotRun(problem))}\n//\n${leaveOut(cell.source)}`;
  const source = rewriteCell(cell, {toImport, displaysLast: true});
  const name = canShow(cell.source) ? `display.cell("${cell.name}");\n` : "";
  const origins = tellOrigins(cell);
  return `${head}\n${origins ? `// ${origins}\n` : ""}${name}${source}`;
}

function toImport({source}: Node, text: string): string {
  if (!Object.hasOwn(files, source.value)) return ";"; // it gives no value
  const at = text.lastIndexOf(source.raw);
  return `${text.slice(0, at)}"${files[source.value]}"${text.slice(at + source.raw.length)}`;
}

// Long lines of prose are broken; tables and code have short ones, or stay as they are.
function toComment(text: string): string {
  return text
    .trim()
    .split(lineEnd)
    .flatMap((line) => (/^[|`\s]/.test(line) ? [line] : wrap(line)))
    .map((line) => `// ${line}`.trimEnd())
    .join("\n");
}

// Each line of code stays as it is: it may be in the middle of a text.
function leaveOut(source: string): string {
  return source
    .split(lineEnd)
    .map((line) => (line ? `// ${line}` : "//"))
    .join("\n");
}

function wrap(line: string): string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1)!;
    if (last && last.length + word.length > width - 4) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
