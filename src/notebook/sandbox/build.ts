import {createHash} from "node:crypto";
import {resolve} from "node:path";
import {build} from "esbuild";
import {toDigest} from "../toDigest.ts";
import boot from "./boot.js?raw";
import {workerPlace} from "./workerPlace.ts";

/** Returns the source expression by which a content policy names an inline script. */
export function toScriptHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** The one inline script of the frame, as a content policy names it. */
export const bootHash = toScriptHash(boot);

const policy = `default-src 'none'; script-src ${bootHash} blob:; worker-src blob:`;

/** The document of the sandboxed frame. */
const frameDocument = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="text/plain">${workerPlace}</script><script>${boot}</script>`;

let worker: Promise<string> | undefined;

/** Returns the names of the sandbox's two text files; a name changes when its text does. */
export async function sandboxNames(): Promise<{frame: string; worker: string}> {
  const [frame, worker] = Object.keys(await sandboxFiles());
  return {frame, worker};
}

/** Returns the sandbox's two texts by the name of their file: the frame's document, then the worker's script. */
export async function sandboxFiles(): Promise<{[file: string]: string}> {
  const script = await (import.meta.env.DEV ? buildWorker() : (worker ??= buildWorker()));
  return {
    [`frame.${toDigest(frameDocument)}`]: frameDocument,
    [`worker.${toDigest(script)}`]: script
  };
}

// One classic script that imports nothing: an opaque origin can load nothing from the site.
async function buildWorker(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [resolve("src/notebook/sandbox/worker.ts")],
    inject: [resolve("src/notebook/sandbox/keptDate.ts")],
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
    legalComments: "none",
    write: false
  });
  const {text} = outputFiles[0];
  if (/<\/script|<!--/i.test(text)) throw new Error("the worker's script would end in the frame");
  return text;
}
