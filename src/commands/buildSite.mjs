import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {dirname, join} from "node:path";
import {buildOffline} from "./buildOffline.mjs";
import {run} from "./setUp.mjs";

/** All that the site is made from; what tests say of a chapter stands at its end. */
const inputs = [
  "src",
  "content",
  "public",
  "tests/chapters",
  "astro.config.mjs",
  "CITATION.cff",
  "LICENSE",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

/** Returns the path that the site is served under, from "/" and to "/". */
export function toBase(path = process.env.BASE ?? "") {
  const inner = path.replace(/^\/+|\/+$/g, "");
  return inner ? `/${inner}/` : "/";
}

/**
 * Builds the site into *outDir*, to be served under the path *base*, unless it is there and nothing
 * that it is made from has changed. Resolves to whether the site is there.
 */
export async function buildSite({outDir = "dist", base = toBase()} = {}) {
  const site = process.env.SITE ?? "";
  const key = createHash("sha256").update(JSON.stringify([base, site]));
  for (const path of inputs.flatMap(filesIn)) key.update(path).update(readFileSync(path));
  key.update(findLastCommit()); // pages say when they were changed
  const digest = key.digest("hex");
  const stamp = join(".cache", `built-${outDir.replaceAll("/", "-")}`);
  const isBuilt = existsSync(join(outDir, "index.html")) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, "utf8") === digest) return true;
  const env = {OUT_DIR: outDir, BASE: base, NODE_ENV: "production"};
  rmSync(stamp, {force: true});
  if ((await run("astro", ["build", "--silent"], {extraEnvironment: env})) !== 0) return false;
  const letters = ["--exclude-selectors", ".katex-mathml"]; // an equation once, as it is seen
  if ((await run("pagefind", ["--site", outDir, "--quiet", ...letters])) !== 0) return false;
  await buildOffline(outDir);
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, digest);
  return true;
}

function findLastCommit() {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    return execFileSync("git", ["log", "-1", "--format=%H", "--", "content"], {stdio});
  } catch {
    return ""; // no git, or not a clone
  }
}

function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
