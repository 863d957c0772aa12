import type {Display, Inspected} from "./display.ts";
import type {CheckResult} from "./grade.ts";
import type {InputForm, InputSetting} from "./input.ts";
import {captionMatrix} from "./captionMatrix.ts";
import {toFigureText} from "./figureText.ts";
import {formatMatrix, formatNumber, formatSetting} from "./formatNumber.ts";
import {toPlaceText} from "./pointPlace.ts";
import {toLogTable} from "./logTable.ts";
import {nameEntry} from "./renderInputTable.ts";
import {exerciseWords} from "../words/exercise.ts";
import {matrixWords} from "../words/matrix.ts";
import {moreWords} from "../words/more.ts";

/** Returns what a cell shows as plain text, with numbers as the page writes them. */
export function toText(display: Display): string {
  switch (display.kind) {
    case "drawing": {
      const {title, rows} = toFigureText(display.tree);
      return [title, ...(rows.length > 0 ? [alignColumns(rows)] : [])].join("\n");
    }
    case "matrix":
      return `${alignColumns(toMatrixRows(display))}\n${captionMatrix(display)}`;
    case "input":
      return `${display.form.label} = ${toSettingText(display.form)}`;
    case "verdict":
      return display.verdict.checks.map(toCheckText).join("\n");
    case "log":
      return toLogText(display);
    case "value":
      return toValueText(display.value);
  }
}

function toLogText({level, values}: Extract<Display, {kind: "log"}>): string {
  const table = level === "table" ? toLogTable(values) : null;
  if (!table) return values.map(toBareText).join(" ");
  const toEntry = (each: Inspected | undefined) => (each ? toValueText(each) : "");
  return alignColumns([
    table.header,
    ...table.rows.map(([name, ...entries]) => [name, ...entries.map(toEntry)])
  ]);
}

function toCheckText({name, holds, message}: CheckResult): string {
  const {holds: yes, fails: no} = exerciseWords;
  return `${holds ? yes : no} ${name}${message ? `: ${message}` : ""}`;
}

/** Returns a matrix as rows of texts, with its labels and row sums where it has them. */
export function toMatrixRows({rows, labels}: Extract<Display, {kind: "matrix"}>): string[][] {
  const values = labels.sums
    ? rows.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)])
    : rows;
  const hasHead = labels.columns.length > 0 || labels.sums;
  const nameOf = (i: number) => (labels.rows.length > 0 ? [labels.rows[i] ?? ""] : []);
  const columns = rows[0].map((_, j) => labels.columns[j] ?? "");
  const head = [...nameOf(-1), ...columns, ...(labels.sums ? [matrixWords.sum] : [])];
  const body = formatMatrix(values).map((row, i) => [...nameOf(i), ...row]);
  return hasHead ? [head, ...body] : body;
}

/** Returns what an input is set to, in words; *setting* defaults to that of its form. */
function toSettingText(form: InputForm, setting: InputSetting = form.setting): string {
  if (form.type === "select" || form.type === "step") return form.options[setting as number];
  if (form.type === "order")
    return (setting as number[]).map((index) => form.options[index]).join("; ");
  if (form.type === "point") {
    const names = form.axes.map(({label}) => label);
    return toPlaceText(names, setting as number[]);
  }
  if (form.type === "pick") {
    const width = form.entries[0].length;
    const place = [Math.floor((setting as number) / width), (setting as number) % width] as const;
    return matrixWords.pair(...nameEntry(form, ...place));
  }
  if (typeof setting === "number") return formatSetting(setting);
  return typeof setting === "object" ? JSON.stringify(setting) : String(setting);
}

/** Returns a value in one line, without quotes if it is a text. */
export function toBareText(value: Inspected): string {
  return value.type === "string" ? value.text : toValueText(value);
}

/** Returns a value in one line. */
export function toValueText(value: Inspected): string {
  switch (value.type) {
    case "number":
      return formatNumber(Number(value.text));
    case "string":
      return JSON.stringify(value.text);
    case "literal":
    case "error":
      return value.text;
    case "list": {
      const items = value.items.map(toValueText);
      return `${value.open}${[...items, ...toRest(value.length - items.length)].join(", ")}${value.close}`;
    }
    case "record": {
      const fields = value.fields.map(([key, each]) => `${key}: ${toValueText(each)}`);
      const rest = toRest(value.length - fields.length);
      return `${value.label ? `${value.label} ` : ""}{${[...fields, ...rest].join(", ")}}`;
    }
  }
}

function toRest(count: number): string[] {
  return count > 0 ? [moreWords.items(count)] : [];
}

/** Returns rows of texts as lines whose columns stand under one another. */
function alignColumns(rows: string[][]): string {
  const widths = rows[0].map((_, j) => Math.max(...rows.map((row) => (row[j] ?? "").length)));
  return rows.map((row) => row.map((text, j) => text.padStart(widths[j])).join("  ")).join("\n");
}
