import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, existsSync, globSync, readFileSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Page} from "playwright-core";
import {redrawTimes, watchRedraws} from "./watchRedraws.ts";
import {typeDigits} from "./keystrokes.ts";

const project = resolve("tests/bench/docusaurus");

/**
 * Builds a page with live cells in Docusaurus, the peer that redraws soonest: about a thousand words,
 * 16 equations, 6 cells, 2 plots, as chapters have. Its packages are apart from the project's; it takes
 * minutes the first time. Returns the directory of its site; nothing if its packages cannot be
 * installed.
 */
export function buildPeer(): string | undefined {
  const copy = resolve(".cache", `docusaurus-${digestOf(project)}`);
  const site = join(copy, "build");
  if (existsSync(join(site, "index.html"))) return site;
  cpSync(project, copy, {recursive: true});
  try {
    for (const command of [
      ["install", "--no-audit", "--no-fund"],
      ["run", "build"]
    ])
      execFileSync("npm", command, {cwd: copy, stdio: ["ignore", "ignore", "inherit"]});
    return site;
  } catch {
    console.error("Docusaurus could not be installed and built: nothing is compared with it.");
    return undefined;
  }
}

function digestOf(directory: string): string {
  const hash = createHash("sha256");
  for (const file of globSync("**/*", {cwd: directory}).sort()) {
    const path = join(directory, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 10);
}

/**
 * Returns how long keystrokes take in the peer: a digit is typed over as in `keystrokes`; a heatmap
 * and a line of numbers depend on it, all in the cell itself.
 */
export async function peerKeystrokes(page: Page, count: number): Promise<number[]> {
  await page.locator(".heatmap svg").waitFor();
  await page.locator("[class*=playgroundEditor] pre").first().click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.waitForTimeout(1500);
  const before = await page.locator(".entropies").textContent();
  await watchRedraws(page, "keydown", ["[class*=playgroundPreview]"]);
  await typeDigits(page, count);
  const times = await redrawTimes(page);
  if (times.length < count || (await page.locator(".entropies").textContent()) === before)
    throw new Error("the keystrokes have not changed the cell of Docusaurus");
  return times;
}
