/** Returns the content policy of every page; *scriptHashes* name its inline scripts. */
export function toContentPolicy(scriptHashes: string[]): string {
  return [
    "default-src 'none'",
    // blob: is for cells, inside the sandbox; the search is WebAssembly
    `script-src 'self' ${scriptHashes.join(" ")} blob: 'wasm-unsafe-eval'`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'", // KaTeX and the editor set styles
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'", // the sandbox is a srcdoc, which this does not govern; it keeps it from leaving
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types notebook"
  ].join("; ");
}
