import type {Frame} from "../../plots/plane.ts";
import type {InputForm, PointAxis} from "../input.ts";
import type {CountNode} from "./readTree.ts";
import {meanings} from "../../plots/meaning.ts";
import {largestGrid} from "../input.ts";
import {readTree} from "./readTree.ts";
import {count, list, number, oneOf, record, string} from "./untrusted.ts";

/** How long a label may be; the rest is cut. */
const longestLabel = 200;
/** How many digits a number has after its point at most. */
const mostDecimals = 20;

/** Reads the form of an input. @throws {TypeError} if *value* is none. */
export function readInputForm(value: unknown, countNode: CountNode): InputForm {
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
  if (type === "order") {
    const options = list(rest.options, string).map((each) => each.slice(0, longestLabel));
    const items = list(setting, count);
    if (!items.every((each) => each in options)) throw new TypeError("not an item");
    return {type, label, options, setting: items};
  }
  if (type === "point") {
    const [x, y] = readTwo(rest.axes, readAxis);
    return {
      type,
      label,
      axes: [x, y],
      meaning: oneOf(rest.meaning, meanings),
      drawing: readTree(rest.drawing, countNode),
      frame: readFrame(rest.frame),
      setting: readTwo(setting, number)
    };
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

function readAxis(value: unknown): PointAxis {
  const {label, min, max, step} = record(value);
  const words = string(label).slice(0, longestLabel);
  return {label: words, min: number(min), max: number(max), step: number(step)};
}

function readTwo<T>(value: unknown, read: (item: unknown) => T): [T, T] {
  const [first, second, ...more] = list(value, read);
  if (second === undefined || more.length > 0) throw new TypeError("not a pair");
  return [first, second];
}

// A plane is within the drawing that it is in: nothing lies over the rest of the page.
function readFrame(value: unknown): Frame {
  const {left, top, width, height} = record(value);
  const frame = {
    left: number(left),
    top: number(top),
    width: number(width),
    height: number(height)
  };
  const isWithin = (from: number, size: number) => from >= 0 && size >= 0 && from + size <= 1;
  if (!isWithin(frame.left, frame.width) || !isWithin(frame.top, frame.height))
    throw new TypeError("not within the drawing");
  return frame;
}
