import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {toSourceId} from "../../src/course/sourceId.ts";
import {chapters} from "../chapters/chapters.ts";
import {readCases} from "../hostile/cases.ts";
import {cellOf, chapter, open} from "./browser.ts";

// P8 and P9: whatever is in storage, the chapter can be used and no edit is lost. In the cases, the
// chapter is intro and the cell c1; here they are chapter 8 and its cell weights-sums.
interface StorageCase {
  id: string;
  name: string;
  setup: {set?: {[key: string]: string}};
}

const cases = readCases<StorageCase>("07-storage");
const id = "08-softmax";
const name = "weights-sums";
const original = chapters
  .find(({file}) => file.includes(id))!
  .cells.find((cell) => cell.name === name)!.source;
const recordKey = `attention:1:${id}:${name}:${toSourceId(original)}`;

let page: Page;
let problems: string[];

beforeEach(async () => {
  ({page, problems} = await open(chapter));
});
afterEach(async () => {
  expect(problems).toEqual([]);
  await page.context().close();
});

async function edit(text: string, shows: string, on = page, cell = name): Promise<void> {
  const {write, output} = cellOf(on, cell);
  await write(text);
  await output.getByText(shows, {exact: true}).waitFor();
}

const status = () => page.locator(".work-status").innerText();
const kept = (key: string) => page.evaluate((key) => localStorage.getItem(key), key);

/** Puts a text into storage and opens the chapter again. */
async function keep(key: string, text: string): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
  await page.reload();
}

/** Presses a button and returns the file that the browser saves then. */
async function saved(label: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: label, exact: true}).click();
  return readFile(await (await download).path(), "utf8");
}

async function isSetAsideAndOffered({setup}: StorageCase): Promise<void> {
  const [text] = Object.values(setup.set!);
  await keep(recordKey, text);
  await page.getByText(`your text for the cell ${name} is damaged`).waitFor();
  expect(await kept(`attention:damaged:${recordKey}`)).toBe(text);
  expect(await saved("Save it as a file")).toBe(text);
  await edit("40 + 2", "42");
}

async function staysAsItIs(version: number, {setup}: StorageCase): Promise<void> {
  const key = `attention:${version}:${id}:${name}:x`;
  const [text] = Object.values(setup.set!);
  await keep(key, text);
  await edit("40 + 2", "42");
  expect(await kept(key)).toBe(text);
}

/** Opens a second tab on the chapter. */
async function openTab(): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
}

const checks: {[id: string]: (each: StorageCase) => Promise<void>} = {
  "storage-01": isSetAsideAndOffered,
  "storage-02": isSetAsideAndOffered,
  // There has been no older form of records yet, so none is read.
  "storage-04": (each) => staysAsItIs(0, each),
  "storage-05": async (each) => {
    await staysAsItIs(9, each);
    await page.getByText("A newer version of this site has kept changes").waitFor();
  },
  "storage-06": async () => {
    await page.evaluate(() => {
      for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let i = 0; ; i++) localStorage.setItem(`filler-${size}-${i}`, "x".repeat(size));
        } catch {
          // full, for texts of this size
        }
      }
    });
    await edit("40 + 2", "42");
    expect(await status()).toMatch(/storage of this browser is full.*this visit only/);
    await edit("50 + 2", "52");
    const {records} = JSON.parse(await saved("Save all my work"));
    expect(records[recordKey].source).toBe("50 + 2");
  },
  "storage-08": async () => {
    await edit("40 + 2", "42");
    await page.evaluate(() => localStorage.clear());
    await edit("50 + 2", "52", page, "stable");
    await page.reload();
    await cellOf(page, name).output.getByText("42", {exact: true}).waitFor();
    await cellOf(page, "stable").output.getByText("52", {exact: true}).waitFor();
  },
  "storage-09": async () => {
    const other = await openTab();
    await page.bringToFront();
    await edit("1 + 1", "2");
    await other.bringToFront();
    await edit("2 + 2", "4", other, "stable");
    await page.bringToFront();
    await page.reload();
    await cellOf(page, name).output.getByText("2", {exact: true}).waitFor();
    await cellOf(page, "stable").output.getByText("4", {exact: true}).waitFor();
  },
  "storage-10": async () => {
    const other = await openTab();
    await page.bringToFront();
    await edit("1 + 1", "2");
    await other.bringToFront();
    await edit("2 + 2", "4", other);
    await page.bringToFront();
    await page.reload();
    const {cell, output, button} = cellOf(page, name);
    await output.getByText("4", {exact: true}).waitFor();
    await cell.getByText("Another text of yours for this cell is kept.").waitFor();
    await button("Use it").click();
    await output.getByText("2", {exact: true}).waitFor();
  },
  "storage-12": async () => {
    const {write, status: state} = cellOf(page, name);
    await write("while (true) {}");
    await expect.poll(() => state.innerText()).toBe("running");
    expect(JSON.parse((await kept(recordKey))!).source).toBe("while (true) {}");
    await crash();
    await page.getByText("The last run did not end.").waitFor();
    expect(await cellOf(page, name).source.innerText()).toBe("while (true) {}");
    expect(await page.locator("iframe").count()).toBe(0);
  },
  "storage-13": async () => {
    const record = JSON.stringify({source: "41 + 1", time: 1, tab: "x"});
    await keep(`attention:1:${id}:${name}:earlier`, record);
    const {cell, output, button} = cellOf(page, name);
    await cell.getByText("You edited an earlier version of this cell.").waitFor();
    await button("Show").click();
    expect(await cell.locator("ins").allInnerTexts()).toEqual(["+ 41 + 1\n"]);
    await button("Use it").click();
    await output.getByText("42").waitFor();
    await button("Reset").click();
    await button("Undo").click();
    await output.getByText("42").waitFor();
  },
  "storage-14": async () => {
    const record = JSON.stringify({source: "41 + 1", time: 1, tab: "x"});
    await keep(`attention:1:${id}:c7:x`, record);
    const orphan = page.locator(".work-bar .note");
    expect(await orphan.innerText()).toMatch(/You edited the cell c7.*41 \+ 1/s);
  },
  "storage-16": async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        }
      });
    });
    await page.reload();
    await edit("40 + 2", "42");
    expect(await status()).toMatch(/keeps nothing for this site.*this visit only/);
    const {records} = JSON.parse(await saved("Save all my work"));
    expect(records[recordKey].source).toBe("40 + 2");
  }
};

// Opens the page anew as if it had died: a renderer that dies says no goodbye.
async function crash(): Promise<void> {
  await page.evaluate((id) => {
    addEventListener("pagehide", () => sessionStorage.setItem(`attention:running:${id}`, "1"));
  }, id);
  await page.reload();
}

describe("hostile storage", () => {
  it.each(cases)("$id, $name", (each) => checks[each.id](each));
});
