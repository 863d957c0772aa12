import type {InputSetting} from "../notebook/input.ts";
import type {CellSettings} from "./inputSettings.ts";

/**
 * Returns what a link says that the inputs of a cell are set to. Whether an input allows it is seen
 * when its cell runs.
 *
 * @throws {TypeError} if *value* is nothing that inputs are set to.
 */
export function readLinkedSettings(value: unknown): CellSettings {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !isSet(value))
    throw new TypeError("no settings of inputs");
  return {...value};
}

function isSet(value: object): value is CellSettings {
  return Object.values(value).every((each) => isSetting(each));
}

function isSetting(value: unknown, depth = 0): value is InputSetting {
  if (Array.isArray(value)) return depth < 2 && value.every((each) => isSetting(each, depth + 1));
  return ["number", "string", "boolean"].includes(typeof value);
}
