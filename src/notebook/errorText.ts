import {cutText} from "./cutText.ts";
import {ownProperty} from "./ownProperty.ts";

/** Returns the name and message of *error*, as "RangeError: Invalid array length". */
export function errorText(error: object): string {
  const message = findText(error, "message");
  const name = findText(error, "name") || "Error";
  return cutText(message ? `${name}: ${message}` : name, 2000);
}

// A text property of the object or its prototypes, read without calling a getter.
function findText(object: object, key: string): string {
  for (let each: object | null = object; each; each = Object.getPrototypeOf(each)) {
    if (!Object.hasOwn(each, key)) continue;
    const value = ownProperty(each, key);
    return typeof value === "string" ? value : "";
  }
  return "";
}
