import type {Page} from "playwright-core";
import {buildPeer} from "./buildPeer.ts";
import {typeDigits} from "./keystrokes.ts";
import {redrawTimes, watchRedraws} from "./watchRedraws.ts";

/**
 * Builds a page with live cells in Docusaurus, the peer that redraws soonest: about a thousand words,
 * 16 equations, 6 cells, 2 plots, as chapters have. Returns the directory of its site, if it could be
 * built.
 */
export function buildDocusaurus(): string | undefined {
  return buildPeer({name: "docusaurus", output: "build"});
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
