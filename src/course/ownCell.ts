import {longestCell} from "./cellChange.ts";
import {isPlace} from "./place.ts";

/** A cell that a reader has added to a chapter. */
export interface OwnCell {
  name: string;
  /** the place that it follows, as in `isPlace` */
  after: string;
  source: string;
}

/**
 * Returns the cell that a link lists as *value*: its name, its place and its text.
 *
 * @throws {TypeError} if *value* is no such list.
 */
export function readOwnCell(value: unknown): OwnCell {
  const [name, after, source] = Array.isArray(value) ? value : [];
  const isName = typeof name === "string" && /^scratch-\d{1,4}$/.test(name);
  const fits = typeof source === "string" && source.length <= longestCell;
  if (!isName || !isPlace(after) || !fits) throw new TypeError("no cell of a reader's own");
  return {name, after, source};
}
