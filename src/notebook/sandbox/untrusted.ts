// Readers of JSON that may hold anything: each returns a value of the form it is named after, cut
// where it is long, and throws where there is none.

/** How much is read. */
const limits = {text: 40_000, items: 20_000};

/** Reads an object. @throws {TypeError} if *value* is none. */
export function record(value: unknown): {[key: string]: unknown} {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError("not a record");
  }
  return value as {[key: string]: unknown};
}

/** Reads a list, each item by *read*. @throws {TypeError} if *value* is none. */
export function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new TypeError("not a list");
  return value.slice(0, limits.items).map(read);
}

/** Reads a text. @throws {TypeError} if *value* is none. */
export function string(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("not a string");
  return value.slice(0, limits.text);
}

/** Reads a whole number. @throws {TypeError} if *value* is none. */
export function count(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError("not a count");
  return value as number;
}

/**
 * Reads a number. JSON has no NaN and no infinities: they travel as texts.
 *
 * @throws {TypeError} if *value* is none.
 */
export function number(value: unknown): number {
  if (typeof value === "number") return value;
  if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
  throw new TypeError("not a number");
}

/** Reads one of the words in *allowed*. @throws {TypeError} if *value* is none of them. */
export function oneOf<T extends string>(value: unknown, allowed: T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new TypeError("not an allowed word");
  return found;
}
