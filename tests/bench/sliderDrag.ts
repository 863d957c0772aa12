import type {Page} from "playwright-core";
import {redrawTimes, watchRedraws} from "./watchRedraws.ts";

/**
 * Returns how long it takes, from each move of a slider that is dragged, until a bar chart and an
 * answer that depend on it are drawn anew. This is the slider of the wind in chapter 2.
 */
export async function sliderDrag(page: Page): Promise<number[]> {
  const slider = page.locator("#cell-choose-wind input[type=range]").first();
  await slider.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500); // what has come near is laid out
  await slider.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await slider.boundingBox())!;
  await page.mouse.move(x + width * 0.1, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(2000); // what runs cells is loaded
  await watchRedraws(page, "input", ["#cell-soft .cell-output", "#cell-soft-answer .cell-output"]);
  for (let i = 1; i <= 60; i++) {
    await page.mouse.move(x + width * (0.1 + (0.8 * i) / 60), y + height / 2);
    await page.waitForTimeout(100);
  }
  await page.mouse.up();
  return redrawTimes(page);
}
