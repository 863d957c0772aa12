import type {Display, Inspected, MatrixLabels} from "./display.ts";
import {isVirtualElement, toTree} from "../plots/virtualDocument.ts";

/** How much of a value is shown: what is beyond is cut, and counted. */
const limits = {depth: 6, items: 1000, fields: 60, nodes: 1500, text: 10_000, matrix: 64};

/** Options of `display`: labels for a matrix. */
export type DisplayOptions = Partial<MatrixLabels>;

/**
 * Returns what is shown of *value*: a drawing for a plot, an aligned table for a matrix of numbers,
 * and a tree for all else.
 *
 * No code of the value runs: no getter, `toString`, `toJSON` or iterator of it is called.
 */
export function inspect(value: unknown, options: DisplayOptions = {}): Display {
  if (refuses(value)) return {kind: "value", value: refusal};
  if (isVirtualElement(value)) return {kind: "drawing", tree: toTree(value)};
  if (isMatrix(value)) {
    const {rows = [], columns = [], sums = false} = options;
    const shape: [number, number] = [value.length, value[0].length];
    const hasSums = sums && shape[1] <= limits.matrix;
    const labels = {rows: texts(rows), columns: texts(columns), sums: hasSums};
    if (Math.max(...shape) <= limits.matrix) return {kind: "matrix", rows: value, labels};
    return {kind: "matrix", rows: firstPart(value), labels, shape};
  }
  return {kind: "value", value: inspectValue(value)};
}

function texts(values: unknown): string[] {
  return Array.isArray(values)
    ? values.slice(0, limits.matrix).map((each) => cut(`${each}`, 40))
    : [];
}

// Of a large matrix only the part that is shown is looked at.
function isMatrix(value: unknown): value is number[][] {
  if (!Array.isArray(value) || value.length === 0 || !Array.isArray(value[0])) return false;
  const width = value[0].length;
  if (width === 0 || !value.every((row) => Array.isArray(row) && row.length === width))
    return false;
  return firstPart(value).every((row) => row.every((each) => typeof each === "number"));
}

function firstPart(matrix: number[][]): number[][] {
  const first = <T>(list: T[]): T[] =>
    Array.from({length: Math.min(list.length, limits.matrix)}, (_, i) => list[i]);
  return first(matrix).map(first);
}

/** Returns *value* as a tree of texts. */
export function inspectValue(value: unknown): Inspected {
  let nodes = 0;
  return visit(value, []);

  function visit(each: unknown, above: object[]): Inspected {
    if (++nodes > limits.nodes) return literal("…");
    if (typeof each === "number")
      return {type: "number", text: Object.is(each, -0) ? "-0" : `${each}`};
    if (typeof each === "string") {
      return {type: "string", text: cut(each, limits.text), cut: each.length > limits.text};
    }
    if (typeof each === "function") return literal(`ƒ ${nameOf(each)}`.trim());
    if (typeof each === "bigint") return literal(isHuge(each) ? "a huge bigint" : `${each}n`);
    if (typeof each === "symbol") return literal(cut(Symbol.prototype.toString.call(each), 200));
    if (typeof each !== "object" || each === null) return literal(String(each));
    if (above.includes(each)) return literal("↻ circular");
    if (above.length >= limits.depth) return literal("…");
    try {
      return visitObject(each, [...above, each]);
    } catch {
      return refusal;
    }
  }

  function visitObject(each: object, above: object[]): Inspected {
    if (each instanceof Error) return {type: "error", text: errorText(each)};
    if (ArrayBuffer.isView(each) && !(each instanceof DataView)) {
      const typed = each as unknown as ArrayLike<number>;
      const items = Array.from({length: Math.min(typed.length, limits.items)}, (_, i) => typed[i]);
      return list(`${tagOf(each)} [`, "]", items, typed.length, above);
    }
    if (each instanceof Map) {
      const entries = [...Map.prototype.entries.call(each)].slice(0, limits.items);
      const size = mapSize.call(each);
      return list(`Map(${size}) {`, "}", entries, size, above);
    }
    if (each instanceof Set) {
      const values = [...Set.prototype.values.call(each)].slice(0, limits.items);
      const size = setSize.call(each);
      return list(`Set(${size}) {`, "}", values, size, above);
    }
    if (Array.isArray(each)) {
      const items = Array.from({length: Math.min(each.length, limits.items)}, (_, i) =>
        own(each, i)
      );
      return list("[", "]", items, each.length, above);
    }
    const keys = Object.keys(each);
    const fields = keys
      .slice(0, limits.fields)
      .map((key): [string, Inspected] => [cut(key, 100), visit(own(each, key), above)]);
    return {type: "record", label: tagOf(each), fields, length: keys.length};
  }

  function list(
    open: string,
    close: string,
    items: unknown[],
    length: number,
    above: object[]
  ): Inspected {
    return {type: "list", open, close, items: items.map((each) => visit(each, above)), length};
  }
}

// A proxy may refuse even to say what it is.
const refusal: Inspected = {
  type: "literal",
  text: "an object that does not let itself be looked at"
};

function refuses(value: unknown): boolean {
  try {
    void (value instanceof Object);
    return false;
  } catch {
    return true;
  }
}

// A subclass may have another size of its own.
const mapSize: () => number = Object.getOwnPropertyDescriptor(Map.prototype, "size")!.get!;
const setSize: () => number = Object.getOwnPropertyDescriptor(Set.prototype, "size")!.get!;

// The value of a property, read without calling its getter.
const getter = Symbol("getter");
function own(object: object, key: PropertyKey): unknown {
  const property = Object.getOwnPropertyDescriptor(object, key);
  return property && !("value" in property) ? getter : property?.value;
}

function literal(text: string): Inspected {
  return {type: "literal", text};
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function isHuge(value: bigint): boolean {
  return value > 10n ** 400n || value < -(10n ** 400n);
}

function nameOf(value: object): string {
  const name = own(value, "name");
  return typeof name === "string" ? cut(name, 80) : "";
}

function tagOf(value: object): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return "";
  const maker = own(prototype, "constructor");
  return typeof maker === "function" ? nameOf(maker) : "";
}

/** Returns the name and message of *error*, as "RangeError: Invalid array length". */
export function errorText(error: object): string {
  const message = findText(error, "message");
  const name = findText(error, "name") || "Error";
  return cut(message ? `${name}: ${message}` : name, 2000);
}

// A text property of the object or its prototypes, read without calling a getter.
function findText(object: object, key: string): string {
  for (let each: object | null = object; each; each = Object.getPrototypeOf(each)) {
    if (!Object.hasOwn(each, key)) continue;
    const value = own(each, key);
    return typeof value === "string" ? value : "";
  }
  return "";
}
