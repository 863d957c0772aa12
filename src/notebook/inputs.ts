import type {InputForm, InputSetting} from "./input.ts";
import {checkInput, Input} from "./input.ts";
import {toStep} from "./toStep.ts";

export {grid, paint, pick} from "./matrixInputs.ts";
export type {GridOptions, PickOptions} from "./matrixInputs.ts";
export {order} from "./orderInput.ts";
export {point} from "./pointInput.ts";
export type {PointOptions} from "./pointInput.ts";

/** How long a list of options may be. */
const limits = {options: 200};

/**
 * Returns a slider from *min* to *max*; *value* defaults to the middle, *step* to the power of ten of
 * which the way has 10 to 100.
 */
export function range(
  [min, max]: readonly [number, number],
  {label = "", step, value}: {label?: string; step?: number; value?: number} = {}
): Input<number> {
  checkInput(min < max, `a range goes from less to more, not from ${min} to ${max}`);
  const size = step ?? toStep(max - min);
  checkInput(size > 0, `the step of a range is above 0, not ${size}`);
  const clamp = (setting: number) => Math.min(max, Math.max(min, setting));
  const middle = min + size * Math.round((max - min) / size / 2);
  const setting = clamp(value ?? Number(middle.toPrecision(12)));
  return numeric({type: "range", label, min, max, step: size, setting}, clamp);
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
  checkInput(options.length > 0, "a select needs at least one option");
  checkInput(options.length <= limits.options, `a select has at most ${limits.options} options`);
  const setting = options.indexOf(value);
  checkInput(setting >= 0, "the value of a select must be one of its options");
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
  checkInput(count > 1 && count <= most, `a way has 2 to ${most} steps, not ${count}`);
  checkInput(Number.isInteger(value) && value in steps, `the value of a way is 0 to ${count - 1}`);
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

function numeric(form: InputForm, clamp: (setting: number) => number): Input<number> {
  const allow = (setting: InputSetting) =>
    typeof setting === "number" && Number.isFinite(setting) ? clamp(setting) : undefined;
  return new Input(form, (setting) => setting as number, allow);
}
