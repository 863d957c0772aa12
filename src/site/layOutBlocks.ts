import {findFullColour} from "../plots/ink.ts";

/** A matrix that is drawn, row by row. */
export type Rows = readonly (readonly number[])[];

/** A matrix as a picture shows it: a block of squares, one for each entry. */
export interface Block {
  /** its letter, such as X or W */
  name: string;
  /** what stands below and above the letter on its right, such as Q or T */
  sub?: string;
  sup?: string;
  /** whose colour it has; a learned matrix or an input has none of its own */
  meaning?: "query" | "key" | "value" | "score" | "weight" | "mask";
  /** its entries, [rows, columns], a square each */
  values: Rows;
  /** the tokens of its rows and of its columns, written at its sides if *labelled* */
  rows?: readonly string[];
  columns?: readonly string[];
  labelled?: boolean;
  /** the row and the column to be marked */
  markedRow?: number;
  markedColumn?: number;
}

/** What stands between blocks, such as "×" or "=". */
export type Part = Block | string;

/** A part with its place; *x* and *y* are the corner of a block and the middle of a text. */
export type PlacedPart =
  | {kind: "block"; block: Block; x: number; y: number; width: number; height: number}
  | {kind: "text"; text: string; x: number; y: number};

/** The size of a square with its gap, in the units of a picture. */
export const square = 14;

const space = {character: 6.6, text: 5, head: 26, columnLabels: 18, foot: 20, side: 2};

/**
 * Returns the places of *parts* in a row, their middles on one line, with room for the names above,
 * the shapes below and the labels beside the blocks.
 */
export function layOutBlocks(parts: readonly Part[]): {
  width: number;
  height: number;
  placed: PlacedPart[];
} {
  const blocks = parts.filter((part): part is Block => typeof part !== "string");
  const tallest = Math.max(...blocks.map(({values}) => values.length)) * square;
  const hasColumnLabels = blocks.some(({labelled, columns}) => labelled && columns);
  const top = space.head + (hasColumnLabels ? space.columnLabels : 0);
  const middle = top + tallest / 2;
  const placed: PlacedPart[] = [];
  let x = space.side;
  for (const part of parts) {
    if (typeof part === "string") {
      const width = part.length * space.character + 2 * space.text;
      placed.push({kind: "text", text: part, x: x + width / 2, y: middle});
      x += width;
      continue;
    }
    if (part.labelled && part.rows) x += widthOf(part.rows);
    const [height, width] = shapeOf(part).map((count) => count * square);
    placed.push({kind: "block", block: part, x, y: middle - height / 2, width, height});
    x += width;
  }
  return {width: x + space.side, height: top + tallest + space.foot, placed};
}

/** Returns how many rows and columns *block* has. */
export function shapeOf({values}: Block): [rows: number, columns: number] {
  return [values.length, values[0].length];
}

function widthOf(labels: readonly string[]): number {
  return Math.max(...labels.map((label) => label.length)) * space.character + space.text;
}

/** Returns how much of its colour an entry has, by its share of the largest one; that of 0 is seen, too. */
export function toOpacity(share: number): number {
  return 0.08 + 0.92 * share;
}

/** Returns how much of its colour each entry of *block* has, by its magnitude. */
export function toOpacities({values}: Block): number[][] {
  const most = findFullColour(values.flat());
  return values.map((row) =>
    row.map((x) => (Number.isFinite(x) ? toOpacity(Math.abs(x) / most) : 0))
  );
}

/** Returns the parts in words, as in "X, 5 × 3, times W Q, 3 × 6, equals Q, 5 × 6". */
export function describeBlocks(parts: readonly Part[]): string {
  return parts
    .map((part) => (typeof part === "string" ? (words[part] ?? part) : describe(part)))
    .join(" ");
}

const words: {[text: string]: string} = {"×": "times", "=": "equals", "+": "plus", "→": "becomes"};

function describe(block: Block): string {
  const {name, sub, sup} = block;
  const letter = [name, sub, sup === "T" ? "transposed" : sup].filter(Boolean).join(" ");
  return `${letter}, ${shapeOf(block).join(" by ")},`;
}
