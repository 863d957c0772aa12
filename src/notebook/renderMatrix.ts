import type {Tree} from "../plots/tree.ts";
import type {Display} from "./display.ts";
import {sum} from "../attention/vector.ts";
import {findFullColour, toShade} from "../plots/ink.ts";
import {matrixWords as words} from "../words/matrix.ts";
import {captionMatrix} from "./captionMatrix.ts";
import {formatMatrix, formatNumber} from "./formatNumber.ts";

/**
 * Returns a matrix as a table with aligned numbers, its labels and its shape. Under it stand boxes that
 * show the sum of each row, and a shade for each number, from 0 to the largest; styles alone do it.
 */
export function renderMatrix(display: Extract<Display, {kind: "matrix"}>): Tree {
  const {rows, labels, shape} = display;
  const width = rows[0].length;
  const isNarrow = !shape || shape[1] === width; // whole rows, which have a sum
  const texts = formatMatrix(labels.sums ? rows.map((row) => [...row, sum(row)]) : rows);
  const largest = findFullColour(rows.flat());
  const sumClass = labels.sums ? "sum" : "sum on-request";
  const corner: Tree[] = labels.rows.length > 0 ? [["td", {}, []]] : [];
  const columns = rows[0].map((_, j): Tree => [
    "th",
    {scope: "col"},
    [labels.columns[j] ?? String(j)]
  ]);
  const sumHead: Tree = ["th", {scope: "col", class: sumClass}, [words.sum]];
  const body = rows.map((row, i): Tree => {
    const head: Tree[] =
      labels.rows.length > 0 ? [["th", {scope: "row"}, [labels.rows[i] ?? ""]]] : [];
    const cells = row.map((value, j) => renderEntry(value, texts[i][j], largest));
    const total = sum(row);
    const totalText = texts[i][width] ?? formatNumber(total);
    const end: Tree = ["td", {title: String(total), class: sumClass}, [totalText]];
    return ["tr", {}, [...head, ...cells, end]];
  });
  const hasHead = labels.columns.length > 0 || labels.sums;
  const headClass: {[name: string]: string} = hasHead ? {} : {class: "on-request"};
  const table: Tree = [
    "table",
    {class: "matrix"},
    [
      ["caption", {}, [captionMatrix(display)]],
      ["thead", headClass, [["tr", {}, [...corner, ...columns, sumHead]]]],
      ["tbody", {}, body]
    ]
  ];
  const hasBox = isNarrow && !labels.sums;
  const boxes = [...(hasBox ? [["sums", words.sums]] : []), ["shades", words.shades]];
  return [
    "div",
    {class: "matrix-view"},
    [table, ["p", {class: "matrix-choices"}, boxes.map(renderBox)]]
  ];
}

function renderEntry(value: number, text: string, largest: number): Tree {
  const {opacity, ink} = toShade(Math.abs(value) / largest);
  const sign = value < 0 ? "negative " : "";
  const style = `--share:${Number(opacity.toFixed(3))}`;
  return ["td", {title: String(value), class: `entry ${sign}${ink}`, style}, [text]];
}

function renderBox([name, label]: string[]): Tree {
  return ["label", {}, [["input", {type: "checkbox", class: `show-${name}`}, []], ` ${label}`]];
}
