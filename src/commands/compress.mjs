import {existsSync, readFileSync, statSync} from "node:fs";
import {extname, join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";

const types = {
  ".bib": "application/x-bibtex; charset=utf-8",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
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
    const [address] = request.url.split("?");
    const path = decode(address.endsWith("/") ? `${address}index.html` : address);
    const type = types[extname(path)];
    const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const file = join(directory, path);
    const isOutside = path.includes(".."); // no name of a file has two dots
    if (!type || !accepts || request.method !== "GET" || isOutside || !existsSync(file))
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
