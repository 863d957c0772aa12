import ts from "typescript";
import type {ModulePart, PlacedPart} from "./joinParts.ts";
import type {Library} from "./library.ts";
import {joinParts} from "./joinParts.ts";
import {globalsPath, languageFolder} from "./library.ts";

/** A place in a cell, in characters from its beginning. */
export interface Place {
  cell: string;
  at: number;
}

/** A range of a cell, in characters from its beginning. */
export interface Range {
  cell: string;
  from: number;
  to: number;
}

interface CheckedCell extends ModulePart {
  /** what keeps the text from being TypeScript at all */
  syntaxErrors: readonly ts.Diagnostic[];
  /** the latest text without syntax errors: for the other cells it goes on to hold */
  sound: string;
}

const path = "/chapter.ts";

/**
 * The cells of a chapter as one module of a language service.
 *
 * A cell that is being typed is broken most of the time: a brace that is not closed yet would swallow
 * all cells below it. So the module has, of each cell, its latest text without syntax errors; a
 * broken cell itself can be asked about, and then stands in its own text at the end of the module.
 */
export class ChapterModule {
  readonly service: ts.LanguageService;
  readonly path = path;
  private checked: CheckedCell[] = [];
  private text = "";
  private placed: PlacedPart[] = [];
  private version = 0;

  constructor({options, files}: Library) {
    const read = (name: string) =>
      name === path ? this.text : Object.hasOwn(files, name) ? files[name] : undefined;
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [path, globalsPath],
      getScriptVersion: (name) => (name === path ? `${this.version}` : "0"),
      getScriptSnapshot: (name) => {
        const text = read(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: () => `${languageFolder}lib.d.ts`,
      fileExists: (name) => read(name) !== undefined,
      readFile: read
    });
  }

  /** Sets all cells of the chapter. */
  set(cells: ModulePart[]): void {
    this.checked = cells.map((cell) => toCheckedCell(cell));
  }

  /** Gives a cell another text; a cell that is new comes last. */
  edit(name: string, source: string): void {
    const found = this.checked.findIndex((each) => each.name === name);
    const i = found < 0 ? this.checked.length : found;
    this.checked[i] = toCheckedCell({...this.checked[i], name, source}, this.checked[i]?.sound);
  }

  /** Keeps the cells of these names alone, in this order. */
  arrange(names: string[]): void {
    const byName = new Map(this.checked.map((cell) => [cell.name, cell]));
    this.checked = names.flatMap((name) => byName.get(name) ?? []);
  }

  /** The cells with their syntax errors. */
  get cells(): readonly Readonly<CheckedCell>[] {
    return this.checked;
  }

  /** Makes the module of the cells' latest sound texts. */
  settle(): void {
    this.join(this.checked.map((each) => ({...each, source: each.sound})));
  }

  /** Makes the module such that a place in a cell can be asked about; returns where it is. */
  find({cell, at}: Place): number {
    const asked = this.checked.find(({name}) => name === cell)!;
    if (asked.syntaxErrors.length === 0) this.settle();
    else {
      const others = this.checked.filter((each) => each !== asked);
      const {name, source} = asked;
      const sound = others.map(({name, sound}) => ({name, source: sound}));
      this.join([...sound, {name, source}]);
    }
    const {start, source} = this.placed.find(({name}) => name === cell)!;
    return start + Math.min(at, source.length);
  }

  /** Returns the text of the module before a position. */
  textBefore(position: number): string {
    return this.text.slice(0, position);
  }

  /** Returns the line and column of a position, from 1. */
  toPosition(position: number): {line: number; column: number} {
    const lines = this.textBefore(position).split("\n");
    return {line: lines.length, column: lines.at(-1)!.length + 1};
  }

  /** Returns the line and column of a place in a cell, whatever text of it the module has. */
  toPositionOf({cell, at}: Place): {line: number; column: number} {
    const {line} = this.placed.find(({name}) => name === cell)!;
    const {source} = this.checked.find(({name}) => name === cell)!;
    const lines = source.slice(0, at).split("\n");
    return {line: line + lines.length - 1, column: lines.at(-1)!.length + 1};
  }

  /** Returns the range of a cell that *length* characters from *start* on are, if they are in one. */
  toRange(start: number, length: number): Range | undefined {
    const found = this.placed.find(({outer: [from, to]}) => from <= start && start <= to);
    if (!found) return undefined;
    const clamp = (at: number) => Math.max(0, Math.min(at - found.start, found.source.length));
    return {cell: found.name, from: clamp(start), to: clamp(start + length)};
  }

  private join(cells: ModulePart[]): void {
    const {text, placed} = joinParts(cells);
    this.placed = placed;
    if (text === this.text) return;
    this.text = text;
    this.version++;
  }
}

function toCheckedCell(cell: ModulePart, sound = ""): CheckedCell {
  const {diagnostics: syntaxErrors = []} = ts.transpileModule(cell.source, {
    reportDiagnostics: true,
    compilerOptions: {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext}
  });
  return {...cell, syntaxErrors, sound: syntaxErrors.length > 0 ? sound : cell.source};
}
