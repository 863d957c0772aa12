import type {CompiledCell} from "./compile.ts";
import type {CellSyntaxError} from "./syntaxError.ts";
import {compile} from "./compile.ts";
import {maxLength} from "./maxLength.ts";

/** A cell's text after compiling: it can run, or *error* says why not. */
export interface CompileResult extends CompiledCell {
  error?: CellSyntaxError;
}

/** Makes code of a cell's text; never throws. */
export type Compile = (source: string) => CompileResult;

/**
 * Compiles the text of a cell; never throws. A text that cannot be compiled still declares the
 * names that its lines seem to declare, so that the cells that use them wait for it, and do not say
 * that those names do not exist.
 */
export function compileCell(source: string): CompileResult {
  try {
    return compile(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      error: error as CellSyntaxError,
      inputs: [],
      outputs: guessDeclarations(source.slice(0, maxLength)),
      imports: [],
      uses: {},
      streams: [],
      views: [],
      expectations: [],
      code: "",
      numbers: [],
      insertions: []
    };
  }
}

const declaration =
  /^(?:const|let|var|class|(?:async )?function\*?)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;
const unpacked = /^(?:const|let|var)\s*([{[][^=]*[}\]])\s*=/gm;
const key = /[\p{ID_Continue}$]+\s*:/gu;
const identifier = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
const imported = /^import\s*\{([^}]*)\}/gm;

function guessDeclarations(source: string): string[] {
  const declared = [...source.matchAll(declaration)].map(([, name]) => name);
  const parts = [...source.matchAll(unpacked)].flatMap(
    ([, pattern]) => pattern.replace(key, "").match(identifier) ?? []
  );
  const names = [...source.matchAll(imported)].flatMap(([, list]) => list.split(","));
  const locals = names.map((each) => each.split(" as ").at(-1)!.trim()).filter(Boolean);
  return [...new Set([...declared, ...parts, ...locals])];
}
