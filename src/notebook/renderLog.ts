import type {Tree} from "../plots/tree.ts";
import type {Display, Inspected} from "./display.ts";
import type {LogTable} from "./logTable.ts";
import {toLogTable} from "./logTable.ts";
import {renderText, renderValue} from "./renderValue.ts";

/** Returns a line of a console: its texts bare, other values as elsewhere; a table as a table. */
export function renderLog({level, values}: Extract<Display, {kind: "log"}>): Tree {
  const table = level === "table" ? toLogTable(values) : null;
  const parts = table ? [renderTable(table)] : values.flatMap(renderPart);
  return ["div", {class: `display log log-${level}`}, parts];
}

function renderPart(value: Inspected, i: number): Tree[] {
  const space = i === 0 ? [] : [" "];
  if (value.type === "string") return [...space, ...renderText(value.text, value.cut)];
  return [...space, renderValue(value)];
}

function renderTable({header, rows}: LogTable): Tree {
  const head = header.map((text): Tree => ["th", {scope: "col"}, [text]]);
  const body = rows.map(([name, ...values]): Tree => {
    const entries = values.map((each): Tree => ["td", {}, each ? [renderValue(each)] : []]);
    return ["tr", {}, [["th", {scope: "row"}, [name]], ...entries]];
  });
  return [
    "table",
    {class: "log-table"},
    [
      ["thead", {}, [["tr", {}, head]]],
      ["tbody", {}, body]
    ]
  ];
}
