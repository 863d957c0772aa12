/** Returns whether a key is pressed with one that makes it the browser's, such as Alt with ← to go back. */
export function isCombined({ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
