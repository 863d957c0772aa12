/** The value inside of an object such as `new Number(5)`, and what kind of object that is. */
export interface Boxed {
  name: string;
  value: unknown;
}

// These are taken once, before a value can have others of its own.
const makers = [Number, String, Boolean, BigInt, Symbol].map((maker) => ({
  maker,
  name: maker.name,
  valueOf: maker.prototype.valueOf as () => unknown
}));
const sourceOf = getterOf("source");
const flags = Object.entries({
  d: "hasIndices",
  g: "global",
  i: "ignoreCase",
  m: "multiline",
  s: "dotAll",
  u: "unicode",
  v: "unicodeSets",
  y: "sticky"
}).map(([letter, name]) => ({letter, isSet: getterOf(name)}));

/** Returns a regular expression as it is written, or undefined for all else. No code of *value* runs. */
export function toExpression(value: object): string | undefined {
  if (!(value instanceof RegExp)) return undefined;
  try {
    const letters = flags.filter(({isSet}) => isSet.call(value)).map(({letter}) => letter);
    return `/${sourceOf.call(value)}/${letters.join("")}`;
  } catch {
    return undefined; // it only descends from one
  }
}

/** Returns what is inside of *value* if it is a box for a primitive value. No code of *value* runs. */
export function unbox(value: object): Boxed | undefined {
  const kind = makers.find(({maker}) => value instanceof maker);
  if (!kind) return undefined;
  try {
    return {name: kind.name, value: kind.valueOf.call(value)};
  } catch {
    return undefined; // it only descends from one
  }
}

// Browsers that do not know a flag yet have no getter for it.
function getterOf(name: string): () => unknown {
  return Object.getOwnPropertyDescriptor(RegExp.prototype, name)?.get ?? (() => false);
}
