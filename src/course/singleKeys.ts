import {findStorage} from "./progress.ts";

const key = "attention:single-keys";

/** Returns whether a key that is pressed alone, such as "/", does something outside of text fields. */
export function hasSingleKeys(): boolean {
  return findStorage()?.getItem(key) !== "off";
}

/** Keeps whether it does, where storage allows. */
export function keepSingleKeys(isOn: boolean): void {
  try {
    if (isOn) findStorage()?.removeItem(key);
    else findStorage()?.setItem(key, "off");
  } catch {
    // storage is full
  }
}
