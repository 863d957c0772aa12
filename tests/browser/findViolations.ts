import type {Page} from "playwright-core";
import {readFileSync} from "node:fs";

/** Where axe looks, and in which themes. */
export interface AxeOptions {
  /** the parts of the page that it looks at; by default the whole page */
  within?: string[];
  /** by default the theme that the page has */
  themes?: readonly ("light" | "dark")[];
}

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What depends on the theme: all else is looked at in the first one only. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** Returns what axe finds on a page, in a line each. */
export async function findViolations(
  page: Page,
  {within, themes = []}: AxeOptions = {}
): Promise<string[]> {
  await page.evaluate(axe);
  const first = themes[0];
  if (first) await page.emulateMedia({colorScheme: first});
  const found = await page.evaluate(runAxe, {within});
  for (const colorScheme of themes.slice(1)) {
    await page.emulateMedia({colorScheme});
    const more = await page.evaluate(runAxe, {within, only: ofColours});
    found.push(...more.map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

async function runAxe({within, only}: {within?: string[]; only?: string[]}): Promise<string[]> {
  const context = within ? {include: within.map((selector) => [selector])} : document;
  const {violations} = await (window as any).axe.run(context, {
    resultTypes: ["violations"],
    // the sandbox's frame is hidden and has no content
    ...(only ? {runOnly: only} : {rules: {"frame-tested": {enabled: false}}})
  });
  return violations.flatMap(
    ({id, nodes}: {id: string; nodes: {target: string[]; failureSummary: string}[]}) =>
      nodes.map(
        ({target, failureSummary}) =>
          `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`
      )
  );
}
