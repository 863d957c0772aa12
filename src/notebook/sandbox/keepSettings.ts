import type {Display} from "../display.ts";
import type {InputSetting} from "../input.ts";

/**
 * Returns *displays* with the inputs as the reader has set them: who moves one may be ahead of the
 * worker, and of what is to be drawn.
 */
export function keepSettings(
  displays: Display[],
  settings: {[variable: string]: InputSetting} = {}
): Display[] {
  return displays.map((display) => {
    if (display.kind !== "input" || !Object.hasOwn(settings, display.variable)) return display;
    return {...display, form: {...display.form, setting: settings[display.variable]}} as Display;
  });
}
