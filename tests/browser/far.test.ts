import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {sites} from "../site/pages.ts";
import {cellOf, chapter, open} from "./browser.ts";

const wide = {viewport: {width: 1280, height: 900}};
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const openAsReader = (path: string, options = {}) => open(path, options, sites.domain, false);

const isLaidOut = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.checkVisibility({contentVisibilityAuto: true}));

/** Returns what *measure* gives once it has given the same for half a second. */
async function settled(measure: () => Promise<number>): Promise<number> {
  for (let last = NaN, since = 0; ;) {
    const now = await measure();
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > 500) return now;
  }
}

describe("what is far from the window", () => {
  it("is laid out once it comes near, and not before", async () => {
    const {page} = await openAsReader(chapter);
    const last = "#cell-spectrum pre";
    expect(await isLaidOut(page, "h1")).toBe(true);
    expect(await isLaidOut(page, last)).toBe(false);
    await page.locator("#cell-spectrum").scrollIntoViewIfNeeded();
    await expect.poll(() => isLaidOut(page, last)).toBe(true);
    await page.context().close();
  });

  // A browser that looks at all fields, to fill them in, would lay out what is around them.
  it("is not what has fields, but all around them", async () => {
    const {page} = await openAsReader("chapters/04-queries-keys-values/");
    expect(await isLaidOut(page, "#cell-choose-sizes input")).toBe(true);
    expect(await isLaidOut(page, "#cell-choose-sizes pre")).toBe(false);
    await page.context().close();
  });

  it.each([
    ["wide", wide],
    ["on a phone", phone]
  ])("is where its link leads, %s", async (_, options) => {
    for (const id of ["cell-one-row", "cell-spectrum", "references", "eq-softmax"]) {
      const {page} = await openAsReader(`${chapter}#${id}`, options);
      const top = () => page.locator(`#${id}`).evaluate((each) => each.getBoundingClientRect().top);
      await expect.poll(top, {timeout: 5000}).toBeLessThan(100);
      await page.waitForTimeout(300);
      expect(await top()).toBeGreaterThan(0);
      expect(await top()).toBeLessThan(100);
      await page.context().close();
    }
  });

  it.each([
    ["on the way down and back", "", [300, -300]],
    ["on the way up from the end, where heights above are guesses", "#references", [-300]]
  ])("moves nothing that is seen, %s", async (_, hash, steps) => {
    const {page} = await openAsReader(`chapters/04-queries-keys-values/${hash}`, phone);
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      (window as any).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (window as any).shift += (entry as any).value;
      }).observe({type: "layout-shift"});
    });
    for (const step of steps) {
      for (let i = 0; i < 60; i++) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(20);
      }
    }
    expect(await page.evaluate(() => (window as any).shift)).toBe(0);
    await page.context().close();
  });

  it("is found by a search in the page", async () => {
    const {page} = await openAsReader(chapter);
    expect(await page.evaluate(() => (window as any).find("One row of scores as weights"))).toBe(
      true
    );
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(3000);
    await page.context().close();
  });

  it("is there on paper", async () => {
    const {page} = await openAsReader(chapter);
    await page.emulateMedia({media: "print"});
    expect(await isLaidOut(page, "#cell-spectrum pre")).toBe(true);
    await page.context().close();
  });

  it.each([
    ["wide", wide],
    ["on a phone", phone]
  ])(
    "is there on a page that is opened again, at the place that was read, %s",
    async (_, options) => {
      const {page} = await openAsReader(chapter, options);
      const {cell} = cellOf(page, "one-row");
      const top = () => cell.evaluate((element) => element.getBoundingClientRect().top);
      await cell.evaluate((element) => element.scrollIntoView());
      const before = await settled(top);
      for (let i = 0; i < 2; i++) {
        await page.reload();
        expect(Math.abs((await settled(top)) - before)).toBeLessThan(4);
      }
      expect(await isLaidOut(page, "#cell-spectrum pre")).toBe(true);
      await page.context().close();
    }
  );

  it("is there, too, where the reader's own cell shows much above it", async () => {
    const {page} = await openAsReader(chapter);
    await page.locator(".work-bar").getByRole("button", {name: "Add a cell"}).click();
    const own = cellOf(page, "scratch-1");
    await own.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("weights");
    await own.output.locator("tr").first().waitFor({state: "attached"});
    const place = page.locator("#references");
    const top = () => place.evaluate((element) => element.getBoundingClientRect().top);
    await place.evaluate((element) => element.scrollIntoView());
    const before = await settled(top);
    await page.reload();
    expect(Math.abs((await settled(top)) - before)).toBeLessThan(4);
    await page.context().close();
  });

  it("is left to a reader who moves on while the page is opened again", async () => {
    const {page} = await openAsReader(chapter);
    await page.locator("#references").evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(300);
    await page.reload();
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.context().close();
  });
});
