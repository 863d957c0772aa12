import {resolve} from "node:path";
import ts from "typescript";
import type {Chapter} from "../../src/notebook/parseChapter.ts";
import {toModule} from "../../src/notebook/parseChapter.ts";

const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
const {options} = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const cellOptions: ts.CompilerOptions = {
  ...options,
  lib: ["lib.es2024.d.ts"],
  types: [],
  noUnusedLocals: false,
  noUnusedParameters: false, // the starter of an exercise uses none yet
  noEmit: true
};

/**
 * Returns what the type checker says of the cells of chapters, as "file:line:column: message", with
 * the lines of the chapters' own files.
 */
export function typeCheck(chapters: Chapter[]): string[] {
  const modules = new Map(chapters.map((each) => [resolve(`${each.file}.ts`), each]));
  const host = ts.createCompilerHost(cellOptions);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const chapter = modules.get(name);
    if (!chapter) return getSourceFile(name, ...rest);
    return ts.createSourceFile(name, `${toModule(chapter)}\nexport {};`, ts.ScriptTarget.ESNext);
  };
  const roots = [...modules.keys(), resolve("src/notebook/cellGlobals.d.ts")];
  const program = ts.createProgram(roots, cellOptions, host);
  return [...modules].flatMap(([name, {file}]) => {
    const source = program.getSourceFile(name)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source)
    ];
    return found.map(({start = 0, messageText}) => {
      const {line, character} = source.getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      return `${file}:${line + 1}:${character + 1}: ${message}`;
    });
  });
}
