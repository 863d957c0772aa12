import type {CompiledCell} from "./compile.ts";
import type {CompileResult} from "./compileCell.ts";
import {compile} from "./compile.ts";
import {compileCell} from "./compileCell.ts";

/** Compiled cells by the texts that they were compiled from. */
export type CompiledTexts = {[source: string]: CompiledCell};

/**
 * Compiles texts that will be asked for again, such as those of a chapter when the site is built.
 *
 * @throws {CellSyntaxError} if one of them is not TypeScript or breaks a rule of cells.
 */
export function compileTexts(sources: string[]): CompiledTexts {
  return Object.fromEntries(sources.map((source) => [source, compile(source)]));
}

/** Compiles the text of a cell, unless it is in *compiled*; never throws. */
export function compileOnce(source: string, compiled: CompiledTexts): CompileResult {
  return Object.hasOwn(compiled, source) ? compiled[source] : compileCell(source);
}
