import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened), {
  permissions: ["clipboard-read", "clipboard-write"]
});

/** Writes a cell, selects what *selector* finds in its output, and copies it. */
async function copy(text: string, selector: string): Promise<string> {
  const {write, output} = cellOf(page, "one-row");
  await write(text);
  await output.locator(selector).first().waitFor();
  await page.keyboard.press("Escape");
  await output
    .locator(selector)
    .first()
    .evaluate((each) => getSelection()!.selectAllChildren(each));
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("values in an output", () => {
  it("are copied with numbers in full, a matrix with its columns", async () => {
    expect(await copy("[1 / 3]", ".value .number")).toBe("0.3333333333333333");
    expect(await copy("[[1 / 4, 1 / 8], [0.12345678, 2]]", "tbody")).toMatch(
      /^0.25\t0.125.*\n0.12345678\t2/
    );
  });

  it("show the sums and the shades of a matrix when asked, and keep them when it changes", async () => {
    const {write, output} = cellOf(page, "one-row");
    await write("[[1, 2], [3, 4]]");
    const sums = output.locator("td.sum");
    await output.getByText("2 × 2").waitFor();
    expect(await sums.first().isVisible()).toBe(false);
    await output.getByLabel("row sums").check();
    expect(await sums.allInnerTexts()).toEqual(["3", "7"]);
    const colour = () =>
      output
        .locator("td.entry")
        .nth(3)
        .evaluate((each) => getComputedStyle(each).backgroundColor);
    const before = await colour();
    await output.getByLabel("shades").check();
    expect(await colour()).not.toBe(before);
    await write("[[1, 2], [3, 5]]");
    await sums.getByText("8").waitFor();
    expect(await sums.first().isVisible()).toBe(true);
  });
});
