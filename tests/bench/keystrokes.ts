import type {Page} from "playwright-core";
import {redrawTimes, watchRedraws} from "./watchRedraws.ts";

const source = `const factor = 1.0;
const weights = softmax(map(recovered.scores, (score) => score * factor));
heatmap(weights, {rows: tokens, columns: tokens})`;

/**
 * Returns how long *count* keystrokes take until the page is drawn anew: a digit of the source is typed over;
 * a heatmap is drawn, and four other cells depend on it.
 */
export async function keystrokes(page: Page, count: number): Promise<number[]> {
  await openEditor(page);
  const outputs = ["weights", "entropies"].map((name) => `#cell-${name} .cell-output`);
  await watchRedraws(page, "keydown", outputs);
  await typeDigits(page, count);
  return redrawTimes(page);
}

/** Returns how much of that is until the digit is in the editor: CodeMirror's time and the browser's. */
export async function keystrokesInEditor(page: Page, count: number): Promise<number[]> {
  await openEditor(page);
  await watchRedraws(page, "keydown", ["#cell-weights .cm-content"]);
  await typeDigits(page, count);
  return redrawTimes(page);
}

/** Opens the editor of the cell weights on a source with a digit, and puts the cursor behind it. */
export async function openEditor(page: Page): Promise<void> {
  const cell = page.locator("#cell-weights");
  await cell.getByRole("button", {name: "Edit"}).click();
  await cell.getByRole("textbox").and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < "const factor = 1.0".length; i++) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(1500);
}

/** Types over the digit, slowly enough that each edit is answered before the next. */
export async function typeDigits(page: Page, count: number, pause = 380): Promise<void> {
  for (let i = 0; i < count; i++) {
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForTimeout(pause / 3);
    await page.keyboard.press(String(1 + (i % 9)));
    await page.waitForTimeout(pause);
  }
}
