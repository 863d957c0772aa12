import type {Meaning} from "../../plots/heatmap.ts";
import type {InputForm} from "../input.ts";
import {largestGrid} from "../input.ts";
import {count, list, number, oneOf, record, string} from "./untrusted.ts";

/** How long a label may be; the rest is cut. */
const longestLabel = 200;
/** How many digits a number has after its point at most. */
const mostDecimals = 20;

const meanings: Meaning[] = ["query", "key", "value", "score", "weight"];

/** Reads the form of an input. @throws {TypeError} if *value* is none. */
export function readInputForm(value: unknown): InputForm {
  const {type, label: words, setting, ...rest} = record(value);
  const label = string(words).slice(0, longestLabel);
  const optional = (each: unknown) => (each === undefined ? undefined : number(each));
  const [min, max, step] = [optional(rest.min), optional(rest.max), optional(rest.step)];
  if (type === "range") {
    return {
      type,
      label,
      min: number(min),
      max: number(max),
      step: number(step),
      setting: number(setting)
    };
  }
  if (type === "number") return {type, label, min, max, step, setting: number(setting)};
  if (type === "checkbox") return {type, label, setting: setting === true};
  if (type === "text") {
    return {type, label, placeholder: string(rest.placeholder), setting: string(setting)};
  }
  if (type === "select" || type === "step") {
    const options = list(rest.options, string).map((each) => each.slice(0, longestLabel));
    return {type, label, options, setting: count(setting)};
  }
  if (type !== "grid" && type !== "paint" && type !== "pick") throw new TypeError("unknown input");
  const [rows, columns] = [list(rest.rows, string), list(rest.columns, string)];
  if (type === "paint") {
    const mask = list(setting, (row) => list(row, (each) => each === true));
    return {type, label, rows, columns, setting: mask};
  }
  const toMatrix = (value: unknown) => list(value, (row) => list(row, number));
  if (type === "grid") return {type, label, rows, columns, step, setting: toMatrix(setting)};
  const decimals = Math.min(mostDecimals, Math.max(0, count(rest.decimals)));
  const meaning = oneOf(rest.meaning, meanings);
  const entries = toMatrix(rest.entries).slice(0, largestGrid);
  const chosen = count(setting);
  if (!(chosen in entries.flat())) throw new TypeError("not an entry");
  return {type, label, rows, columns, entries, meaning, decimals, setting: chosen};
}
