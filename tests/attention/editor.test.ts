import {resolve} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";

// What a reader's editor says about a cell: the compiler's language service is asked about the line.

const file = resolve("tests/attention/cell.ts"); // in memory only
const head = `
  import * as attention from "../../src/attention/index.ts";
  import {causalMask, matmul, randomMatrix, scaledDotProductAttention, softmax, transpose} from "../../src/attention/index.ts";
  const query = randomMatrix(5, 6, {seed: 1});
  const key = randomMatrix(7, 6, {seed: 2});
  const value = randomMatrix(7, 4, {seed: 3});
  const slider: number = 3;
`;
let cell = "";
let version = 0;

const service = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "1"),
  getScriptSnapshot: (name) => {
    const text = name === file ? head + cell : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => ({
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: []
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile
});

/** Returns what is underlined in a cell, and the first line of what is said about it. */
function findErrors(code: string): [underlined: string, message: string][] {
  cell = code;
  version++;
  return service
    .getSemanticDiagnostics(file)
    .map(({start, length, messageText}) => [
      (head + cell).slice(start, start! + length!),
      ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]
    ]);
}

/** Returns what the editor shows over *name* in a cell. */
function hover(code: string, name: string): string {
  expect(findErrors(code)).toEqual([]);
  const position = head.length + code.indexOf(name);
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.displayParts);
}

describe("a cell with shapes that do not fit", () => {
  it.each([
    ["matmul(query, key);", "key", "Matrix<7, 6>", "Matrix<6, 6>"],
    ["matmul(query, transpose(value));", "transpose(value)", "Matrix<4, 7>", "Matrix<6, 7>"],
    ["scaledDotProductAttention(query, value, value);", "value", "Matrix<7, 4>", "Matrix<7, 6>"],
    ["scaledDotProductAttention(query, key, query);", "query", "Matrix<5, 6>", "Matrix<7, 6>"],
    ["attention.add(query, key);", "key", "Matrix<7, 6>", "Matrix<5, 6>"],
    ["attention.tiledAttention(query, key, query);", "query", "Matrix<5, 6>", "Matrix<7, 6>"]
  ])("%s underlines the argument", (code, underlined, actual, expected) => {
    const message = `Argument of type '${actual}' is not assignable to parameter of type '${expected}'.`;
    expect(findErrors(code)).toEqual([[underlined, message]]);
  });

  it("underlines the mask", () => {
    const code = "scaledDotProductAttention(query, key, value, {mask: causalMask(5)});";
    const message = "Type 'Mask<5, 5>' is not assignable to type 'Mask<5, 7> | undefined'.";
    expect(findErrors(code)).toEqual([["mask", message]]);
  });

  it("underlines the second of two equal arguments", () => {
    const code = "matmul(query, query);";
    findErrors(code);
    const [{start}] = service.getSemanticDiagnostics(file);
    expect(start! - head.length).toBe(code.lastIndexOf("query"));
  });
});

describe("a cell with shapes that are not known", () => {
  it.each([
    "matmul(query, [[1, 2], [3, 4]]);",
    "matmul(randomMatrix(slider, slider, {seed: 1}), key);",
    "matmul(query, randomMatrix(slider, slider, {seed: 1}));",
    "const five: attention.Matrix<5, 6> = randomMatrix(slider, 6, {seed: 1}); five;",
    "scaledDotProductAttention(randomMatrix(slider, 6, {seed: 1}), key, value, {causal: true});",
    "scaledDotProductAttention([[1, 2]], [[1, 2]], [[3]], {mask: [[true]]});",
    "const plain: number[][] = query; matmul(plain, plain);",
    "softmax(query)[0][1].toFixed(2);"
  ])("%s has no errors", (code) => {
    expect(findErrors(code)).toEqual([]);
  });
});

describe("a name under the pointer", () => {
  it.each([
    [
      "const output = scaledDotProductAttention(query, key, value).output;",
      "const output: attention.Matrix<5, 4>"
    ],
    ["const scores = matmul(query, transpose(key));", "const scores: attention.Matrix<5, 7>"],
    ["const slid = randomMatrix(slider, 4, {seed: 1});", "const slid: attention.Matrix<number, 4>"],
    ["const mask = causalMask(5);", "const mask: attention.Mask<5, 5>"]
  ])("%s shows its shape", (code, shown) => {
    expect(hover(code, code.split(" ")[1])).toBe(shown);
  });

  it("shows the docstring of a function", () => {
    expect(findErrors("softmax(query);")).toEqual([]);
    const {documentation} = service.getQuickInfoAtPosition(file, head.length)!;
    expect(ts.displayPartsToString(documentation)).toMatch(
      /^Returns the softmax of each row of scores/
    );
  });
});
