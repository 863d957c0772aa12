import {describe, expect, it} from "vitest";
import {sites} from "../site/pages.ts";
import {cellOf, chapter, open} from "./browser.ts";

describe("a chapter without script", () => {
  it("shows every source and every output, and no control that would not work", async () => {
    const {page} = await open(chapter, {javaScriptEnabled: false});
    const {source, output, button} = cellOf(page, "weights");
    expect(await source.textContent()).toContain("softmax(recovered.scores)");
    expect(await output.locator("svg rect").count()).toBe(25);
    expect(await button("Edit").isVisible()).toBe(false);
    expect(await page.locator("notebook-cell").count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it("opens a folded source", async () => {
    const {page} = await open(chapter, {javaScriptEnabled: false});
    const {cell, source} = cellOf(page, "setup");
    expect(await source.isVisible()).toBe(false);
    await cell.locator("summary").click();
    expect(await source.innerText()).toContain('from "attention"');
    await page.context().close();
  });
});

describe("a chapter", () => {
  it("loads without a problem, and nothing that only editing needs", async () => {
    const requests: string[] = [];
    const {page, problems} = await open("");
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(new URL(chapter, page.url()).href);
    await page.waitForLoadState("networkidle");
    expect(requests.filter((path) => /sandbox|editor|live/.test(path))).toEqual([]);
    expect(requests.some((path) => path.includes("Chapter.astro"))).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("keeps a chosen theme from the first paint on", async () => {
    const {page} = await open(chapter, {colorScheme: "light"});
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel("Theme").selectOption("dark");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    expect(await page.getByLabel("Theme").inputValue()).toBe("dark");
    await page.context().close();
  });

  it.each([
    ["wide", chapter, {width: 1280, height: 900}],
    // where nothing but the question is above them, the list of chapters must not be seen to move
    ["on a phone", "chapters/06-scaling/", {width: 390, height: 844}]
  ])("is read from its beginning before the styles of its cells come, %s", (_, path, viewport) =>
    readFirst(path, viewport, {first: ".chapter-question", later: "notebook-cell"})
  );

  it("is not wider than a phone", async () => {
    const {page} = await open(chapter, {viewport: {width: 360, height: 740}});
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    await page.context().close();
  });

  it("works in a folder of a host", async () => {
    const {page, problems} = await open(chapter, {}, sites.folder);
    const {output, write} = cellOf(page, "weights-sums");
    await write("21 + 21");
    await output.getByText("42").waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("an address without a page", () => {
  it("says so, and leads home", async () => {
    const {page} = await open("chapters/99-nothing/");
    expect(await page.getByRole("heading", {level: 1}).innerText()).toBe("There is no page here");
    await page.getByRole("main").getByRole("link").click();
    expect(new URL(page.url()).pathname).toBe("/");
    await page.context().close();
  });
});

it("the first screen of the home page is seen before the styles of the rest come", () =>
  readFirst("", {width: 390, height: 844}, {first: "letter-attention", later: ".chapter-map"}));

/** Sees that the *first* part of a page is painted before the styles of the *later* one come. */
async function readFirst(
  path: string,
  viewport: {width: number; height: number},
  {first, later}: {first: string; later: string}
): Promise<void> {
  const {page} = await open("notebook/", {viewport});
  let send = () => {};
  const sent = new Promise<void>((done) => (send = done));
  // faces too: those that come too late must not move what is read
  await page.route(/styles\/(chapter|outputs|exercises|home)\.|\.woff2/, async (route) => {
    await sent;
    await route.continue();
  });
  await page.addInitScript(() => {
    (window as any).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as any).shift += (entry as any).value;
    }).observe({type: "layout-shift", buffered: true});
  });
  const address = new URL(path ? `../${path}` : "..", page.url());
  await page.goto(address.href, {waitUntil: "commit"});
  await page.locator(first).waitFor();
  const isPainted = () =>
    page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
  await expect.poll(isPainted).toBe(1);
  expect(await page.locator(later).count()).toBe(0);
  send();
  await page.locator(later).first().waitFor();
  await page.waitForLoadState("load");
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as any).shift)).toBe(0);
  await page.context().close();
}
