import {describe, expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

const permissions = ["clipboard-read", "clipboard-write"];

describe("the copy button of a cell", () => {
  it("copies the source as it stands, by keyboard, and says so", async () => {
    const {page} = await open(chapter, {permissions});
    const {button, cell, output, status, write} = cellOf(page, "weights-sums");
    await write("1 +\n  1 // <b>");
    await output.getByText("2", {exact: true}).waitFor(); // its end says nothing more
    const copy = button("Copy the source of cell weights-sums");
    await copy.focus();
    await page.keyboard.press("Enter");
    await cell.getByText("the source is copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1 +\n  1 // <b>");
    await expect.poll(() => status.innerText(), {timeout: 5000}).toBe("");
    await page.context().close();
  });

  it("leaves the state as it is, though another remark stands there", async () => {
    const {page} = await open(chapter, {permissions});
    const {button, cell, status} = cellOf(page, "weights-sums");
    await button("Run").click();
    await status.getByText("has run", {exact: true}).waitFor();
    await button("Copy the source of cell weights-sums").click();
    await cell.getByText("the source is copied").waitFor();
    await expect.poll(() => status.innerText(), {timeout: 5000}).toBe("");
    await page.context().close();
  });

  it("selects the source where the browser does not let it copy", async () => {
    const {page} = await open(chapter);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    const {button, cell, source} = cellOf(page, "weights-sums");
    await button("Copy the source of cell weights-sums").click();
    await cell.getByText("the source is selected").waitFor();
    const selected = await page.evaluate(() => getSelection()!.toString().trim());
    expect(selected).toBe((await source.innerText()).trim());
    await page.context().close();
  });

  it("is quiet until the cell is looked at, and always there on touch", async () => {
    const opacity = (page: Awaited<ReturnType<typeof open>>["page"]) =>
      page.locator("#cell-weights-sums [data-action=copy]").evaluate((button) => {
        return getComputedStyle(button).opacity;
      });
    const {page} = await open(chapter);
    expect(await opacity(page)).toBe("0");
    await page.locator("#cell-weights-sums").hover();
    expect(await opacity(page)).toBe("1");
    await page.context().close();
    const {page: phone} = await open(chapter, {
      viewport: {width: 390, height: 800},
      hasTouch: true,
      isMobile: true
    });
    expect(await opacity(phone)).toBe("1");
    await phone.context().close();
  });
});
