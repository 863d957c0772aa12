import type {Inspected} from "./display.ts";
import {consoleWords as words} from "../words/console.ts";
import {moreWords} from "../words/more.ts";

/** A table of texts and values; the first entry of each row is its name. */
export interface LogTable {
  header: string[];
  rows: [name: string, ...Array<Inspected | undefined>][];
}

/**
 * Returns the table that a console makes of *data*: a row for each of its items or fields, a column
 * for each key that these have, and one for items without keys. *columns*, a list of texts, says
 * which are shown. A last row counts what was cut off. Returns null if *data* has no parts.
 */
export function toLogTable([data, columns]: Inspected[]): LogTable | null {
  const parts = data && partsOf(data);
  if (!parts) return null;
  const rows = parts.map(([name, part]) => ({name, part, fields: new Map(partsOf(part) ?? [])}));
  const keys = [...new Set(rows.flatMap(({fields}) => [...fields.keys()]))];
  const wanted = columns?.type === "list" ? textsOf(columns.items) : keys;
  const isBare = rows.some(({part}) => !partsOf(part));
  const left = "length" in data ? data.length - parts.length : 0;
  const end: LogTable["rows"] = left > 0 ? [[moreWords.items(left)]] : [];
  return {
    header: [words.index, ...wanted, ...(isBare ? [words.value] : [])],
    rows: rows
      .map(({name, part, fields}): LogTable["rows"][number] => [
        name,
        ...wanted.map((key) => fields.get(key)),
        ...(isBare ? [partsOf(part) ? undefined : part] : [])
      ])
      .concat(end)
  };
}

function partsOf(value: Inspected): [key: string, value: Inspected][] | undefined {
  if (value.type === "record") return value.fields;
  if (value.type === "list") return value.items.map((item, i) => [String(i), item]);
  return undefined;
}

function textsOf(items: Inspected[]): string[] {
  return items.flatMap((item) => ("text" in item ? [item.text] : []));
}
