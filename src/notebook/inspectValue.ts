import type {Inspected} from "./display.ts";
import {cutText} from "./cutText.ts";
import {errorText} from "./errorText.ts";
import {toExpression, unbox} from "./innerValue.ts";
import {ownProperty} from "./ownProperty.ts";

/** How much of a value is shown: what is beyond is cut, and counted. */
const limits = {depth: 6, items: 1000, fields: 60, nodes: 1500, text: 10_000};

/** What is shown of a proxy that refuses even to say what it is. */
export const refusal: Inspected = {
  type: "literal",
  text: "an object that does not let itself be looked at"
};

/**
 * Returns *value* as a tree of texts.
 *
 * No code of the value runs: no getter, `toString`, `toJSON` or iterator of it is called.
 */
export function inspectValue(value: unknown): Inspected {
  let nodes = 0;
  return visit(value, []);

  function visit(each: unknown, above: object[]): Inspected {
    if (++nodes > limits.nodes) return literal("…");
    if (typeof each === "number")
      return {type: "number", text: Object.is(each, -0) ? "-0" : `${each}`};
    if (typeof each === "string") {
      return {type: "string", text: cutText(each, limits.text), cut: each.length > limits.text};
    }
    if (typeof each === "function") return literal(`ƒ ${nameOf(each)}`.trim());
    if (typeof each === "bigint") return literal(isHuge(each) ? "a huge bigint" : `${each}n`);
    if (typeof each === "symbol")
      return literal(cutText(Symbol.prototype.toString.call(each), 200));
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
        ownProperty(each, i)
      );
      return list("[", "]", items, each.length, above);
    }
    const expression = toExpression(each);
    if (expression !== undefined) return literal(cutText(expression, limits.text));
    const boxed = unbox(each);
    if (boxed) return list(`${boxed.name} {`, "}", [boxed.value], 1, above);
    const keys = Object.keys(each);
    const fields = keys
      .slice(0, limits.fields)
      .map((key): [string, Inspected] => [cutText(key, 100), visit(ownProperty(each, key), above)]);
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

// A subclass may have another size of its own.
const mapSize: () => number = Object.getOwnPropertyDescriptor(Map.prototype, "size")!.get!;
const setSize: () => number = Object.getOwnPropertyDescriptor(Set.prototype, "size")!.get!;

function literal(text: string): Inspected {
  return {type: "literal", text};
}

function isHuge(value: bigint): boolean {
  return value > 10n ** 400n || value < -(10n ** 400n);
}

function nameOf(value: object): string {
  const name = ownProperty(value, "name");
  return typeof name === "string" ? cutText(name, 80) : "";
}

function tagOf(value: object): string {
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || prototype === Object.prototype;
  const maker = isPlain ? undefined : ownProperty(prototype, "constructor");
  return (typeof maker === "function" && nameOf(maker)) || toStringTagOf(value);
}

// A generator, an iterator and a module have no constructor, and are named by this alone.
function toStringTagOf(value: object): string {
  for (let each: object | null = value; each; each = Object.getPrototypeOf(each)) {
    const tag = ownProperty(each, Symbol.toStringTag);
    if (tag !== undefined) return typeof tag === "string" ? cutText(tag, 80) : "";
  }
  return "";
}
