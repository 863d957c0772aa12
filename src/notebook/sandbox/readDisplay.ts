import type {Display, Inspected} from "../display.ts";
import type {CheckResult} from "../grade.ts";
import type {CountNode} from "./readTree.ts";
import {readInputForm} from "./readInputForm.ts";
import {readTree} from "./readTree.ts";
import {count, list, number, oneOf, record, string} from "./untrusted.ts";

/** Reads what a cell shows. @throws {TypeError} if *value* is no display. */
export function readDisplay(value: unknown, countNode: CountNode): Display {
  const given = record(value);
  const {kind} = given;
  if (kind === "drawing") return {kind, tree: readTree(given.tree, countNode)};
  if (kind === "matrix") return readMatrix(given);
  if (kind === "value") return {kind, value: readInspected(given.value, 0, countNode)};
  if (kind === "log") {
    const level = oneOf(given.level, ["log", "info", "debug", "warn", "error", "table", "dir"]);
    const values = list(given.values, (each) => readInspected(each, 0, countNode));
    return {kind, level, values};
  }
  if (kind === "input") {
    return {kind, variable: string(given.variable), form: readInputForm(given.form, countNode)};
  }
  if (kind === "verdict") {
    const {checks, hint} = record(given.verdict);
    return {kind, verdict: {checks: list(checks, readCheckResult), hint: string(hint)}};
  }
  throw new TypeError("unknown display");
}

function readMatrix({rows, labels, shape}: {[key: string]: unknown}): Display {
  const {rows: rowLabels, columns, sums} = record(labels);
  const matrix = list(rows, (row) => list(row, number));
  if (matrix.length === 0) throw new TypeError("empty matrix");
  return {
    kind: "matrix",
    rows: matrix,
    labels: {rows: list(rowLabels, string), columns: list(columns, string), sums: sums === true},
    ...(shape !== undefined && {shape: readShape(shape)})
  };
}

function readShape(value: unknown): [rows: number, columns: number] {
  const [rows, columns] = list(value, count);
  return [count(rows), count(columns)];
}

function readInspected(value: unknown, depth: number, countNode: CountNode): Inspected {
  countNode(depth);
  const read = (each: unknown) => readInspected(each, depth + 1, countNode);
  const {type, text, cut, open, close, items, length, label, fields} = record(value);
  if (type === "number" || type === "literal" || type === "error") {
    return {type, text: string(text)};
  }
  if (type === "string") return {type, text: string(text), cut: cut === true};
  if (type === "list") {
    const inner = list(items, read);
    return {type, open: string(open), close: string(close), items: inner, length: count(length)};
  }
  if (type !== "record") throw new TypeError("unknown value");
  const inner = list(fields, (field): [string, Inspected] => {
    const [key, each] = list(field, (part) => part);
    return [string(key), read(each)];
  });
  return {type, label: string(label), fields: inner, length: count(length)};
}

function readCheckResult(value: unknown): CheckResult {
  const {name, holds, message} = record(value);
  return {name: string(name), holds: holds === true, message: string(message)};
}
