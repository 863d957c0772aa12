import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

/** What a reader without a connection has no use for. */
const unused =
  /^(404\.html|offline\.js|picture\.png|robots\.txt|sitemap.*|pagefind\/pagefind-.*\.(js|css))$/;
const used = /^pagefind\/pagefind-worker\.js$/;

/**
 * Writes the service worker that keeps a copy of the site in *outDir* on a device, beside the site
 * itself, with the name and the digest of each file.
 */
export async function buildOffline(outDir) {
  await build({
    entryPoints: ["src/offline/serviceWorker.ts"],
    outfile: join(outDir, "offline.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: {
      siteFiles: JSON.stringify(listFiles(outDir)),
      "process.env.NODE_ENV": '"production"'
    }
  });
}

function listFiles(outDir) {
  return readdirSync(outDir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name).slice(join(outDir, "/").length)
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => used.test(path) || !unused.test(path))
    .sort()
    .map((url) => ({url, revision: digest(readFileSync(join(outDir, url)))}));
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
