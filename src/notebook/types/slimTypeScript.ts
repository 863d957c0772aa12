import {readFile} from "node:fs/promises";
import type {Plugin} from "esbuild";

/** What the worker uses of TypeScript. */
const names = [
  "createLanguageService",
  "displayPartsToString",
  "flattenDiagnosticMessageText",
  "ModuleKind",
  "ScriptSnapshot",
  "ScriptTarget",
  "transpileModule"
];

/** What is cut from TypeScript's file and by what it is replaced; each must be found. */
const cuts: [what: RegExp, replacement: string][] = [
  // the wrapping function, which is all that keeps the file from being a module
  [/\nvar ts = \{\}; \(\(module\) => \{\n"use strict";/, ""],
  [/\n\/\/ Annotate the CommonJS export names.*$/s, `\nexport default {${names.join(", ")}};`],
  // the list of all exports, which would keep all of them
  [/\n__export\(typescript_exports, \{.*?\n\}\);/s, ""],
  [/\nmodule\.exports = __toCommonJS\(typescript_exports\);/, ""],
  // quick fixes and refactorings, which no editor of ours offers
  [
    /^(?=registerCodeFix\(|registerRefactor\(|__export\(ts_(?:codefix|refactor|server|JsTyping)_\w*,)/gm,
    "/* @__PURE__ */ "
  ]
];

/**
 * Lets esbuild leave out what the worker does not use of TypeScript, which is published as one script
 * that exports everything: a twelfth of what would go over the wire.
 */
export const slimTypeScript: Plugin = {
  name: "slim TypeScript",
  setup({onLoad}) {
    onLoad({filter: /typescript[\\/]lib[\\/]typescript\.js$/}, async ({path}) => {
      let contents = await readFile(path, "utf8");
      for (const [what, replacement] of cuts) {
        if (contents.search(what) < 0) throw new Error(`TypeScript has changed: no ${what} in it`);
        contents = contents.replace(what, replacement);
      }
      return {contents};
    });
  }
};
