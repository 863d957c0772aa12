import type {Tree} from "../plots/virtualDocument.ts";
import type {Display} from "./display.ts";
import {formatMatrix} from "./formatNumber.ts";

/** Returns a matrix as a table with aligned numbers, its shape, and labels and row sums if asked. */
export function renderMatrix({rows, labels}: Extract<Display, {kind: "matrix"}>): Tree {
  const values = labels.sums ? rows.map((row) => [...row, sum(row)]) : rows;
  const texts = formatMatrix(values);
  const width = rows[0].length;
  const head = [...labels.columns.slice(0, width), ...(labels.sums ? ["sum"] : [])];
  const pad = labels.columns.length > 0 ? 0 : width;
  const headRow: Tree = [
    "tr",
    {},
    [
      ...(labels.rows.length > 0 ? [["td", {}, []] as Tree] : []),
      ...Array.from({length: head.length > 0 ? pad : 0}, (): Tree => ["td", {}, []]),
      ...head.map((label): Tree => ["th", {scope: "col"}, [label]])
    ]
  ];
  const bodyRows = texts.map((row, i): Tree => {
    const label: Tree[] =
      labels.rows.length > 0 ? [["th", {scope: "row"}, [labels.rows[i] ?? ""]]] : [];
    const cells = row.map((text, j): Tree => [
      "td",
      {title: String(values[i][j]), ...(j === width && {class: "sum"})},
      [text]
    ]);
    return ["tr", {}, [...label, ...cells]];
  });
  return [
    "table",
    {class: "matrix"},
    [
      ["caption", {}, [`${rows.length} × ${width}`]],
      ...(head.length > 0 ? [["thead", {}, [headRow]] as Tree] : []),
      ["tbody", {}, bodyRows]
    ]
  ];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
