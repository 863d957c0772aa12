// What a downloaded chapter has in the place of the page: Node prints what its cells show.
import type {Input, InputSetting} from "./input.ts";
import type {DisplayOptions} from "./inspect.ts";
import {flowToEnd} from "./flow.ts";
import {inspect} from "./inspect.ts";
import {StreamValue, ViewValue} from "./live.ts";
import {toText} from "./toText.ts";

let heading = "";

for (const level of ["log", "info", "debug", "warn", "error"] as const) {
  const write = console[level];
  console[level] = (...values: unknown[]) => {
    if (heading) write(heading);
    heading = "";
    write(...values);
  };
}

/** Prints *value* as the page shows it and returns it: a matrix as a table, a plot as its numbers. */
export function display<T>(value: T, options: DisplayOptions = {}): T {
  if (value !== undefined) console.log(toText(inspect(value, options)));
  return value;
}

/** Prints the name of the cell that begins here before what it shows or logs, if it does. */
display.cell = (name: string): void => {
  heading = `\n── ${name} ──`;
};

/**
 * Returns the value of *input*, which the variable *name* has, and prints it; *setting* is what a
 * reader has set it to.
 */
export function view<Value>(input: Input<Value>, name: string, setting?: InputSetting): Value {
  const value = new ViewValue(input, setting);
  console.log(toText({kind: "input", variable: name, form: value.toForm(name)}));
  return value.value as Value;
}

/** Resolves to the last value that *generator* gives. */
export async function stream<Value>(
  generator: AsyncIterable<Value> | Iterable<Value>
): Promise<Value> {
  const values = new StreamValue(generator);
  await flowToEnd(values);
  return values.value as Value;
}
