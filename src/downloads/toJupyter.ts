import type {Node} from "../notebook/ast.ts";
import type {Display} from "../notebook/display.ts";
import type {Outcome} from "../notebook/outcome.ts";
import type {CellPart, ChapterText} from "./chapterText.ts";
import {describeError} from "../notebook/cellError.ts";
import {toSvg} from "../notebook/toSvg.ts";
import {toText} from "../notebook/toText.ts";
import {downloadWords as words} from "../words/download.ts";
import {arrangeCells} from "./arrangeCells.ts";
import {cellsOf, tellOrigins} from "./chapterText.ts";
import {rewriteCell} from "./rewriteCell.ts";

/** What a Jupyter notebook of the course needs beside its chapter. */
export interface JupyterParts {
  /** a script that declares `course`: the modules that cells import, by name */
  library: string;
  /** the style of drawings that stand alone */
  style: string;
}

/**
 * Returns *chapter* as a Jupyter notebook (nbformat 4.5) for the TypeScript kernel of Deno, with what
 * its cells gave. Its first code cell, folded, holds the course's modules, so the file runs alone;
 * Observable Plot alone comes from npm. Cells stand in an order in which they can run.
 */
export function toJupyter(chapter: ChapterText, {library, style}: JupyterParts): string {
  const {number, title, question, url, parts} = chapter;
  const {at, problems} = arrangeCells(cellsOf(parts));
  const cells = parts.flatMap((part, i) => {
    if (typeof part === "string") return [prose(`text-${i}`, part.trim())];
    return at
      .get(part.name)!
      .map((cell) => code(cell.name, write(cell, problems), writeOutcome(cell.outcome, style)));
  });
  const head = `# ${number}. ${title}\n\n*${question}*\n\n${words.from(url)} ${words.jupyter}`;
  const folded = {jupyter: {source_hidden: true}, tags: ["hide-input"]};
  return `${JSON.stringify(
    {
      cells: [prose("title", head), code("course-modules", library, [], folded), ...cells],
      metadata: {
        kernelspec: {display_name: "Deno", language: "typescript", name: "deno"},
        language_info: {
          name: "typescript",
          file_extension: ".ts",
          mimetype: "text/x.typescript",
          codemirror_mode: "typescript",
          nbconvert_exporter: "script",
          pygments_lexer: "typescript"
        },
        title
      },
      nbformat: 4,
      nbformat_minor: 5
    },
    null,
    1
  )}\n`;
}

function prose(id: string, text: string) {
  return {cell_type: "markdown", id, metadata: {}, source: toLines(text)};
}

function code(id: string, text: string, outputs: object[], metadata = {}) {
  const source = toLines(text);
  return {cell_type: "code", execution_count: null, id: id.slice(0, 64), metadata, outputs, source};
}

function write(cell: CellPart, problems: Map<string, string>): string {
  const origins = tellOrigins(cell);
  return `${origins ? `// ${origins}\n` : ""}${writeCode(cell, problems)}`;
}

// A cell that cannot be read is left as it is.
function writeCode(cell: CellPart, problems: Map<string, string>): string {
  try {
    return rewriteCell(cell, {toImport, displaysLast: false});
  } catch (error) {
    if (!problems.has(cell.name) || !(error instanceof SyntaxError)) throw error;
    return cell.source;
  }
}

// import {softmax as f} from "attention" becomes const {softmax: f} = course["attention"];
function toImport(node: Node): string {
  const from = `course[${JSON.stringify(node.source.value)}]`;
  const whole = node.specifiers.find(({type}: Node) => type === "ImportNamespaceSpecifier");
  if (whole) return `const ${whole.local.name} = ${from};`;
  const names = node.specifiers
    .filter((each: Node) => each.importKind !== "type")
    .map(({imported, local}: Node) => {
      const name = imported?.name ?? imported?.value ?? "default";
      return name === local.name ? name : `${JSON.stringify(name)}: ${local.name}`;
    });
  return `const {${names.join(", ")}} = ${from};`;
}

function writeOutcome(outcome: Outcome | undefined, style: string): object[] {
  if (!outcome) return [];
  const {displays, error} = outcome;
  const failure = error && {
    output_type: "error",
    ename: "Error",
    evalue: error.message,
    traceback: [describeError(error)]
  };
  return [
    ...displays.map((display) => writeDisplay(display, style)),
    ...(failure ? [failure] : [])
  ];
}

function writeDisplay(display: Display, style: string): object {
  const text = toLines(toText(display));
  if (display.kind === "log") {
    const name = ["warn", "error"].includes(display.level) ? "stderr" : "stdout";
    return {output_type: "stream", name, text: [...text.slice(0, -1), `${text.at(-1)}\n`]};
  }
  const svg = display.kind === "drawing" ? toSvg(display.tree, style) : undefined;
  const data = {"text/plain": text, ...(svg && {"image/svg+xml": toLines(svg)})};
  return {output_type: "display_data", data, metadata: {}};
}

// A text is a list of lines, each with its end.
function toLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
