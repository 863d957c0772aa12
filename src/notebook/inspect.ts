import type {Display, MatrixLabels} from "./display.ts";
import {toTree} from "../plots/toTree.ts";
import {isVirtualElement} from "../plots/virtualDocument.ts";
import {cutText} from "./cutText.ts";
import {inspectValue, refusal} from "./inspectValue.ts";
import {ownProperty} from "./ownProperty.ts";

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
  const matrix = readMatrix(value);
  if (matrix) {
    const {rows = [], columns = [], sums = false} = options;
    const hasSums = sums && matrix.shape[1] <= most;
    const labels = {rows: texts(rows), columns: texts(columns), sums: hasSums};
    const isCut = Math.max(...matrix.shape) > most;
    return {kind: "matrix", rows: matrix.rows, labels, ...(isCut && {shape: matrix.shape})};
  }
  return {kind: "value", value: inspectValue(value)};
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.slice(0, most).map((each) => cutText(`${each}`, 40)) : [];
}

/**
 * Returns a copy of the part of a matrix that is shown, with the shape of the whole, and null for all
 * else. It is a copy because the cell may go on and change the matrix.
 */
function readMatrix(value: unknown): {rows: number[][]; shape: [number, number]} | null {
  try {
    const [first] = firstOf(value, 1);
    if (!Array.isArray(value) || !Array.isArray(first) || first.length === 0) return null;
    const shape: [number, number] = [value.length, first.length];
    const rows: number[][] = [];
    for (let i = 0; i < shape[0]; i++) {
      const row = ownProperty(value, i);
      if (!Array.isArray(row) || row.length !== shape[1]) return null;
      if (i >= most) continue;
      const numbers = firstOf(row, most);
      if (!numbers.every((each) => typeof each === "number")) return null;
      rows.push(numbers);
    }
    return {rows, shape};
  } catch {
    return null; // a proxy may refuse
  }
}

function firstOf(list: unknown, count: number): unknown[] {
  if (!Array.isArray(list)) return [];
  return Array.from({length: Math.min(list.length, count)}, (_, i) => ownProperty(list, i));
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
