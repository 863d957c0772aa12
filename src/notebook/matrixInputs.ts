import type {Meaning} from "../plots/meaning.ts";
import type {InputSetting} from "./input.ts";
import {checkInput, Input, largestGrid} from "./input.ts";

/** Options of `grid`. */
export interface GridOptions {
  label?: string;
  /** the names of the rows */
  rows?: readonly string[];
  /** the names of the columns */
  columns?: readonly string[];
  /** by how much the arrows of a field change it */
  step?: number;
}

/** Returns a grid of fields for the entries of *matrix*, [n, m]; its value is a matrix of that shape. */
export function grid<M extends readonly (readonly number[])[]>(
  matrix: M,
  {label = "", rows = [], columns = [], step}: GridOptions = {}
): Input<M> {
  const fits = (each: unknown): each is number[][] =>
    isGrid(each, matrix, "number") && (each as number[][]).flat().every(Number.isFinite);
  const setting = matrix.map((row) => [...row]);
  checkInput(fits(setting), "a grid takes a matrix: rows of equally many numbers");
  checkSize(setting.length, setting[0].length);
  return new Input(
    {type: "grid", label, rows: rows.map(String), columns: columns.map(String), step, setting},
    (each) => (each as number[][]).map((row) => [...row]) as unknown as M,
    (each) => (fits(each) ? each : undefined)
  );
}

/** Returns a grid of true and false to paint, [n, m], that begins as *mask*; its value is a mask. */
export function paint<M extends readonly (readonly boolean[])[]>(
  mask: M,
  {label = "", rows = [], columns = []}: Omit<GridOptions, "step"> = {}
): Input<M> {
  const fits = (each: unknown): each is boolean[][] => isGrid(each, mask, "boolean");
  const setting = mask.map((row) => [...row]);
  checkInput(fits(setting), "a paint takes a mask: rows of equally many booleans");
  checkSize(setting.length, setting[0].length);
  return new Input(
    {type: "paint", label, rows: rows.map(String), columns: columns.map(String), setting},
    (each) => (each as boolean[][]).map((row) => [...row]) as unknown as M,
    (each) => (fits(each) ? each : undefined)
  );
}

/** Options of `pick`. */
export interface PickOptions extends Omit<GridOptions, "step"> {
  /** the row and the column that are chosen at first; by default those of the first entry */
  value?: {row: number; column: number};
  /** whose colour positive numbers have, as in a heatmap */
  meaning?: Meaning;
  /** digits after the point */
  decimals?: number;
}

/**
 * Returns a matrix [n, m], shaded as a heatmap is, of which one entry is chosen; its value is the row
 * and the column of that entry, from 0.
 */
export function pick(
  matrix: readonly (readonly number[])[],
  {label = "", rows = [], columns = [], value, meaning = "weight", decimals = 2}: PickOptions = {}
): Input<{row: number; column: number}> {
  const entries = matrix.map((row) => [...row]);
  checkInput(
    isGrid(entries, matrix, "number"),
    "a pick takes a matrix: rows of equally many numbers"
  );
  const width = entries[0].length;
  checkSize(entries.length, width);
  const {row, column} = value ?? {row: 0, column: 0};
  checkInput(
    entries[row]?.[column] !== undefined,
    "the value of a pick is a row and a column of it"
  );
  const isEntry = (setting: InputSetting) =>
    typeof setting === "number" && setting in entries.flat();
  return new Input(
    {
      type: "pick",
      label,
      rows: rows.map(String),
      columns: columns.map(String),
      entries,
      meaning,
      decimals,
      setting: row * width + column
    },
    (setting) => ({
      row: Math.floor((setting as number) / width),
      column: (setting as number) % width
    }),
    (setting) => (isEntry(setting) ? setting : undefined)
  );
}

// Whether a value is rows of one kind, as many and as long as those of *model*.
function isGrid(value: unknown, model: readonly (readonly unknown[])[], kind: string): boolean {
  const width = model[0]?.length ?? 0;
  const isEntry = (each: unknown) => typeof each === kind;
  return (
    width > 0 &&
    Array.isArray(value) &&
    value.length === model.length &&
    value.every((row) => Array.isArray(row) && row.length === width && row.every(isEntry))
  );
}

function checkSize(rows: number, columns: number): void {
  const message = `${rows} × ${columns} is too large for a grid: at most ${largestGrid} × ${largestGrid}`;
  checkInput(Math.max(rows, columns) <= largestGrid, message);
}
