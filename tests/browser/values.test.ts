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
  return copySelected(selector);
}

/** Selects what *selector* finds in the output of the cell, or all of it, and copies it. */
async function copySelected(selector?: string): Promise<string> {
  const {output} = cellOf(page, "one-row");
  const selected = selector ? output.locator(selector).first() : output;
  await selected.evaluate((each) => getSelection()!.selectAllChildren(each));
  return pressCopy();
}

async function pressCopy(): Promise<string> {
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("values in an output", () => {
  it("are copied with numbers in full, a matrix with its columns", async () => {
    expect(await copy("[1 / 3]", ".value .number")).toBe("0.3333333333333333");
    expect(await copy("[[1 / 4, 1 / 8], [0.12345678, 2]]", "tbody")).toBe(
      "0.25\t0.125\n0.12345678\t2"
    );
    await cellOf(page, "one-row").output.getByLabel("row sums").check();
    expect(await copySelected("table")).toBe(
      "2 × 2\n0\t1\tsum\n0.25\t0.125\t0.375\n0.12345678\t2\t2.12345678"
    );
  });

  it("are copied in the lines in which they stand", async () => {
    expect(await copy('console.log("a  b"); console.log("c")', ".log + .log")).toBe("c");
    expect(await copySelected()).toBe("a  b\nc");
    expect(await copy('console.log("x:", 1 / 3); console.log(" y")', ".log .number")).toBe(
      "0.3333333333333333"
    );
    expect(await copySelected()).toBe("x: 0.3333333333333333\n y");
    const tree = `({scores: [[1, [2 / 3]], "${"long ".repeat(14)}"], half: 1 / 2, third: 1 / 3})`;
    expect(await copy(tree, ".tree")).toBe(
      "{\nscores: [2 items]\nhalf: 0.5\nthird: 0.3333333333333333\n}"
    );
  });

  it("are copied with their empty entries", async () => {
    expect(await copy("console.table([{a: 1 / 3}, {b: 2}])", ".log-table")).toBe(
      "(index)\ta\tb\n0\t0.3333333333333333\t\n1\t\t2"
    );
  });

  it("are copied without what is folded, until it is opened", async () => {
    await copy("Array.from({length: 26}, (_, i) => i + 1 / 4)", "details");
    expect(await copySelected()).not.toContain("24.25"); // here the browser copies
    await copy("Array.from({length: 26}, (_, i) => i + 0.123456)", "details");
    await cellOf(page, "one-row").output.getByText("0.1235").waitFor();
    expect(await copySelected()).toMatch(/^\[0\.123456, 1\.123456, .*, 23\.123456, … 2 more\]$/);
    await cellOf(page, "one-row").output.getByText("… 2 more").click();
    expect(await copySelected()).toMatch(/, 23\.123456, … 2 more24\.123456, 25\.123456\]$/);
  });

  it("are copied as far as they are selected, within one number", async () => {
    const {write, output} = cellOf(page, "one-row");
    await write("[1 / 7]");
    await output
      .getByText("0.1429")
      .evaluate((each) =>
        getSelection()!.setBaseAndExtent(each.firstChild!, 2, each.firstChild!, 4)
      );
    expect(await pressCopy()).toBe("14");
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
