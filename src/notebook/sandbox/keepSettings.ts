import type {Display} from "../display.ts";
import type {InputSetting} from "../input.ts";

/**
 * Returns *displays* with the inputs that the reader *isMoving* as they stand now: a worker that has
 * not heard of it yet shows them as they stood before.
 */
export function keepSettings(
  displays: Display[],
  settings: {[variable: string]: InputSetting},
  isMoving: (variable: string) => boolean
): Display[] {
  return displays.map((display) => {
    if (display.kind !== "input" || !isMoving(display.variable)) return display;
    const setting = settings[display.variable] ?? display.form.setting;
    return {...display, form: {...display.form, setting}} as Display;
  });
}
