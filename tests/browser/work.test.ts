import type {Page} from "playwright-core";
import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {toShareLink} from "../../src/course/shareLink.ts";
import {chapters} from "../chapters/chapters.ts";
import {cellOf, chapter, forgetWork, keptWork, open, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened), {
  each: "in a new context",
  permissions: ["clipboard-read", "clipboard-write"]
});

const id = "08-softmax";
const originals = new Map(
  chapters.find(({file}) => file.includes(id))!.cells.map(({name, source}) => [name, source])
);
const button = (name: string) => page.getByRole("button", {name, exact: true});
const status = () => page.locator(".work-status").innerText();
const share = (cells: {[name: string]: string}) =>
  toShareLink(id, {
    cells: Object.entries(cells).map(([name, source]) => {
      return {name, source, original: originals.get(name)!};
    })
  });

/** Edits a cell and waits for what it shows then. */
async function edit(text: string, shows: string, on = page, name = "weights-sums"): Promise<void> {
  const {write, output} = cellOf(on, name);
  await write(text);
  await output.getByText(shows, {exact: true}).waitFor();
}

/** Writes 1 + 1 into a cell and then, in another tab, 2 + 2 into the same one. */
async function editInTwoTabs(): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.bringToFront();
  await edit("1 + 1", "2");
  await other.bringToFront();
  await edit("2 + 2", "4", other);
  await page.bringToFront();
}

describe("an edit", () => {
  it("is there after a reload, marked and run, until it is reset, and that can be undone", async () => {
    await edit("40 + 2", "42");
    await page.reload();
    const {cell, source, output, button: control} = cellOf(page, "weights-sums");
    await output.getByText("42").waitFor();
    expect(await cell.getAttribute("edited")).toBe("");
    expect(await source.innerText()).toBe("40 + 2");
    expect(await status()).toMatch(/^You have changed one cell.*kept in this browser\.$/);
    await control("Reset").click();
    await output.locator("table, .number").first().waitFor();
    expect(await source.innerText()).toBe(originals.get("weights-sums"));
    await control("Undo").click();
    await output.getByText("42").waitFor();
    await page.reload();
    await output.getByText("42").waitFor();
  });

  it("is compared with the chapter, line by line", async () => {
    await edit("40 + 2\n// → 42", "42");
    const {cell, button: control} = cellOf(page, "weights-sums");
    await control("Show changes").click();
    const changes = cell.getByRole("group", {name: "Changes in cell weights-sums"});
    expect(await changes.locator("del").allInnerTexts()).toEqual([
      "− rowSums(weights)\n",
      "− // → [1.000000, 1.000000, 1.000000, 1.000000, 1.000000]\n"
    ]);
    expect((await changes.locator("ins").allInnerTexts())[0]).toBe("+ 40 + 2\n");
    const isExpanded = () => control("Show changes").getAttribute("aria-expanded");
    expect(await isExpanded()).toBe("true");
    await control("Show changes").click();
    await changes.waitFor({state: "detached"});
    expect(await isExpanded()).toBe("false");
  });

  it("of an earlier text of the chapter is offered, not dropped and not in the way", async () => {
    await page.evaluate((chapter) => {
      const record = JSON.stringify({source: "41 + 1", time: 1, tab: "x"});
      localStorage.setItem(`attention:1:${chapter}:weights-sums:earlier`, record);
      localStorage.setItem(`attention:1:${chapter}:no-such-cell:x`, record);
    }, id);
    await page.reload();
    const {cell, source, output, button: control} = cellOf(page, "weights-sums");
    await cell.getByText("You edited an earlier version of this cell.").waitFor();
    expect(await source.innerText()).toBe(originals.get("weights-sums"));
    await control("Show").click();
    expect(await cell.locator("ins").allInnerTexts()).toEqual(["+ 41 + 1\n"]);
    await control("Use it").click();
    await output.getByText("42").waitFor();
    await page
      .getByText("You edited the cell no-such-cell, which this page no longer has.")
      .waitFor();
    await page.reload();
    await output.getByText("42").waitFor();
    expect(await cell.locator(".note").count()).toBe(0);
  });

  it("of two tabs: the newer one is kept, the other is offered", async () => {
    await editInTwoTabs();
    const {cell, source} = cellOf(page, "weights-sums");
    await cell.getByText("You changed this cell in another tab too.").waitFor();
    expect(await source.innerText()).toBe("1 + 1");
    await page.reload();
    await cellOf(page, "weights-sums").output.getByText("4", {exact: true}).waitFor();
    await cell.getByText("Another text of yours for this cell is kept.").waitFor();
    await cellOf(page, "weights-sums").button("Use it").click();
    await cellOf(page, "weights-sums").output.getByText("2", {exact: true}).waitFor();
  });

  it("of another tab is forgotten, and the one that is shown is kept in its place", async () => {
    await editInTwoTabs();
    const {source, button: control} = cellOf(page, "weights-sums");
    await control("Forget it").focus();
    await page.keyboard.press("Enter");
    await control("Forget it").waitFor({state: "detached"});
    expect(await page.evaluate(() => document.activeElement!.closest("notebook-cell")?.id)).toBe(
      "cell-weights-sums" // and the focus is not lost
    );
    await page.reload();
    await expect.poll(() => source.innerText()).toBe("1 + 1");
  });

  it("of another tab is offered once, as it is now, however long it is typed", async () => {
    await edit("1 + 1", "2");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.bringToFront();
    await cellOf(other, "weights-sums").write("1");
    for (const more of " + 41") {
      await other.keyboard.type(more);
      await other.waitForTimeout(100); // each letter is kept alone
    }
    await page.bringToFront();
    const {cell, output, button: control} = cellOf(page, "weights-sums");
    await cell.getByText("You changed this cell in another tab too.").waitFor();
    expect(await control("Use it").count()).toBe(1);
    await control("Use it").click();
    await output.getByText("42", {exact: true}).waitFor();
  });

  it("works for this visit where storage is full or refused, and says so", async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await edit("40 + 2", "42");
    expect(await status()).toMatch(/your changes last for this visit only/);
  });

  it("is not run after a run that brought the page down", async () => {
    await edit("40 + 2", "42");
    await page.evaluate((chapter) => {
      // a renderer that dies says no goodbye
      addEventListener("pagehide", () =>
        sessionStorage.setItem(`attention:running:${chapter}`, "1")
      );
    }, id);
    await page.reload();
    await page.getByText("The last run did not end.").waitFor();
    const {source, output, button: control, status: state} = cellOf(page, "weights-sums");
    expect(await source.innerText()).toBe("40 + 2");
    expect(await state.innerText()).toBe("not run yet: press Run");
    expect(await page.locator("iframe").count()).toBe(0);
    const input = cellOf(page, "choose-keys");
    await input.output.getByLabel("keys").selectOption("6");
    await input.status.getByText("not run yet: press Run").waitFor();
    await control("Run").click();
    await output.getByText("42").waitFor();
  });
});

