import ts from "typescript";
import type {ChapterModule, Range} from "./chapterModule.ts";
import {explainShapes} from "./explainShapes.ts";

/** Something that the type checker says of a cell. */
export interface Problem extends Range {
  message: string;
  /** the line and column of the module, from 1 */
  position: {line: number; column: number};
}

/** Returns what the type checker says of the cells, at their own places. */
export function findProblems(module: ChapterModule): Problem[] {
  module.settle();
  const {service, path} = module;
  const broken = module.cells.filter(({syntaxErrors}) => syntaxErrors.length > 0);
  const isBroken = (name: string) => broken.some((cell) => cell.name === name);
  const text = service.getProgram()!.getSourceFile(path)!.text;
  const found = withoutOrder(service.getSemanticDiagnostics(path), module).flatMap((each) => {
    const {start = 0, length = 0} = each;
    const range = module.toRange(start, length);
    if (!range || isBroken(range.cell)) return [];
    const message = toMessage(each, text.slice(start, start + length));
    return [{...range, message, position: module.toPosition(start)}];
  });
  return [
    ...found,
    ...broken.flatMap(({name, source, syntaxErrors}) =>
      syntaxErrors.map((error) => {
        const from = Math.min(error.start ?? 0, source.length);
        const to = Math.min(from + (error.length ?? 0), source.length);
        const message = toMessage(error, source.slice(from, to));
        return {
          cell: name,
          from,
          to,
          message,
          position: module.toPositionOf({cell: name, at: from})
        };
      })
    )
  ];
}

const usedBeforeDeclared = [2448, 2449, 2450];
const usedBeforeAssigned = 2454;

// A module runs from top to bottom, but cells run in the order in which they need each other: one may
// use what a later one declares.
function withoutOrder(diagnostics: ts.Diagnostic[], module: ChapterModule): ts.Diagnostic[] {
  const cellAt = (start = 0) => module.toRange(start, 0)?.cell;
  const early = diagnostics.filter(
    ({code, start, relatedInformation: [declaration] = []}) =>
      usedBeforeDeclared.includes(code) && cellAt(start) !== cellAt(declaration?.start)
  );
  const isEarly = ({code, start}: ts.Diagnostic) =>
    code === usedBeforeAssigned && early.some((each) => each.start === start);
  return diagnostics.filter((each) => !early.includes(each) && !isEarly(each));
}

function toMessage({messageText}: ts.Diagnostic, source: string): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  const plain = explainShapes(message, source);
  return plain ? `${plain}\n${message.split("\n")[0]}` : message;
}
