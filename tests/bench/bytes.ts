import type {CDPSession, Page} from "playwright-core";
import {bytesServed} from "./site.ts";

/** Returns what is loaded at each stage of a first visit, in bytes over the wire. */
export async function bytes(page: Page, session: CDPSession): Promise<{[stage: string]: number}> {
  const stages: {[stage: string]: number} = {};
  let before = 0;
  const note = async (stage: string, milliseconds: number) => {
    await page.waitForTimeout(milliseconds);
    stages[stage] = bytesServed() - before;
    before = bytesServed();
  };
  await session.send("Network.clearBrowserCache");
  before = bytesServed();
  await page.goto(page.url(), {waitUntil: "networkidle"});
  await note("the page, as it is read", 1000);
  const cell = page.locator("#cell-weights-sums");
  await cell.getByRole("button", {name: "Run", exact: true}).click();
  await note("what runs cells, at the first Run", 3000);
  await cell.getByRole("button", {name: "Edit"}).click();
  await cell.getByRole("textbox").waitFor();
  await note("the editor, at the first Edit", 400);
  await note("the types, when the reader rests", 8000);
  return stages;
}