it("the key ? lists the keys, but not while the reader types; Esc closes the list", async () => {
  await page.locator("#cell-stable .source").focus();
  await page.keyboard.press("Shift+?");
  const list = page.getByRole("dialog", {name: "Keys of the notebook"});
  await list.getByText("Ctrl+Enter").waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({state: "detached"});
  await expect
    .poll(() => page.locator("#cell-stable .source").and(page.locator(":focus")).count())
    .toBe(1);
  const {write, editor} = cellOf(page, "weights-sums");
  await write("1");
  await page.keyboard.type("?");
  expect(await editor.innerText()).toBe("1?");
  expect(await list.count()).toBe(0);
  await page.locator(".work-bar").getByRole("button", {name: "Keyboard"}).click();
  await list.getByRole("button", {name: "Close"}).click();
  await list.waitFor({state: "detached"});
});

it("keys that are pressed alone can be turned off, for good", async () => {
  const source = page.locator("#cell-stable .source");
  const dialogs = page.getByRole("dialog");
  await source.focus();
  await page.keyboard.press("Shift+?");
  await dialogs.getByLabel("Use / and ?").uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await source.focus();
  await page.keyboard.press("Shift+?");
  await page.keyboard.press("/");
  await page.waitForTimeout(300);
  expect(await dialogs.count()).toBe(0);
  await page.keyboard.press("Control+k");
  await dialogs.getByRole("searchbox").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".work-bar").getByRole("button", {name: "Keyboard"}).click();
  await dialogs.getByLabel("Use / and ?").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await dialogs.getByRole("searchbox").waitFor();
});

