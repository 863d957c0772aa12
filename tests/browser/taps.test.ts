import type {Page} from "playwright-core";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {open} from "./browser.ts";

let page: Page;

beforeEach(async () => {
  const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};
  ({page} = await open("chapters/02-spotlight/", phone));
  await page.addInitScript(callClicksMouse);
  await page.reload();
});
afterEach(() => page.context().close());

/** Lets each click say, as in Safari before 18.4, that it is one of a mouse. */
function callClicksMouse(): void {
  const {get} = Object.getOwnPropertyDescriptor(PointerEvent.prototype, "pointerType")!;
  Object.defineProperty(PointerEvent.prototype, "pointerType", {
    get() {
      return this.type === "click" ? "mouse" : get!.call(this);
    }
  });
}

describe("a tap whose click is called one of a mouse", () => {
  it("moves the point in a plane", async () => {
    const slider = page.getByRole("slider", {name: "north", exact: true});
    const plane = page.locator("#cell-compass .plane");
    const {width, height} = (await plane.boundingBox())!;
    await expect
      .poll(async () => {
        await plane.tap({position: {x: width / 6, y: height / 3}});
        return Number(await slider.inputValue());
      })
      .toBeCloseTo(0.5, 1);
  });

  it("marks, and a second one takes the mark away", async () => {
    const letter = page.locator(".equation .katex-html .query").first();
    const isMarked = () => page.evaluate(() => CSS.highlights.has("linked"));
    await letter.tap(); // what marks is loaded by this
    await expect.poll(isMarked).toBe(true);
    await letter.tap();
    await expect.poll(isMarked).toBe(false);
  });

  it("offers a place for a cell", async () => {
    await page
      .locator("article > p:not([class])")
      .first()
      .tap({position: {x: 5, y: 5}});
    await page.getByRole("button", {name: "Add a cell here"}).waitFor();
  });
});
