import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import ts from "typescript";
import type {Library} from "./library.ts";
import {globalsPath, languageFolder} from "./library.ts";

/** The library of the language that cells have: no DOM. */
const language = "lib.es2024.d.ts";

const plot = "node_modules/@observablehq/plot/src";

/**
 * Returns the library for the cells of chapters: the declarations of the language, of Observable
 * Plot, and of the project's own modules, which are made from their source.
 */
export function buildLibrary(): Library {
  const {options} = readConfig();
  const modules = options.paths ?? {};
  const globals = readFileSync(globalsPath.slice(1), "utf8");
  const paths = Object.entries(modules).map(([name, [path]]) => [name, [toDeclaration(path)]]);
  return {
    options: {
      ...options,
      lib: [language],
      types: [],
      noUnusedLocals: false, // a reader may use what a chapter does not
      noUnusedParameters: false, // the starter of an exercise uses none yet
      noEmit: true,
      configFilePath: undefined,
      paths: {...Object.fromEntries(paths), "@observablehq/plot": [`/${plot}/index.d.ts`]}
    },
    files: {
      ...readLanguage(language),
      ...readDeclarations(plot),
      ...declare([
        ...Object.values(modules).map(([path]) => resolve(path)),
        ...findImports(globals)
      ]),
      [globalsPath]: globals
    }
  };
}

function readConfig(): ts.ParsedCommandLine {
  const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ".");
}

// A library of the language and those that it refers to.
function readLanguage(name: string, files: Library["files"] = {}): Library["files"] {
  const path = `${languageFolder}${name}`;
  if (path in files) return files;
  const folder = dirname(ts.getDefaultLibFilePath({}));
  files[path] = readFileSync(join(folder, name), "utf8");
  for (const {fileName} of ts.preProcessFile(files[path]).libReferenceDirectives)
    readLanguage(`lib.${fileName}.d.ts`, files);
  return files;
}

function readDeclarations(folder: string): Library["files"] {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith(".d.ts"))
      .map((name) => [`/${folder}/${name}`, readFileSync(join(folder, name), "utf8")])
  );
}

// The declarations of our own modules and of all that they import, with their docstrings.
function declare(roots: string[]): Library["files"] {
  const files: Library["files"] = {};
  const {options} = readConfig();
  const program = ts.createProgram(roots, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true
  });
  program.emit(undefined, (path, text) => (files[`/${relative(".", path)}`] = text));
  return files;
}

// The files that the declarations of the globals import.
function findImports(globals: string): string[] {
  const folder = dirname(globalsPath.slice(1));
  return ts.preProcessFile(globals).importedFiles.map(({fileName}) => resolve(folder, fileName));
}

function toDeclaration(path: string): string {
  return join("/", path).replace(/\.ts$/, ".d.ts");
}
