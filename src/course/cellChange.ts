import {maxLength} from "../notebook/maxLength.ts";
import {toSourceId} from "./sourceId.ts";

/** The longest text that a link may give a cell, in characters: as long as any that runs. */
export const longestCell = maxLength;

/**
 * How a link changes a cell: the whole new text, or the part of the text named *base*, by
 * `toSourceId`, that goes from *start* to *end*, and the *text* that stands there now.
 */
export type CellChange = string | [base: string, start: number, end: number, text: string];

/** Returns the part of *original* that *source* has changed. */
export function toChange(original: string, source: string): CellChange {
  let start = 0;
  while (start < source.length && original[start] === source[start]) start++;
  let kept = 0;
  const most = Math.min(source.length, original.length) - start;
  while (kept < most && original.at(-1 - kept) === source.at(-1 - kept)) kept++;
  const text = source.slice(start, source.length - kept);
  return [toSourceId(original), start, original.length - kept, text];
}

/**
 * Returns the new text of a cell, or null if *change* is of another text than *original*.
 *
 * @throws {TypeError} if *change* is no `CellChange`, or the new text is too long.
 */
export function applyChange(original: string, change: unknown): string | null {
  const [base, start, end, text] = Array.isArray(change) ? change : [];
  const source = Array.isArray(change)
    ? `${original.slice(0, start)}${text}${original.slice(end)}`
    : change;
  const isWhole = typeof change === "string";
  const isPart =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && typeof text === "string";
  if (!(isWhole || isPart) || typeof source !== "string" || source.length > longestCell) {
    throw new TypeError("no change of a cell");
  }
  return isWhole || base === toSourceId(original) ? source : null;
}
