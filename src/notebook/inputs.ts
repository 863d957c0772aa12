import type {InputForm, InputSetting} from "./input.ts";
import {Input} from "./input.ts";

/** How large a grid may be, in rows and in columns, and how long a list of options. */
const limits = {grid: 16, options: 200};

/** Returns a slider from *min* to *max*; *value* defaults to the middle, *step* to 1/100 of the way. */
export function range(
  [min, max]: readonly [number, number],
  {label = "", step, value}: {label?: string; step?: number; value?: number} = {}
): Input<number> {
  check(min < max, `a range goes from less to more, not from ${min} to ${max}`);
  const size = step ?? toStep(max - min);
  check(size > 0, `the step of a range is above 0, not ${size}`);
  const clamp = (setting: number) => Math.min(max, Math.max(min, setting));
  const middle = min + size * Math.round((max - min) / size / 2);
  const setting = clamp(value ?? Number(middle.toPrecision(12)));
  return numeric({type: "range", label, min, max, step: size, setting}, clamp);
}

// A hundred steps, of a round size.
function toStep(width: number): number {
  return 10 ** Math.floor(Math.log10(width / 10));
}

/** Returns a field for a number; *value* defaults to *min*, or 0. */
export function number({
  label = "",
  min,
  max,
  step,
  value
}: {
  label?: string;
  min?: number;
  max?: number;
  step?: number;
  value?: number;
} = {}): Input<number> {
  const clamp = (setting: number) => Math.min(max ?? Infinity, Math.max(min ?? -Infinity, setting));
  const setting = clamp(value ?? min ?? 0);
  return numeric({type: "number", label, min, max, step, setting}, clamp);
}

/** Returns a list to choose one of *options* from; *format* gives the words of an option. */
export function select<const Option>(
  options: readonly Option[],
  {
    label = "",
    value = options[0],
    format = String
  }: {label?: string; value?: NoInfer<Option>; format?: (option: NoInfer<Option>) => string} = {}
): Input<Option> {
  check(options.length > 0, "a select needs at least one option");
  check(options.length <= limits.options, `a select has at most ${limits.options} options`);
  const setting = options.indexOf(value);
  check(setting >= 0, "the value of a select must be one of its options");
  const names = options.map((option) => `${format(option)}`);
  return new Input(
    {type: "select", label, options: names, setting},
    (index) => options[index as number],
    (index) => (typeof index === "number" && index in options ? index : undefined)
  );
}

/**
 * Returns a way through *steps*, with buttons for the one before and the next; its value is the number
 * of the step, from 0. *value* defaults to the last step, so that a page at rest shows the whole.
 */
export function step(
  steps: readonly string[],
  {label = "", value = steps.length - 1}: {label?: string; value?: number} = {}
): Input<number> {
  const [count, most] = [steps.length, limits.options];
  check(count > 1 && count <= most, `a way has 2 to ${most} steps, not ${count}`);
  check(Number.isInteger(value) && value in steps, `the value of a way is 0 to ${count - 1}`);
  const isStep = (setting: InputSetting) => typeof setting === "number" && setting in steps;
  return new Input(
    {type: "step", label, options: steps.map(String), setting: value},
    (setting) => setting as number,
    (setting) => (isStep(setting) ? setting : undefined)
  );
}

/** Returns a box to check; *value* defaults to false. */
export function checkbox({label = "", value = false} = {}): Input<boolean> {
  return new Input(
    {type: "checkbox", label, setting: value},
    (setting) => setting as boolean,
    (setting) => (typeof setting === "boolean" ? setting : undefined)
  );
}

/** Returns a field for a line of text; *value* defaults to the empty text. */
export function text({label = "", placeholder = "", value = ""} = {}): Input<string> {
  return new Input(
    {type: "text", label, placeholder, setting: value},
    (setting) => setting as string,
    (setting) => (typeof setting === "string" ? setting : undefined)
  );
}

/** Options of `grid`. */
export interface GridOptions {
  label?: string;
  /** the names of the rows */
  rows?: readonly string[];
  /** the names of the columns */
  columns?: readonly string[];
  /** by how much the arrows of a field change it */
  step?: number;
}

/** Returns a grid of fields for the entries of *matrix*, [n, m]; its value is a matrix of that shape. */
export function grid<M extends readonly (readonly number[])[]>(
  matrix: M,
  {label = "", rows = [], columns = [], step}: GridOptions = {}
): Input<M> {
  const fits = (each: unknown): each is number[][] =>
    isGrid(each, matrix, "number") && (each as number[][]).flat().every(Number.isFinite);
  const setting = matrix.map((row) => [...row]);
  check(fits(setting), "a grid takes a matrix: rows of equally many numbers");
  checkSize(setting.length, setting[0].length);
  return new Input(
    {type: "grid", label, rows: rows.map(String), columns: columns.map(String), step, setting},
    (each) => (each as number[][]).map((row) => [...row]) as unknown as M,
    (each) => (fits(each) ? each : undefined)
  );
}

/** Returns a grid of true and false to paint, [n, m], that begins as *mask*; its value is a mask. */
export function paint<M extends readonly (readonly boolean[])[]>(
  mask: M,
  {label = "", rows = [], columns = []}: Omit<GridOptions, "step"> = {}
): Input<M> {
  const fits = (each: unknown): each is boolean[][] => isGrid(each, mask, "boolean");
  const setting = mask.map((row) => [...row]);
  check(fits(setting), "a paint takes a mask: rows of equally many booleans");
  checkSize(setting.length, setting[0].length);
  return new Input(
    {type: "paint", label, rows: rows.map(String), columns: columns.map(String), setting},
    (each) => (each as boolean[][]).map((row) => [...row]) as unknown as M,
    (each) => (fits(each) ? each : undefined)
  );
}

// Whether a value is rows of one kind, as many and as long as those of *model*.
function isGrid(value: unknown, model: readonly (readonly unknown[])[], kind: string): boolean {
  const width = model[0]?.length ?? 0;
  const isEntry = (each: unknown) => typeof each === kind;
  return (
    width > 0 &&
    Array.isArray(value) &&
    value.length === model.length &&
    value.every((row) => Array.isArray(row) && row.length === width && row.every(isEntry))
  );
}

function checkSize(rows: number, columns: number): void {
  const most = limits.grid;
  const message = `${rows} × ${columns} is too large for a grid: at most ${most} × ${most}`;
  check(Math.max(rows, columns) <= most, message);
}

function numeric(form: InputForm, clamp: (setting: number) => number): Input<number> {
  const allow = (setting: InputSetting) =>
    typeof setting === "number" && Number.isFinite(setting) ? clamp(setting) : undefined;
  return new Input(form, (setting) => setting as number, allow);
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}
