/** Returns whether the file at *path* is named after its content: under this name, it never changes. */
export function isNamedByContent(path: string): boolean {
  return /\/_astro\/|\.[0-9a-f]{10}\.\w+$|\/[0-9a-f]{10}\.\w+$/.test(path);
}
