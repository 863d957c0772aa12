import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, open, openChapter} from "./browser.ts";
import {swipe} from "./swipe.ts";

const path = "chapters/02-spotlight/";
let page: Page;
openChapter((opened) => (page = opened), {path, each: "reloaded"});

const plane = (of = page) => of.locator("#cell-compass .plane");
const slider = (name: string, of = page) => of.getByRole("slider", {name, exact: true});
const words = (of = page) => of.locator("#cell-compass output").textContent();

/** Where a place of the plane, which reaches from −1.5 to 1.5, is in the window. */
async function pixelOf(x: number, y: number, of = page): Promise<[number, number]> {
  const box = (await plane(of).boundingBox())!;
  return [box.x + (box.width * (x + 1.5)) / 3, box.y + (box.height * (1.5 - y)) / 3];
}

/** Where the answer, a ring, is drawn. */
async function answer(of = page): Promise<string> {
  const ring = of.locator("#cell-picture .out-answer circle");
  return `${await ring.getAttribute("cx")} ${await ring.getAttribute("cy")}`;
}

/** Waits until the answer is another one than *before*, and returns it. */
async function nextAnswer(before: string, of = page): Promise<string> {
  await expect.poll(() => answer(of)).not.toBe(before);
  return answer(of);
}

/** Reaches for the point, and waits until what drags it runs. */
async function reach(): Promise<void> {
  await untilDragging(() => plane().hover());
}

/** Gives a slider the focus, and waits until what takes its keys runs. */
async function focusOn(name: string): Promise<void> {
  await untilDragging(() => slider(name).focus());
}

async function untilDragging(action: () => Promise<void>): Promise<void> {
  const loaded = page.waitForResponse(/dragging/);
  await action();
  const url = (await loaded).url();
  await page.evaluate(`import(${JSON.stringify(url)})`); // the same module: it has run then
}

describe("a point in a plane", () => {
  it("is dragged, keeps the focus, and what follows it follows while it is dragged", async () => {
    await reach();
    let last = await answer();
    const [x, y] = await pixelOf(0.5, 0.87);
    await page.mouse.move(x + 5, y + 3); // beside its middle: it does not jump
    await page.mouse.down();
    const handle = page.locator("#cell-compass .handle");
    for (const [east, north] of [
      [0.8, 0.2],
      [0.5, -0.5],
      [-1, 0]
    ]) {
      const [toX, toY] = await pixelOf(east, north);
      await page.mouse.move(toX + 5, toY + 3, {steps: 5});
      expect(Math.abs((await slider("east").inputValue().then(Number)) - east)).toBeLessThan(0.02);
      expect(Math.abs((await slider("north").inputValue().then(Number)) - north)).toBeLessThan(
        0.02
      );
      const box = (await handle.boundingBox())!; // the point is under the pointer
      expect(Math.abs(box.x + box.width / 2 - toX)).toBeLessThan(2);
      expect(Math.abs(box.y + box.height / 2 - toY)).toBeLessThan(2);
      last = await nextAnswer(last);
    }
    expect(await plane().evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.mouse.up();
    await page.mouse.move(x, y);
    expect(await slider("east").inputValue().then(Number)).toBeLessThan(-0.9);
  });

  it("stays in its plane, wherever the pointer goes, and no text is selected", async () => {
    await reach();
    await page.mouse.move(...(await pixelOf(0.5, 0.87)));
    await page.mouse.down();
    await page.mouse.move(...(await pixelOf(4, -2)), {steps: 3});
    await expect.poll(() => words()).toBe("east 1.5, north −1.5");
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe("");
  });

  it("jumps to where the plane is pressed, and can be dragged on from there", async () => {
    await reach();
    await page.mouse.move(...(await pixelOf(-0.5, -0.5)));
    await page.mouse.down();
    expect(await slider("north").inputValue().then(Number)).toBeCloseTo(-0.5, 1);
    await page.mouse.move(...(await pixelOf(-0.5, 1)));
    expect(await slider("north").inputValue().then(Number)).toBeCloseTo(1, 1);
    await page.mouse.up();
  });

  it("goes in all four directions by the arrow keys, in tenths with Shift, and is read aloud", async () => {
    const before = await answer();
    await focusOn("east");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    expect(await words()).toBe("east 0.6, north 0.97");
    expect(await slider("north").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("ArrowLeft");
    expect(await words()).toBe("east 0.5, north 0.96");
    expect(await slider("east").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Home");
    expect(await words()).toBe("east −1.5, north 0.96");
    await nextAnswer(before);
  });

  it("is one group with a name, and two sliders", async () => {
    const group = page.getByRole("group", {name: "The query among five keys"});
    expect(await group.getByRole("slider").count()).toBe(2);
    const keys = group.getByRole("img", {name: "The keys stand around the middle"});
    expect(await keys.count()).toBe(1);
  });

  it("stays where it is when its own cell is edited, and what is dragged stays the same node", async () => {
    await focusOn("east");
    await slider("east").evaluate((each) => ((window as any).before = each));
    await page.keyboard.press("ArrowRight");
    const owner = cellOf(page, "drawing"); // the marks are made from it
    await owner.cell.locator("summary").click();
    await owner.write(
      `const coloured = (meaning) => ({className: "shade " + meaning, fill: "currentColor"});
const middle = [[1, 1]];
const outside = windKeys;`
    );
    await page.locator('#cell-compass [transform="translate(274,74)"]').waitFor();
    expect(await words()).toBe("east 0.6, north 0.87");
    const isSame = await slider("east").evaluate((each) => each === (window as any).before);
    expect(isSame).toBe(true);
  });

  it("is there with its default without script", async () => {
    const {page} = await open(path, {javaScriptEnabled: false});
    expect(await words(page)).toBe("east 0.5, north 0.87");
    const box = (await page.locator("#cell-compass .handle").boundingBox())!;
    const [x, y] = await pixelOf(0.5, 0.87, page);
    expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThan(1);
    expect(Math.abs(box.y + box.height / 2 - y)).toBeLessThan(1);
    await page.context().close();
  });
});

describe("a point under a finger", () => {
  const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};

  it("is dragged without scrolling the page", async () => {
    const {page, problems} = await open(path, phone);
    await plane(page).scrollIntoViewIfNeeded();
    const before = await answer(page);
    const from = await pixelOf(0.5, 0.87, page);
    const to = await pixelOf(-0.5, -0.5, page);
    const top = await page.evaluate(() => scrollY);
    await swipe(page, from, to);
    await expect.poll(() => slider("north", page).inputValue().then(Number)).toBeCloseTo(-0.5, 1);
    await expect.poll(() => slider("east", page).inputValue().then(Number)).toBeCloseTo(-0.5, 1);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await nextAnswer(before, page);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("stays when the page is scrolled by a finger beside it, and takes a tap", async () => {
    const {page} = await open(path, phone);
    await plane(page).scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    const from = await pixelOf(-1, -0.5, page);
    await swipe(page, from, [from[0], from[1] - 150]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
    expect(await words(page)).toBe("east 0.5, north 0.87");
    await untilAtRest(page);
    await page.touchscreen.tap(...(await pixelOf(-1, 0.5, page)));
    await expect.poll(() => slider("north", page).inputValue().then(Number)).toBeCloseTo(0.5, 1);
    await page.context().close();
  });
});

async function untilAtRest(page: Page): Promise<void> {
  const top = () => page.evaluate(() => scrollY);
  for (let last = -1; last !== (last = await top());) await page.waitForTimeout(200);
}
