import type {InputSetting} from "./input.ts";
import type {ViewValue} from "./live.ts";

/**
 * What a reader has set the inputs of a cell to. A setting is for an input as the reader saw it: when
 * the cell runs again and gives the input another default, as a list of presets does, it is dropped.
 */
export class Settings {
  /** by variable */
  current: {[variable: string]: InputSetting};
  readonly #applied = new Map<string, {setting: string; origin: string | null}>();

  constructor(current: {[variable: string]: InputSetting} = {}) {
    this.current = current;
  }

  /** Sets a value that was made just now, if it is still the input that the reader set. */
  restore(variable: string, value: ViewValue): void {
    if (!Object.hasOwn(this.current, variable)) return;
    const setting = JSON.stringify(this.current[variable]);
    const applied = this.#applied.get(variable);
    if (applied?.setting !== setting) this.apply(variable, value);
    else if (applied.origin === value.origin) value.set(this.current[variable]);
    else this.#applied.set(variable, {setting, origin: null});
  }

  /** Sets a value as the reader has just set its input. */
  apply(variable: string, value: ViewValue): void {
    const setting = this.current[variable];
    this.#applied.set(variable, {setting: JSON.stringify(setting), origin: value.origin});
    value.set(setting);
  }
}
