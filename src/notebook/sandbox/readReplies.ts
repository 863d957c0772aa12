import type {Tree} from "../../plots/virtualDocument.ts";
import type {CellError} from "../cellError.ts";
import type {Display, Inspected} from "../display.ts";
import type {Check} from "../expectations.ts";
import type {CheckResult} from "../grade.ts";
import type {InputForm} from "../input.ts";
import type {Outcome} from "../notebook.ts";
import type {Reply} from "./protocol.ts";
import {origins} from "../origins.ts";

/** How much of a message is read. */
const limits = {replies: 1000, nodes: 30_000, depth: 64, text: 40_000, items: 20_000, label: 200};

/**
 * Returns the replies that *text* holds, or null if it holds anything else. The worker may hold code
 * of a stranger: every part of a reply is looked at, and only plain data of the expected form comes
 * out.
 */
export function readReplies(text: string): Reply[] | null {
  let nodes = 0;
  try {
    return list(JSON.parse(text), reply).slice(0, limits.replies);
  } catch {
    return null;
  }

  function reply(value: unknown): Reply {
    nodes = 0;
    const {kind, version, outcome: given, name} = record(value);
    if (kind === "broken") return {kind, name: string(name)};
    if (kind === "ready" || kind === "alive" || kind === "done") return {kind};
    if (kind === "outcome") return {kind, version: count(version), outcome: outcome(given)};
    throw new TypeError("unknown reply");
  }

  function outcome(value: unknown): Outcome {
    const {name, status, displays, checks, origins: sources, error: given} = record(value);
    return {
      name: string(name),
      status: oneOf(status, ["pending", "fulfilled", "rejected"]),
      displays: list(displays, display),
      checks: list(checks, check),
      ...(sources !== undefined && {origins: list(sources, (each) => oneOf(each, [...origins]))}),
      ...(given !== undefined && {error: error(given)})
    };
  }

  function display(value: unknown): Display {
    const {
      kind,
      tree: given,
      rows,
      labels,
      level,
      values,
      value: shown,
      variable,
      form,
      verdict
    } = record(value);
    if (kind === "drawing") return {kind, tree: tree(given, 0)};
    if (kind === "log")
      return {kind, level: logLevel(level), values: list(values, (each) => inspected(each, 0))};
    if (kind === "matrix") {
      const {rows: rowLabels, columns, sums} = record(labels);
      const matrix = list(rows, (row) => list(row, number));
      if (matrix.length === 0) throw new TypeError("empty matrix");
      return {
        kind,
        rows: matrix,
        labels: {rows: list(rowLabels, string), columns: list(columns, string), sums: sums === true}
      };
    }
    if (kind === "input") return {kind, variable: string(variable), form: readForm(form)};
    if (kind === "verdict") {
      const {checks, hint} = record(verdict);
      return {kind, verdict: {checks: list(checks, checkResult), hint: string(hint)}};
    }
    if (kind === "value") return {kind, value: inspected(shown, 0)};
    throw new TypeError("unknown display");
  }

  function inspected(value: unknown, depth: number): Inspected {
    step(depth);
    const {type, text, cut, open, close, items, length, label, fields} = record(value);
    if (type === "number" || type === "literal" || type === "error")
      return {type, text: string(text)};
    if (type === "string") return {type, text: string(text), cut: cut === true};
    if (type === "list") {
      const inner = list(items, (each) => inspected(each, depth + 1));
      return {type, open: string(open), close: string(close), items: inner, length: count(length)};
    }
    if (type !== "record") throw new TypeError("unknown value");
    const inner = list(fields, (field): [string, Inspected] => {
      const [key, each] = list(field, (part) => part);
      return [string(key), inspected(each, depth + 1)];
    });
    return {type, label: string(label), fields: inner, length: count(length)};
  }

  function tree(value: unknown, depth: number): Tree {
    step(depth);
    if (typeof value === "string") return string(value);
    const [tag, attributes, children] = list(value, (part) => part);
    const entries = Object.entries(record(attributes)).slice(0, 60);
    return [
      string(tag),
      Object.fromEntries(entries.map(([name, text]) => [name, string(text)])),
      list(children, (child) => tree(child, depth + 1))
    ];
  }

  function step(depth: number): void {
    if (++nodes > limits.nodes || depth > limits.depth) throw new RangeError("reply too large");
  }
}

// Numbers may be missing; a label is cut short.
function readForm(value: unknown): InputForm {
  const {type, label: words, setting, ...rest} = record(value);
  const label = string(words).slice(0, limits.label);
  const optional = (each: unknown) => (each === undefined ? undefined : number(each));
  const [min, max, step] = [optional(rest.min), optional(rest.max), optional(rest.step)];
  if (type === "range") {
    return {
      type,
      label,
      min: number(min),
      max: number(max),
      step: number(step),
      setting: number(setting)
    };
  }
  if (type === "number") return {type, label, min, max, step, setting: number(setting)};
  if (type === "checkbox") return {type, label, setting: setting === true};
  if (type === "text")
    return {type, label, placeholder: string(rest.placeholder), setting: string(setting)};
  if (type === "select" || type === "step") {
    const options = list(rest.options, string).map((each) => each.slice(0, limits.label));
    return {type, label, options, setting: count(setting)};
  }
  if (type !== "grid" && type !== "paint") throw new TypeError("unknown input");
  const [rows, columns] = [list(rest.rows, string), list(rest.columns, string)];
  if (type === "paint") {
    const mask = list(setting, (row) => list(row, (each) => each === true));
    return {type, label, rows, columns, setting: mask};
  }
  const entries = list(setting, (row) => list(row, number));
  return {type, label, rows, columns, step, setting: entries};
}

function check(value: unknown): Check {
  const {line, expected, actual, holds} = record(value);
  return {
    line: count(line),
    expected: string(expected),
    actual: string(actual),
    holds: holds === true
  };
}

function checkResult(value: unknown): CheckResult {
  const {name, holds, message} = record(value);
  return {name: string(name), holds: holds === true, message: string(message)};
}

function error(value: unknown): CellError {
  const {kind, message, position, cell} = record(value);
  const place = position === undefined ? undefined : record(position);
  return {
    kind: oneOf(kind, ["syntax", "runtime", "waiting", "stopped"]),
    message: string(message),
    ...(place && {position: {line: count(place.line), column: count(place.column)}}),
    ...(cell !== undefined && {cell: string(cell)})
  };
}

function logLevel(value: unknown): string {
  return oneOf(value, ["log", "info", "debug", "warn", "error", "table", "dir"]);
}

function record(value: unknown): {[key: string]: unknown} {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError("not a record");
  }
  return value as {[key: string]: unknown};
}

function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new TypeError("not a list");
  return value.slice(0, limits.items).map(read);
}

function string(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("not a string");
  return value.slice(0, limits.text);
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError("not a count");
  return value as number;
}

// JSON has no NaN and no infinities: they travel as texts.
function number(value: unknown): number {
  if (typeof value === "number") return value;
  if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
  throw new TypeError("not a number");
}

function oneOf<T extends string>(value: unknown, allowed: T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new TypeError("not an allowed word");
  return found;
}
