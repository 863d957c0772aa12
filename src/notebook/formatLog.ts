import type {Inspected} from "./display.ts";
import {inspectValue} from "./inspectValue.ts";
import {toBareText} from "./toText.ts";

/**
 * Returns what a line of a console shows of *values*. In a text that comes first, %s, %d, %i, %f, %o
 * and %O stand for the values that follow it, and %c for a style, which is left out. Source: Console
 * Standard, section 2.2.1, https://console.spec.whatwg.org/#formatter.
 */
export function formatLog(values: unknown[]): Inspected[] {
  const [first, ...rest] = values;
  if (typeof first !== "string" || rest.length === 0) return values.map(inspectValue);
  const text = first.replace(/%[sdifoOc%]/g, (mark) => {
    if (mark === "%%") return "%";
    return rest.length === 0 ? mark : replacements[mark[1]](rest.shift());
  });
  return [text, ...rest].map(inspectValue);
}

const toInteger = (value: unknown) => String(isNumeric(value) ? parseInt(String(value), 10) : NaN);
const toValue = (value: unknown) => toBareText(inspectValue(value));

const replacements: {[mark: string]: (value: unknown) => string} = {
  s: toValue,
  d: toInteger,
  i: toInteger,
  f: (value) => String(isNumeric(value) ? parseFloat(String(value)) : NaN),
  o: toValue,
  O: toValue,
  c: () => ""
};

// An object is none, lest its own code runs.
function isNumeric(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "bigint";
}
