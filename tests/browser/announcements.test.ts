import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

/** Returns what has been said, by the live region that said it, since it was last asked. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = ((window as any).said = []);
    const regions = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
    const texts = new Map<Element, string>();
    const hear = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const region = element?.closest(regions);
      const text = region?.textContent!.trim() ?? "";
      if (region && text !== "" && texts.get(region) !== text) said.push(text);
      if (region) texts.set(region, text);
    };
    new MutationObserver((records) => {
      for (const {target, addedNodes} of records) [target, ...addedNodes].forEach(hear);
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
  });
  return async () => {
    await page.waitForTimeout(900); // nothing more comes
    return page.evaluate(() => (window as any).said.splice(0));
  };
}

it("by keyboard, a reader walks through all that a cell can do, and hears of each thing once", async () => {
  const {page, problems} = await open(chapter);
  const heard = await listen(page);
  const focused = () =>
    page.evaluate(() => {
      const {activeElement: element} = document;
      return element!.ariaLabel ?? element!.textContent!.trim();
    });
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Skip to the text");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Link to cell setup");

  const {source, editor, output, cell, button} = cellOf(page, "weights");
  await source.focus();
  await page.keyboard.press("Enter");
  await editor.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Control+Enter");
  await cell.getByText("has run").waitFor(); // all that runs cells is there
  await heard();

  // An edit, letter by letter, on the way to which nothing fits together.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\ndisplay(40 + 2)", {delay: 30});
  await output.getByText("42", {exact: true}).waitFor();
  expect(await heard()).toEqual([
    "You have changed one cell of this page. Your changes are kept in this browser."
  ]);

  // An error, on which ten other cells wait. Its types are known later, on a slow computer much.
  await page.keyboard.type(" + nothing", {delay: 30});
  await output.getByText("nothing is not defined").waitFor();
  await button("1 problem").waitFor();
  expect((await heard()).sort()).toEqual(["1 problem", "failed"]);
  for (let i = 0; i < " + nothing".length; i++) await page.keyboard.press("Backspace");
  await output.getByText("nothing is not defined").waitFor({state: "detached"});
  expect(await heard()).toEqual([]);

  // A run.
  await page.keyboard.press("Control+Enter");
  await cell.getByText("has run").waitFor();
  expect(await heard()).toEqual(["has run"]);
  expect(await focused()).toBe("Source of cell weights");

  // Out of the editor, back to the chapter's text, and the keys.
  await page.keyboard.press("Escape");
  await source.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Control+Alt+r");
  expect(await heard()).toEqual(["You have changed no cell of this page."]);
  await source.and(page.locator(":focus")).waitFor();
  await button("Undo").press("Enter");
  expect(await focused()).toBe("Edit");
  await page.keyboard.press("Shift+?");
  await page.getByRole("dialog", {name: "Keys of the notebook"}).waitFor();
  expect(await focused()).toBe("Close");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Edit");

  // What the chapter's bar does leaves the focus there.
  for (const name of ["Copy link", "Download this chapter as .md"]) {
    await page.getByRole("button", {name, exact: true}).press("Enter");
    expect(await focused()).toBe(name);
  }
  expect(problems).toEqual([]);
  await page.context().close();
});
