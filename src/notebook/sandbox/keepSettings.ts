import type {Display} from "../display.ts";
import type {InputSetting} from "../input.ts";

/**
 * Returns *displays* with the inputs that the reader has just *moved* as they stand now: a cell that
 * was asked for before shows them as they stood then.
 */
export function keepSettings(
  displays: Display[],
  settings: {[variable: string]: InputSetting},
  moved: ReadonlySet<string>
): Display[] {
  return displays.map((display) => {
    if (display.kind !== "input" || !moved.has(display.variable)) return display;
    const setting = settings[display.variable] ?? display.form.setting;
    return {...display, form: {...display.form, setting}} as Display;
  });
}
