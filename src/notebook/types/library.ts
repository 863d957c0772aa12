import type {CompilerOptions} from "typescript";

/** What the type checker knows besides the cells: how to check, and the declarations it reads. */
export interface Library {
  options: CompilerOptions;
  /** the texts of the declarations by path */
  files: {[path: string]: string};
}

/** The path of the declarations of what every cell has without importing it. */
export const globalsPath = "/src/notebook/cellGlobals.d.ts";

/** The folder of the declarations of the language itself. */
export const languageFolder = "/lib/";