it("all edits of a chapter are reset at once", async () => {
  await edit("40 + 2", "42");
  await edit("50 + 2", "52", page, "stable");
  await button("Reset all").click();
  await expect.poll(() => page.locator("notebook-cell[edited]").count()).toBe(0);
  await expect.poll(status).toBe("You have changed no cell of this page.");
});

it("a text that is written after Reset all is not undone; the one from before is offered", async () => {
  await edit("40 + 2", "42");
  await button("Reset all").click();
  await edit("1 + 1", "2");
  await page
    .getByRole("group", {name: /^All cells are as/})
    .getByRole("button")
    .click();
  const {cell, source, output, button: control} = cellOf(page, "weights-sums");
  await cell.getByText("You had another text in this cell, before all were reset.").waitFor();
  expect(await source.innerText()).toBe("1 + 1");
  await control("Use it").click();
  await output.getByText("42", {exact: true}).waitFor();
});

it("all work goes to a file, and from it to another browser", async () => {
  await edit("40 + 2", "42");
  const download = page.waitForEvent("download");
  await button("Save all my work").click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, "utf8")).format).toBe("attention-cell-by-cell");
  await forgetWork(page);
  await page.reload();
  const chooser = page.waitForEvent("filechooser");
  await button("Load work").click();
  await (await chooser).setFiles(file);
  await cellOf(page, "weights-sums").output.getByText("42").waitFor();
  await expect.poll(status).toBe("Loaded: one cell.");
});

