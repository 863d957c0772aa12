// What every cell has without importing it. Only the type checker of chapters reads this file.

/** Labels for a matrix that is displayed. */
interface DisplayOptions {
  rows?: readonly string[];
  columns?: readonly string[];
  /** whether the sum of each row is shown */
  sums?: boolean;
}

/** Shows *value* under the cell and returns it: a matrix as a table, a plot as a figure, all else as it is. */
declare function display<T>(value: T, options?: DisplayOptions): T;

/**
 * Shows an input of the module "inputs" under the cell. The variable that it declares has the input's
 * value in all other cells: `const scale = view(range([0, 2]));`
 */
declare function view<Value>(input: import("./input.ts").Input<Value>): Value;

/**
 * Gives the values of a generator one after another to all other cells, which run again for each:
 * `const loss = stream(train());`
 */
declare function stream<Value>(generator: AsyncIterable<Value> | Iterable<Value>): Value;

// What a worker has besides the language, as far as cells may use it (globals.ts).

/** Calls *action* with *values* in so many milliseconds; a cell waits for it in a promise. */
declare function setTimeout<Values extends unknown[]>(
  action: (...values: Values) => void,
  milliseconds?: number,
  ...values: Values
): number;
declare function clearTimeout(timer?: number): void;
/** Calls *action* with *values* again and again, once in so many milliseconds. */
declare function setInterval<Values extends unknown[]>(
  action: (...values: Values) => void,
  milliseconds?: number,
  ...values: Values
): number;
declare function clearInterval(timer?: number): void;
/** Calls *action* before anything else that waits. */
declare function queueMicrotask(action: () => void): void;
/** Returns a deep copy of *value*. */
declare function structuredClone<T>(value: T): T;
/** The time in milliseconds since the worker began. */
declare const performance: {now(): number};
/** Turns text into bytes, in UTF-8. */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
/** Turns bytes into text, from UTF-8 by default. */
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

/** Shows lines under the cell. */
declare const console: {
  [level in "log" | "info" | "debug" | "warn" | "error" | "trace" | "dirxml"]: (
    ...values: unknown[]
  ) => void;
} & {
  /** shows a value and its fields */
  dir(value: unknown): void;
  /** shows the items of *data* as rows; *columns* says which of their fields */
  table(data: unknown, columns?: string[]): void;
  /** shows the values as an error unless *holds* */
  assert(holds: unknown, ...values: unknown[]): void;
  /** shows how often it was called with *label* */
  count(label?: string): void;
  countReset(label?: string): void;
  /** indents the lines that follow, until `groupEnd` */
  group(...values: unknown[]): void;
  groupCollapsed(...values: unknown[]): void;
  groupEnd(): void;
  time(label?: string): void;
  timeLog(label?: string): void;
  timeEnd(label?: string): void;
  clear(): void;
};

/** What the check of an exercise calls, as `check`. */
declare const $check: import("./grade.ts").CheckFunction;
