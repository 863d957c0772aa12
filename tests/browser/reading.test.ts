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
