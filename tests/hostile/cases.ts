import {readFileSync} from "node:fs";

/** A text of a stranger for a cell, and what may come of it. */
export interface CellCase {
  id: string;
  name: string;
  /** the body of an async function */
  code: string | {prefix?: string; repeat: [text: string, count: number]};
  expect: {
    outcome: ("value" | "error" | "killed")[];
    contains?: string[];
    notContains?: string[];
    noDom?: string[];
    maxDomNodes?: number;
    maxTextChars?: number;
    maxLines?: number;
  };
}

/** The files of this folder that hold cells. */
export const cellFiles = [
  "01-nontermination",
  "02-memory",
  "03-escape",
  "04-exfiltration",
  "05-injection",
  "08-typescript"
];

/** Returns the cases of a file in this folder. */
export function readCases<Case = CellCase>(file: string): Case[] {
  return JSON.parse(readFileSync(`tests/hostile/${file}.json`, "utf8"));
}

const prelude = `import * as Plot from "@observablehq/plot";
const {ownerDocument: document} = Plot.plot({marks: []});\n`;

/**
 * Returns the text of a cell that calls the body of a case. What the body sends would go to the host
 * *token*.leak.test.
 */
export function toSource({id, code}: CellCase, {token = "token", port = "80", site = ""} = {}) {
  const text =
    typeof code === "string"
      ? code
      : `${code.prefix ?? ""}${code.repeat[0].repeat(code.repeat[1])}`;
  const own = text
    .replaceAll("{{T}}", token)
    .replaceAll("{{P}}", port)
    .replaceAll("{{SITE}}", site);
  if (id.startsWith("typescript") && !/\breturn\b/.test(own)) return own;
  const draws = /\bPlot\b|\bdocument\b/.test(own);
  const prefix = `${/\bself\b/.test(own) ? "const self = globalThis;\n" : ""}${draws ? prelude : ""}`;
  return `${prefix}await (async () => {\n${own}\n})()`;
}
