import type {CompileResult} from "./compileCell.ts";
import type {Display} from "./display.ts";
import type {Check} from "./expectations.ts";
import type {DisplayOptions} from "./inspect.ts";
import type {Settings} from "./settings.ts";
import {createConsole} from "./cellConsole.ts";
import {meets, toExpectationText} from "./expectations.ts";
import {grade} from "./grade.ts";
import {inspect} from "./inspect.ts";
import {isLive, StreamValue, ViewValue} from "./live.ts";
import {pace} from "./pace.ts";

/** How much one run of a cell may show. */
const limits = {displays: 200, checkText: 2000};

/** The function that a cell's code is. */
export type CellFunction = (...args: unknown[]) => Promise<{[output: string]: unknown}>;

/** One run of a cell: what it has shown so far. */
export interface Execution {
  displays: Display[];
  checks: Check[];
  /** its inputs, by variable */
  views: Map<string, ViewValue>;
}

/** What is needed to run a cell, beside its function. */
export interface ExecuteOptions {
  /** what the reader has set inputs to */
  settings: Settings;
  /** is called when the cell has shown something more, at most once a frame */
  onDisplay: () => void;
}

/** Returns a run that has not begun. */
export function createExecution(): Execution {
  return {displays: [], checks: [], views: new Map()};
}

/**
 * Runs a cell's function on the values of its inputs. What it shows goes into *execution*.
 */
export async function execute(
  call: CellFunction,
  {expectations, numbers}: CompileResult,
  inputs: unknown[],
  execution: Execution,
  {settings, onDisplay}: ExecuteOptions
): Promise<{[output: string]: unknown}> {
  let [shown, told] = [0, 0];
  const tell = pace(() => {
    if (shown > told) onDisplay();
    told = shown;
  });
  const show = (display: Display) => {
    shown += 1;
    const left = shown - limits.displays;
    execution.displays[Math.min(shown - 1, limits.displays)] = left > 0 ? countLeft(left) : display;
    if (left <= 1) tell(); // how many are left is told with what comes next
  };
  const display = (value: unknown, options?: DisplayOptions) => {
    if (value !== undefined) show(inspect(value, options));
    return value;
  };
  const view = (variable: string, input: unknown) => {
    const value = new ViewValue(input);
    settings.restore(variable, value);
    execution.views.set(variable, value);
    show({kind: "input", variable, form: value.toForm(variable)});
    return value;
  };
  const stream = (_variable: string, iterable: unknown) => new StreamValue(iterable);
  const expect = (index: number, value: unknown) => {
    const {line, text} = expectations[index];
    const actual = toExpectationText(isLive(value) ? value.value : value);
    const holds = meets(actual, text);
    execution.checks.push({line, expected: text, actual: actual.slice(0, limits.checkText), holds});
    return value;
  };
  const report = (...answers: Parameters<typeof grade>) =>
    show({kind: "verdict", verdict: grade(...answers)});
  try {
    const given = [...inputs, ...numbers.map(({value}) => value)];
    return await call(display, createConsole(show), view, stream, expect, report, ...given);
  } finally {
    told = shown; // with its end
  }
}

function countLeft(count: number): Display {
  return {kind: "value", value: {type: "literal", text: `… ${count} more`}};
}
