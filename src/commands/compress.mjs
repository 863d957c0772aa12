import {existsSync, readFileSync, statSync} from "node:fs";
import {extname, join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8"
};

/**
 * Returns what answers requests for the texts in *directory* with Brotli, as a good host does; all
 * other requests it passes on.
 */
export function compress(directory) {
  const kept = new Map(); // what was compressed, by its file and state
  return (request, response, passOn) => {
    const {pathname} = new URL(request.url, "http://site");
    const path = decode(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const type = types[extname(path)];
    const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const file = join(directory, path); // a URL's path has no ".." left in it
    if (!type || !accepts || request.method !== "GET" || path.includes("..") || !existsSync(file))
      return passOn();
    const {size, mtimeMs} = statSync(file);
    const etag = `W/"${size}-${mtimeMs}-br"`;
    const headers = {etag, vary: "accept-encoding", "cache-control": "no-cache"};
    if (request.headers["if-none-match"] === etag) return response.writeHead(304, headers).end();
    const key = `${file} ${etag}`;
    if (!kept.has(key)) kept.set(key, brotli(readFileSync(file)));
    response.writeHead(200, {...headers, "content-type": type, "content-encoding": "br"});
    response.end(kept.get(key));
  };
}

function brotli(text) {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}});
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
