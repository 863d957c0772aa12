import type {Display, Inspected} from "./display.ts";
import {consoleWords as words} from "../words/console.ts";
import {formatLog} from "./formatLog.ts";
import {inspectValue} from "./inspectValue.ts";

/** A console, as cells have it. */
export type CellConsole = {[method: string]: (...values: unknown[]) => void};

/**
 * Returns a console whose lines are shown under the cell. It has the methods that browsers have;
 * those that measure time say that there is none.
 */
export function createConsole(show: (display: Display) => void): CellConsole {
  const counts = new Map<string, number>();
  let indent = "";
  const log =
    (level: string) =>
    (...values: unknown[]) => {
      if (values.length > 0 || level === "log") print(level, formatLog(values));
    };
  const group = (...values: unknown[]) => {
    if (values.length > 0) print("log", formatLog(values));
    indent += "  ";
  };
  const tellNoClock = (label: unknown = "default") => log("debug")(words.noClock(`${label}`));
  return {
    ...Object.fromEntries(
      ["log", "info", "debug", "warn", "error"].map((each) => [each, log(each)])
    ),
    trace: log("debug"),
    dirxml: log("log"),
    dir: (value) => print("dir", [inspectValue(value)]),
    table: (...values) => print("table", values.slice(0, 2).map(inspectValue)),
    assert: (holds, ...values) => {
      if (!holds) print("error", formatLog(toFailure(values)));
    },
    count: (label = "default") => {
      const name = String(label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      log("info")(words.count(name, counts.get(name)!));
    },
    countReset: (label = "default") => void counts.delete(String(label)),
    group,
    groupCollapsed: group,
    groupEnd: () => void (indent = indent.slice(2)),
    time: () => {},
    timeLog: tellNoClock,
    timeEnd: tellNoClock,
    clear: () => {}
  };

  function print(level: string, values: Inspected[]): void {
    const isIndented = indent !== "" && level !== "table"; // a table begins with its data
    const text = indent.slice(1);
    const space: Inspected[] = isIndented ? [{type: "string", text, cut: false}] : [];
    show({kind: "log", level, values: [...space, ...values]});
  }
}

function toFailure([first, ...rest]: unknown[]): unknown[] {
  if (typeof first === "string") return [`${words.failed}: ${first}`, ...rest];
  return first === undefined ? [words.failed] : [`${words.failed}:`, first, ...rest];
}
