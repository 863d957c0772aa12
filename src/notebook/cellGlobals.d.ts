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

/** Shows lines under the cell. */
declare const console: {
  [level in "log" | "info" | "debug" | "warn" | "error" | "table" | "dir"]: (
    ...values: unknown[]
  ) => void;
};
