import type {Display} from "./display.ts";
import {matrixWords as words} from "../words/matrix.ts";

/** Returns what stands under a matrix: its shape, and which part of it is shown if that is not all. */
export function captionMatrix({rows, shape}: Extract<Display, {kind: "matrix"}>): string {
  const [height, width] = [rows.length, rows[0].length];
  return shape ? words.cut(words.shape(...shape), height, width) : words.shape(height, width);
}
