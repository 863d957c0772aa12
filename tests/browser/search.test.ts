import type {Page} from "playwright-core";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

let page: Page;
beforeEach(async () => {
  ({page} = await open(chapter));
});
afterEach(() => page.context().close());

const dialog = () => page.getByRole("dialog", {name: "Search"});
const field = () => dialog().getByRole("searchbox");
const first = () => dialog().getByRole("link").first();

/** Holds what is found from now on, or the first of it, until it is released. */
async function holdFound(most = Infinity): Promise<{asked: () => number; release: () => void}> {
  const {promise, resolve} = Promise.withResolvers<void>();
  let asked = 0;
  await page.route("**/pagefind/fragment/**", async (route) => {
    if (++asked <= most) await promise;
    await route.continue();
  });
  return {asked: () => asked, release: resolve};
}

// One is found in chapter 8 alone, the other in chapter 1 and in the bibliography.
const [word, author] = ["broadcasting", "hochreiter"];

/** Presses Enter while what is found for *author* is on its way; returns what lets it come. */
async function enterTooSoon(): Promise<() => void> {
  await page.keyboard.press("/");
  await field().fill(word);
  await first().waitFor();
  const {asked, release} = await holdFound();
  await field().fill(author);
  await page.keyboard.press("Enter");
  await expect.poll(asked).toBe(2);
  return release;
}

describe("a search that comes late", () => {
  it("never takes the place of a newer one", async () => {
    const {asked, release} = await holdFound(1);
    await page.keyboard.press("/");
    await field().fill(word);
    await expect.poll(asked).toBe(1);
    await field().fill(author);
    await first().waitFor();
    const newer = await dialog().getByRole("list").innerText();
    const older = page.waitForResponse("**/pagefind/fragment/**");
    release();
    await older;
    await page.waitForTimeout(300); // nothing comes of it
    expect(await dialog().getByRole("list").innerText()).toBe(newer);
    expect(await dialog().getByRole("status").innerText()).toBe("Found on 2 pages.");
  });

  it("is waited for when Enter is pressed, which opens no older one", async () => {
    const release = await enterTooSoon();
    expect(await dialog().count()).toBe(1);
    release();
    await page.waitForURL("**/chapters/01-*/");
  });

  it("opens nothing when the field says something else by then", async () => {
    const release = await enterTooSoon();
    await field().fill(word);
    const older = page.waitForResponse("**/pagefind/fragment/**");
    release();
    await older;
    await page.waitForTimeout(300);
    expect(await dialog().count()).toBe(1);
    expect(page.url()).toContain("08-softmax");
  });

  it("keeps the focus of who has gone into the list of an older one", async () => {
    await page.keyboard.press("/");
    await field().fill(word);
    await first().waitFor();
    const {asked, release} = await holdFound();
    await field().fill(author);
    await expect.poll(asked).toBe(2);
    await page.keyboard.press("ArrowDown");
    expect(await first().evaluate((link) => link === document.activeElement)).toBe(true);
    release();
    await dialog().getByText("Found on 2 pages.").waitFor();
    expect(await first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await field().evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it("that fails leaves no older one to be opened", async () => {
    await page.keyboard.press("/");
    await field().fill(word);
    await first().waitFor();
    await page.route("**/pagefind/fragment/**", (route) => route.abort());
    await field().fill(author);
    await page.keyboard.press("Enter");
    await dialog()
      .getByText(/could not be loaded/)
      .waitFor();
    expect(await dialog().getByRole("link").count()).toBe(0);
  });
});

it("Ctrl+K in the editor of a Mac deletes to the end of the line, and opens no search", async () => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "platform", {get: () => "MacIntel"});
  });
  await page.reload();
  const {button, editor} = cellOf(page, "weights-sums");
  await button("Edit").click();
  await editor.and(page.locator(":focus")).waitFor();
  const lines = editor.locator(".cm-line");
  const [, ...others] = await lines.allInnerTexts();
  await page.keyboard.press("Meta+ArrowUp");
  await page.keyboard.press("Control+k");
  await expect.poll(() => lines.first().innerText()).toBe("\n");
  expect((await lines.allInnerTexts()).slice(1)).toEqual(others);
  await page.waitForTimeout(500); // what searches is loaded
  expect(await dialog().count()).toBe(0);
});