it("a file of work that is not all kept, or is none, is told apart", async () => {
  const load = async (text: string) => {
    const chooser = page.waitForEvent("filechooser");
    await button("Load work").click();
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({name: "work.json", mimeType: "application/json", buffer});
  };
  await load("{}");
  await expect.poll(status).toMatch(/^This file holds no work of this course/);
  await edit("40 + 2", "42");
  const download = page.waitForEvent("download");
  await button("Save all my work").click();
  const file = await readFile(await (await download).path(), "utf8");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await load(file);
  await expect.poll(status).toMatch(/^This browser's storage is full or refused/);
});

describe("a link", () => {
  it("takes the reader's own texts from the page, and says that what they showed is not run", async () => {
    await edit("21 + 21", "42");
    const link = await share({stable: "1 + 1"});
    await page.evaluate((hash) => (location.hash = hash!), link);
    await page.getByText("Somebody else wrote it, and nothing of it has run.").waitFor();
    const {source, status: state} = cellOf(page, "weights-sums");
    expect(await source.innerText()).not.toContain("21");
    expect(await state.innerText()).toBe("not run yet: press Run");
  });

  it("is short, shows what was changed, and runs nothing until Run is pressed", async () => {
    await edit("40 + 2", "42");
    await button("Copy link").click();
    await expect.poll(status).toMatch(/^The link is copied: \d+ characters\.$/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(300);
    const {page: guest, problems} = await open(`${chapter}${new URL(link).hash}`);
    await guest.getByText("Somebody else wrote it, and nothing of it has run.").waitFor();
    const {source, output, cell, status: state, button: control} = cellOf(guest, "weights-sums");
    expect(await source.innerText()).toBe("40 + 2");
    expect(await cell.locator("del").count()).toBeGreaterThan(0);
    expect(await state.innerText()).toBe("not run yet: press Run");
    await guest.getByRole("button", {name: "Go to weights-sums"}).click();
    await expect.poll(() => control("Edit").and(guest.locator(":focus")).count()).toBe(1);
    expect(await guest.evaluate(() => location.hash)).toBe(new URL(link).hash);
    await cell.hover();
    await cellOf(guest, "stable").write("1 + 1"); // typing elsewhere runs nothing either
    await guest.waitForTimeout(300);
    expect(await guest.locator("iframe").count()).toBe(0);
    expect(await output.innerText()).not.toContain("42");
    expect(await keptWork(guest)).toEqual([]);
    await control("Run").click();
    await output.getByText("42").waitFor();
    await guest.getByRole("button", {name: "Keep these changes"}).click();
    expect(guest.url()).not.toContain("#");
    await guest.reload();
    await output.getByText("42").waitFor();
    expect(problems).toEqual([]);
    await guest.context().close();
  });

  it("carries what inputs are set to, and sets nothing before Run is pressed", async () => {
    const {output} = cellOf(page, "choose-keys");
    const drawn = await cellOf(page, "stages").output.innerHTML();
    await output.getByLabel("keys").selectOption("6");
    await expect.poll(() => cellOf(page, "stages").output.innerHTML()).not.toBe(drawn);
    const moved = await cellOf(page, "stages").output.innerHTML();
    await button("Copy link").click();
    await expect.poll(status).toMatch(/^The link is copied: \d+ characters\.$/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const {page: guest, problems} = await open(`${chapter}${new URL(link).hash}`);
    await guest.getByText("This link changes one cell").waitFor();
    const [owner, user] = ["choose-keys", "stages"].map((name) => cellOf(guest, name));
    expect(await owner.status.innerText()).toBe("not run yet: press Run");
    expect(await user.output.innerHTML()).toBe(drawn);
    expect(await guest.locator("iframe").count()).toBe(0);
    await owner.button("Run").click();
    await expect.poll(() => user.output.innerHTML()).toBe(moved);
    expect(await owner.output.getByLabel("keys").inputValue()).toBe("6");
    await guest.getByRole("button", {name: "Keep these changes"}).click();
    await guest.reload();
    await expect.poll(() => user.output.innerHTML()).toBe(moved);
    expect(problems).toEqual([]);
    await guest.context().close();
  });

  it("says how long it is, and warns once some programs would cut it", async () => {
    let state = 1;
    const next = () => (state = (state * 48271) % 2147483647) % 26;
    const letters = Array.from({length: 4000}, () => String.fromCharCode(97 + next()));
    await edit(`"${letters.join("")}".length`, "4000");
    await button("Copy link").click();
    await expect.poll(status).toMatch(/^The link is copied, but it is long: \d+ characters\./);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeGreaterThan(2000);
    expect(await status()).toContain(` ${link.length} `);
  });

  it("leaves the reader's own edits as they are", async () => {
    await edit("40 + 2", "42");
    const link = await share({"weights-sums": "while (true) {}"});
    await page.evaluate((hash) => (location.hash = hash!), link); // the page is open already
    const {source, status: state} = cellOf(page, "weights-sums");
    await expect.poll(() => source.innerText()).toBe("while (true) {}");
    expect(await state.innerText()).toBe("not run yet: press Run");
    expect(await page.locator("iframe").count()).toBe(0);
    await button("Leave them").click();
    await cellOf(page, "weights-sums").output.getByText("42").waitFor();
    expect(await source.innerText()).toBe("40 + 2");
  });

  it("that is kept sets the reader's own edit aside, in a page that was open already, too", async () => {
    await edit("40 + 2", "42");
    const link = await share({"weights-sums": "1 + 1"});
    await page.evaluate((hash) => (location.hash = hash!), link);
    await button("Keep these changes").click();
    await page.reload();
    const {cell, output, button: control} = cellOf(page, "weights-sums");
    await output.getByText("2", {exact: true}).waitFor();
    await cell.getByText("Another text of yours for this cell is kept.").waitFor();
    await control("Use it").click();
    await output.getByText("42", {exact: true}).waitFor();
  });

  it("is left on the way back to the page before it, with the reader's own edits there", async () => {
    await edit("40 + 2", "42");
    const link = await share({"weights-sums": "1 + 1"});
    await page.evaluate((hash) => (location.hash = hash!), link);
    await button("Keep these changes").waitFor();
    await page.goBack();
    await button("Keep these changes").waitFor({state: "detached"});
    await cellOf(page, "weights-sums").output.getByText("42").waitFor();
    await edit("50 + 2", "52");
    await page.reload();
    await cellOf(page, "weights-sums").output.getByText("52").waitFor();
  });

  it("stays as the guest has changed it on the way back from another place of the page", async () => {
    const link = await share({"weights-sums": "1 + 1"});
    await page.evaluate((hash) => (location.hash = hash!), link);
    await button("Keep these changes").waitFor();
    await cellOf(page, "weights-sums").write("40 + 2");
    await page.locator("#cell-stable .cell-name").click();
    await expect.poll(() => page.url()).toContain("#cell-stable");
    await page.goBack();
    await expect.poll(() => page.url()).toContain("#s=");
    await page.waitForTimeout(200); // the link would be read again by now
    expect(await cellOf(page, "weights-sums").source.innerText()).toBe("40 + 2");
  });
});
