import type {Display, MatrixLabels} from "./display.ts";
import {toTree} from "../plots/toTree.ts";
import {isVirtualElement} from "../plots/virtualDocument.ts";
import {cutText} from "./cutText.ts";
import {inspectValue, refusal} from "./inspectValue.ts";

/** How many rows, and columns, of a matrix are shown. */
const most = 64;

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
    const hasSums = sums && shape[1] <= most;
    const labels = {rows: texts(rows), columns: texts(columns), sums: hasSums};
    if (Math.max(...shape) <= most) return {kind: "matrix", rows: value, labels};
    return {kind: "matrix", rows: firstPart(value), labels, shape};
  }
  return {kind: "value", value: inspectValue(value)};
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.slice(0, most).map((each) => cutText(`${each}`, 40)) : [];
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
    Array.from({length: Math.min(list.length, most)}, (_, i) => list[i]);
  return first(matrix).map(first);
}

// A proxy may refuse even to say what it is.
function refuses(value: unknown): boolean {
  try {
    void (value instanceof Object);
    return false;
  } catch {
    return true;
  }
}
