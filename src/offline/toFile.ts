/** Returns the file that a static host sends for *address*, from the root of the site at *scope*. */
export function toFile(address: string, scope: string): string {
  const path = address.replace(/[?#].*$/, "").slice(scope.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
