import {readFileSync} from "node:fs";
import type {CDPSession, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readPages, sites} from "../site/pages.ts";
import {chapter, open} from "./browser.ts";

// To look in a computer's fonts for one arrow holds up the first layout for as long as the rest of it.
describe("letters that are not ASCII", () => {
  let page: Page;
  let devtools: CDPSession;
  let origin: string;

  beforeAll(async () => {
    ({page} = await open("404.html"));
    origin = new URL(page.url()).origin;
    devtools = await page.context().newCDPSession(page);
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    // a face that comes late is to be waited for
    await page.route(/\/$|\.(css|html)$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/font-display:\s*optional/g, "");
      await route.fulfill({response, body});
    });
  });
  afterAll(() => page.context().close());

  it.each(readPages("dist").map(({file}) => file))("are the site's own in %s", async (file) => {
    await page.goto(`${origin}/${file.replace(/index\.html$/, "")}`);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(markOddLetters);
    const {root} = await devtools.send("DOM.getDocument", {depth: -1});
    const {nodeIds} = await devtools.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: "[data-odd]"
    });
    const foreign = await Promise.all(nodeIds.map((nodeId) => foreignFaceOf(nodeId, devtools)));
    const found = foreign.filter((each) => each !== undefined);
    expect(found, "add the letters to fontCharacters.ts and run npm run fonts").toEqual([]);
  });
});

// A name that begins with a generic one, such as Serif, is dropped without a word once its quotes are gone.
it("the browser knows every face of the styles", async () => {
  const {page} = await open(chapter, {}, sites.domain, false);
  const known = await page.evaluate(() => [...document.fonts].map(({family}) => family));
  const styles = ["fonts", "mathFonts"].map((name) =>
    readFileSync(`src/styles/${name}.css`, "utf8")
  );
  const declared = [...styles.join().matchAll(/@font-face \{\s*font-family: "?(.*?)"?;/g)];
  expect(declared.length).toBeGreaterThan(10);
  expect(known.map((family) => family.replaceAll('"', ""))).toEqual(
    expect.arrayContaining(declared.map(([, family]) => family))
  );
  await page.context().close();
});

it("a chapter that is printed as it is opened has its mathematical signs", async () => {
  const {page} = await open(chapter, {}, sites.domain, false);
  await page.waitForTimeout(2000); // who prints has looked at it for as long
  const paper = (await page.pdf()).toString("latin1");
  for (const face of ["KaTeX_Main", "KaTeX_Math", "KaTeX_Size2"]) expect(paper).toContain(face);
  await page.context().close();
});

async function foreignFaceOf(nodeId: number, devtools: CDPSession): Promise<string | undefined> {
  const {fonts} = await devtools.send("CSS.getPlatformFontsForNode", {nodeId});
  const other = fonts.find(({isCustomFont}) => !isCustomFont);
  if (!other) return undefined;
  const {outerHTML} = await devtools.send("DOM.getOuterHTML", {nodeId});
  return `${other.familyName}: ${outerHTML.slice(0, 200)}`;
}

function markOddLetters(): void {
  const isOdd = (text: string) => /[^\x00-\x7e\u200b]/.test(text);
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const own = [...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
    const before = getComputedStyle(element, "::before").content;
    if ([...own.map(({data}: any) => data), before].some(isOdd)) element.dataset.odd = "";
  }
}
