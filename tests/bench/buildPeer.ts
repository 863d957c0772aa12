import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** A peer with which the site is compared: a project whose packages are apart from the site's. */
export interface Peer {
  /** its folder beside this file */
  name: string;
  /** where its build puts its site */
  output: string;
  /** the texts of its pages, by path, where they are made from the site's own */
  pages?: {[path: string]: string};
}

/**
 * Builds a peer in `.cache`, which takes minutes the first time. Returns the directory of its site;
 * nothing if its packages cannot be installed.
 */
export function buildPeer({name, output, pages = {}}: Peer): string | undefined {
  const project = resolve("tests/bench", name);
  const copy = resolve(".cache", `${name}-${digestOf(project, pages)}`);
  const site = join(copy, output);
  if (existsSync(join(site, "index.html"))) return site;
  cpSync(project, copy, {recursive: true});
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(copy, path)), {recursive: true});
    writeFileSync(join(copy, path), text);
  }
  try {
    for (const command of [
      ["install", "--no-audit", "--no-fund"],
      ["run", "build"]
    ])
      execFileSync("npm", command, {cwd: copy, stdio: ["ignore", "ignore", "inherit"]});
    return site;
  } catch {
    console.error(`${name} could not be installed and built: nothing is compared with it.`);
    return undefined;
  }
}

function digestOf(directory: string, pages: {[path: string]: string}): string {
  const hash = createHash("sha256").update(JSON.stringify(pages));
  for (const file of globSync("**/*", {cwd: directory}).sort()) {
    const path = join(directory, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 10);
}
