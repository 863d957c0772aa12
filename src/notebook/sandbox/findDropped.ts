import type {Display} from "../display.ts";
import type {InputSetting} from "../input.ts";

/**
 * Returns the variables of inputs that are not as *settings* say, but for those that the reader
 * *isMoving*: their cell has given them another default since, as a list of presets does.
 */
export function findDropped(
  displays: Display[],
  settings: {[variable: string]: InputSetting},
  isMoving: (variable: string) => boolean
): string[] {
  return displays.flatMap((display) => {
    if (display.kind !== "input" || isMoving(display.variable)) return [];
    const {variable, form} = display;
    const isDropped =
      Object.hasOwn(settings, variable) &&
      JSON.stringify(settings[variable]) !== JSON.stringify(form.setting);
    return isDropped ? [variable] : [];
  });
}
