import type {Locator, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, open, openChapter} from "./browser.ts";
import {swipe} from "./swipe.ts";

const path = "chapters/10-one-function/";
let page: Page;
openChapter((opened) => (page = opened), {path, each: "reloaded"});

const list = (of = page) => of.getByRole("group", {name: "From the first that is met to the last"});
const item = (letter: string, of = page) =>
  list(of)
    .getByRole("listitem")
    .filter({hasText: `${letter}: `});
const button = (direction: string, letter: string) =>
  item(letter).getByRole("button", {name: `${direction}: ${letter}:`});
const letters = async (of = page) =>
  (await list(of).locator(".item").allTextContents()).map((text) => text[0]).join("");
const result = (of = page) => of.getByRole("group", {name: "Result of exercise errors-in-order"});

async function middleOf(element: Locator): Promise<[number, number]> {
  const {x, y, width, height} = (await element.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

describe("a list to put in order", () => {
  it("is dragged by the mouse, and is checked when it is let go", async () => {
    const loaded = page.waitForResponse(/sorting/);
    await list().hover();
    await loaded;
    const [x, from] = await middleOf(item("E").locator(".item"));
    const [, to] = await middleOf(item("A"));
    await page.mouse.move(x, from);
    await page.mouse.down();
    await page.mouse.move(x, (from + to) / 2, {steps: 5});
    await runMeanwhile();
    const [, now] = await middleOf(item("E"));
    expect(Math.abs(now - (from + to) / 2)).toBeLessThan(3); // it is under the pointer
    await page.mouse.move(x, to - 5, {steps: 5});
    expect(await letters()).toBe("EABCDFG");
    const dragged = await item("E").elementHandle();
    await page.mouse.up();
    await runMeanwhile();
    expect(await dragged!.evaluate((each) => each.isConnected)).toBe(true); // it keeps the focus
    expect(await page.evaluate(() => getSelection()!.toString())).toBe("");
    await page.mouse.move(x, from);
    expect(await letters()).toBe("EABCDFG");
    await expect.poll(() => list().locator("output").textContent()).toMatch(/^E: .*: 1 of 7$/);
  });

  it("goes by its buttons, which keep the focus and say where an item is now", async () => {
    await button("Down", "A").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => letters()).toBe("BACDEFG");
    await expect.poll(() => list().getByRole("status").textContent()).toMatch(/^A: .*: 2 of 7$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => letters()).toBe("BCADEFG");
    expect(await button("Down", "A").evaluate((each) => each === document.activeElement)).toBe(
      true
    );
    await button("Up", "B").click(); // it is the first already
    await button("Down", "G").click();
    expect(await letters()).toBe("BCADEFG");
  });

  it("stays as it is when what its cell gave is drawn later", async () => {
    const {page} = await open(path);
    await page.addInitScript(() => {
      const wait = setTimeout; // what waits less than a frame waits for long
      (window as any).setTimeout = (act: () => void, time = 0) =>
        wait(act, time === 12 ? 1500 : time);
    });
    await page.locator(".work-bar").getByRole("button", {name: "Add a cell"}).click();
    const own = cellOf(page, "scratch-1");
    await own.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText(
      "await new Promise((go) => setTimeout(go, 1000)); errors.length"
    );
    await own.output.getByText("7").waitFor();
    await page.reload();
    await own.cell.and(page.locator("[running]")).waitFor(); // so the list has its cell's answer
    await item("A", page).getByRole("button", {name: /^Down/}).click();
    await own.output.getByText("7").waitFor();
    expect(await letters(page)).toBe("BACDEFG");
    await page.context().close();
  });

  it("is right in one order alone, and hints at a typical wrong one", async () => {
    await moveTo("EBDAGFC");
    await result().getByText("Almost. In the body, keys are turned long before").waitFor();
    await moveTo("EBDAGCF");
    await expect.poll(() => result().getByText("fails").count()).toBe(0);
    expect(await result().getByText("holds").count()).toBe(3);
  });

  it("is a list to read without script", async () => {
    const {page} = await open(path, {javaScriptEnabled: false});
    expect(await letters(page)).toBe("ABCDEFG");
    expect(await list(page).getByRole("button").count()).toBe(0);
    await page.context().close();
  });

  it("is dragged by a finger at its grip, and scrolled beside it", async () => {
    const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};
    const {page, problems} = await open(path, phone);
    await item("D", page).scrollIntoViewIfNeeded();
    await item("D", page).locator(".grip").waitFor();
    const top = await page.evaluate(() => scrollY);
    const from = await middleOf(item("D", page).locator(".grip"));
    const [, to] = await middleOf(item("B", page));
    await swipe(page, from, [from[0], to - 5]);
    await expect.poll(() => letters(page)).toBe("ADBCEFG");
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await item("D", page).locator(".item").waitFor(); // the exercise below it is checked anew
    const beside = await middleOf(item("D", page).locator(".item"));
    await swipe(page, beside, [beside[0], beside[1] - 120]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
    expect(await letters(page)).toBe("ADBCEFG");
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

/** Runs the cell, which draws its list anew. */
async function runMeanwhile(): Promise<void> {
  await page.locator("#cell-errors-in-order").evaluate((cell) => {
    const drawn = new Promise((resolve) =>
      cell.addEventListener("cell-drawn", resolve, {once: true})
    );
    cell.querySelector<HTMLElement>("[data-action=run]")!.click();
    return drawn.then(() => {});
  });
}

/** Puts the letters into an order with the buttons, from the top down. */
async function moveTo(wanted: string): Promise<void> {
  for (const [place, letter] of [...wanted].entries())
    for (let now = await letters(); now.indexOf(letter) > place; now = await letters()) {
      await button("Up", letter).click();
      await expect.poll(() => letters()).not.toBe(now);
    }
}
