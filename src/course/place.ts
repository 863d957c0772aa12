// A cell by its name, a section or an equation by its link, and what has neither by how far it is
// behind those: weights, #softmax, #softmax+2; +0 is the beginning of the chapter.
const pattern = /^(?=.)(#?[a-z0-9-]{1,80})?(\+\d{1,3})?$/;

/** Returns whether *value* is the name of a place in a chapter. */
export function isPlace(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** Returns the name of the place *count* blocks behind the one that is called *anchor*. */
export function toPlace(anchor: string, count: number): string {
  return count === 0 && anchor !== "" ? anchor : `${anchor}+${count}`;
}

/** Returns the two parts of the name of a place. */
export function readPlace(name: string): [anchor: string, count: number] {
  const [, anchor = "", count = "0"] = pattern.exec(name) ?? [];
  return [anchor, Number(count)];
}
