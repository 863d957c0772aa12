import type {Display} from "../notebook/display.ts";
import type {Outcome} from "../notebook/outcome.ts";
import type {CellPart, ChapterText} from "./chapterText.ts";
import {describeError} from "../notebook/cellError.ts";
import {captionMatrix} from "../notebook/captionMatrix.ts";
import {toFigureText} from "../notebook/figureText.ts";
import {toMatrixRows, toText} from "../notebook/toText.ts";
import {tellOrigins, toMark} from "./chapterText.ts";
import {downloadWords as words} from "../words/download.ts";
import {outcomeWords} from "../words/outcome.ts";

/** Returns *chapter* as plain Markdown: prose, code, and what the code gives as text and tables. */
export function toMarkdown({number, title, question, url, parts}: ChapterText): string {
  const head = `# ${number}. ${title}\n\n*${question}*\n\n${words.from(url)}`;
  const texts = parts.map((part) => (typeof part === "string" ? part.trim() : writeCell(part)));
  return `${[head, ...texts].join("\n\n")}\n`;
}

function writeCell(cell: CellPart): string {
  const {name, source, outcome} = cell;
  const shown = outcome ? writeOutcome(outcome) : [`*${words.notRun}*`];
  const origins = tellOrigins(cell);
  return [
    `**${name}**${toMark(cell)}`,
    fence(source, "ts"),
    ...shown,
    ...(origins ? [`*${origins}*`] : [])
  ].join("\n\n");
}

function writeOutcome({displays, checks, error}: Outcome): string[] {
  return [
    ...writeDisplays(displays),
    ...checks
      .filter(({holds}) => !holds)
      .map(
        ({line, expected, actual}) =>
          `> ${escapeMarkdown(outcomeWords.broken(line, expected, actual))}`
      ),
    ...(error ? [`> **${words.failed}** ${escapeMarkdown(describeError(error))}`] : [])
  ];
}

// Lines of a console that follow one another stand in one fence.
function writeDisplays(displays: Display[]): string[] {
  return displays.flatMap((display, i) => {
    if (display.kind !== "log") return [writeDisplay(display)];
    if (displays[i - 1]?.kind === "log") return [];
    const after = displays.slice(i).findIndex(({kind}) => kind !== "log");
    const lines = displays.slice(i, after === -1 ? undefined : i + after);
    return [fence(lines.map(toText).join("\n"), "")];
  });
}

function writeDisplay(display: Display): string {
  if (display.kind === "matrix") {
    const [head, ...body] = toMatrixRows(display);
    const hasHead = display.labels.columns.length > 0 || display.labels.sums;
    const table = toTable(hasHead ? [head, ...body] : [head.map(() => ""), head, ...body]);
    return display.shape ? `${table}\n\n*${escapeMarkdown(captionMatrix(display))}*` : table;
  }
  if (display.kind !== "drawing") return fence(toText(display), "");
  const {title, rows} = toFigureText(display.tree);
  const caption = `*${escapeMarkdown(title)}*`;
  return rows.length > 0 ? `${caption}\n\n${toTable(rows)}` : caption;
}

function toTable([head, ...body]: string[][]): string {
  const line = (row: string[]) => `| ${row.map(escapeMarkdown).join(" | ")} |`;
  return [line(head), `|${head.map(() => " ---: |").join("")}`, ...body.map(line)].join("\n");
}

// A fence is longer than any within.
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#$~&]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
