import {resolve} from "node:path";
import {build} from "esbuild";
import {toDigest} from "../toDigest.ts";
import {buildLibrary} from "./buildLibrary.ts";
import {slimTypeScript} from "./slimTypeScript.ts";

let files: Promise<{[file: string]: string}> | undefined;

/** Returns the names of the two files that check types; a name changes when its text does. */
export async function typesNames(): Promise<{checker: string; library: string}> {
  const [checker, library] = Object.keys(await typesFiles());
  return {checker, library};
}

/** Returns the script of the worker that checks types, and the library it reads, by file name. */
export function typesFiles(): Promise<{[file: string]: string}> {
  return (files ??= buildFiles());
}

async function buildFiles(): Promise<{[file: string]: string}> {
  const script = await buildWorker();
  const library = JSON.stringify(buildLibrary());
  return {
    [`worker.${toDigest(script)}.js`]: script,
    [`library.${toDigest(library)}.json`]: library
  };
}

async function buildWorker(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [resolve("src/notebook/types/worker.ts")],
    plugins: [slimTypeScript],
    bundle: true,
    format: "iife",
    minify: true,
    platform: "browser",
    external: ["fs", "path", "os", "perf_hooks", "inspector", "crypto", "source-map-support"],
    target: "es2022",
    legalComments: "eof",
    logLevel: "error",
    write: false
  });
  return outputFiles[0].text;
}
