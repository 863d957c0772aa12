import type {Locator, Page} from "playwright-core";
import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {cellOf, chapter, open, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened), {
  each: "in a new context",
  permissions: ["clipboard-read", "clipboard-write"]
});

const names = (on = page) =>
  on.locator("notebook-cell").evaluateAll((all) => all.map((each) => each.getAttribute("name")));
const button = (name: string) => page.getByRole("button", {name, exact: true});

/** Adds a cell behind *after* by its button and writes *text* into it. */
async function add(after: string, text: string, name = "scratch-1"): Promise<void> {
  await cellOf(page, after).cell.hover();
  await cellOf(page, after).button("Add a cell").click();
  await cellOf(page, name).editor.and(page.locator(":focus")).waitFor();
  await page.keyboard.insertText(text);
}

const place = () => button("Add a cell here");

/** Points at a block until a cell can be added there: what offers that comes with the first move. */
async function pointAt(block: Locator): Promise<void> {
  const point = async () => {
    await page.mouse.move(0, 0);
    await block.hover();
    return place().count();
  };
  await expect.poll(point).toBe(1);
}

describe("a cell of the reader's own", () => {
  it("stands where it was added, takes part, and is there after a reload", async () => {
    await add("weights", "const third = weights[2];\nthird.length * 100");
    await cellOf(page, "scratch-1").output.getByText("500").waitFor();
    expect(await cellOf(page, "scratch-1").mark()).toBe(" · yours");
    const all = await names();
    expect(all[all.indexOf("scratch-1") - 1]).toBe("weights");
    await add("scratch-1", "third.length + 1", "scratch-2");
    await cellOf(page, "scratch-2").output.getByText("6", {exact: true}).waitFor();
    await cellOf(page, "weights").write("const weights = [[1], [1], [1, 2, 3]];");
    await cellOf(page, "scratch-2").output.getByText("4", {exact: true}).waitFor();
    await page.reload();
    await cellOf(page, "scratch-2").output.getByText("4", {exact: true}).waitFor();
    expect(await names()).toEqual(all.toSpliced(all.indexOf("scratch-1") + 1, 0, "scratch-2"));
  });

  it("keeps its place below one that is empty, which is not kept", async () => {
    await add("weights", "");
    await add("scratch-1", "6 * 7", "scratch-2");
    await cellOf(page, "scratch-2").output.getByText("42").waitFor();
    await page.reload();
    await cellOf(page, "scratch-2").output.getByText("42").waitFor();
    const all = await names();
    expect(all[all.indexOf("scratch-2") - 1]).toBe("weights");
    expect(all).not.toContain("scratch-1");
  });

  it("is added by a key, too, and from the bar at the end", async () => {
    await cellOf(page, "weights").source.focus();
    await page.keyboard.press("Control+Alt+b");
    await cellOf(page, "scratch-1").editor.and(page.locator(":focus")).waitFor();
    await page.locator(".work-bar").getByRole("button", {name: "Add a cell"}).click();
    await cellOf(page, "scratch-2").editor.and(page.locator(":focus")).waitFor();
    expect((await names()).at(-1)).toBe("scratch-2");
  });

  it("begins a section, before its first cell, is there after a reload, and can come back", async () => {
    const label = "Add a cell at the beginning of the section";
    const places = page.getByRole("button", {name: label});
    await places.first().focus();
    await page.keyboard.press("Enter");
    await cellOf(page, "scratch-1").editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("6 * 7");
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    expect((await names())[1]).toBe("scratch-1");
    await places.first().click();
    await cellOf(page, "scratch-2").editor.and(page.locator(":focus")).waitFor();
    expect((await names()).slice(0, 3)).toEqual(["setup", "scratch-2", "scratch-1"]);
    await page.keyboard.insertText("6 * 8");
    await page.reload();
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    expect((await names()).slice(0, 3)).toEqual(["setup", "scratch-2", "scratch-1"]);
    await cellOf(page, "scratch-2").button("Delete").click();
    await button("Undo").click();
    await cellOf(page, "scratch-2").output.getByText("48").waitFor();
    expect((await names()).slice(0, 3)).toEqual(["setup", "scratch-2", "scratch-1"]);
  });

  it("stands behind a paragraph that is pointed at, an equation, a list, an exercise", async () => {
    const blocks = {
      "scratch-1": page.locator(".chapter-question"),
      "scratch-2": page.locator("#what-softmax-should-do ~ p").first(),
      "scratch-3": page.locator("#eq-softmax"),
      "scratch-4": page.locator("#exercise-one-weight > :last-child"),
      "scratch-5": page.locator("article > ul").first()
    };
    for (const [name, block] of Object.entries(blocks)) {
      await pointAt(block);
      await place().click();
      await cellOf(page, name).editor.and(page.locator(":focus")).waitFor();
      await page.keyboard.insertText(`"${name}"`);
      await cellOf(page, name).output.getByText(name).waitFor();
    }
    await cellOf(page, "weights").cell.hover(); // a cell has a button of its own
    expect(await place().count()).toBe(0);
    const before = () =>
      page
        .locator("notebook-cell[own]")
        .evaluateAll((all) =>
          all.map(({previousElementSibling: each}) => `${each!.id} ${each!.className}`)
        );
    const stands = [" chapter-question", " ", "eq-softmax equation"];
    stands.push("exercise-one-weight exercise", " ");
    expect(await before()).toEqual(stands);
    expect((await names()).slice(0, 2)).toEqual(["scratch-1", "setup"]);
    await page.reload();
    await cellOf(page, "scratch-5").output.getByText("scratch-5").waitFor();
    expect(await before()).toEqual(stands);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      button("Download this chapter as .md").click()
    ]);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("so that the shares sum to 1:\n\n**scratch-2** (added)");
    expect(text).toMatch(/\\tag\{8\.1\}\n\$\$\n\n\*\*scratch-3\*\* \(added\)/);
    expect(text.indexOf("**scratch-1**")).toBeLessThan(text.indexOf("**setup**"));
    const own = /\*\*scratch-\d\*\* \(added\)\n\n```ts\n.*\n```\n\n```\n.*\n```\n\n/g;
    const href = await page.locator('link[type="text/markdown"]').getAttribute("href");
    const built = await (await page.request.get(new URL(href!, page.url()).href)).text();
    const plain = (markdown: string) => markdown.replace(own, "").replace(/^From .*$/m, "");
    expect(plain(text)).toBe(plain(built));
  });

  it("comes by a key where the reader is, moves up and down, keeps its focus and its editor", async () => {
    await pointAt(page.locator("#eq-softmax")); // what listens to the key is there
    await page.locator("#eq-softmax").focus();
    await page.keyboard.press("Control+Alt+b");
    await cellOf(page, "scratch-1").editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("6 * 7");
    const {cell, output, editor} = cellOf(page, "scratch-1");
    await output.getByText("42").waitFor();
    const said = page.locator(".work-status");
    const press = async (direction: string) => {
      await cell.getByRole("button", {name: `Move ${direction}`}).press("Enter");
      return said.innerText();
    };
    expect(await press("up")).toMatch(/^The cell stands below “Softmax makes each score positive/);
    expect(await press("up")).toBe("The cell stands below “What softmax should do” now.");
    expect(await press("up")).toBe("The cell stands below printed-columns now.");
    const up = cell.getByRole("button", {name: "Move up"});
    expect(await up.and(page.locator(":focus")).count()).toBe(1);
    expect(await press("down")).toBe("The cell stands below “What softmax should do” now.");
    expect(await output.innerText()).toBe("42");
    await editor.focus();
    await page.waitForTimeout(100); // an editor that was moved finds its cursor again
    await page.keyboard.press("End");
    await page.keyboard.type("0"); // the editor has come along
    await output.getByText("420").waitFor();
    await page.reload();
    await output.getByText("420").waitFor();
    const link = await cell.evaluate((each) => each.previousElementSibling!.className);
    expect(link).toBe("section-add");
  });

  it("stands behind a paragraph that is tapped", async () => {
    const viewport = {width: 390, height: 844};
    const {page: phone} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
    const block = phone.locator("#eq-softmax + p");
    const place = phone.getByRole("button", {name: "Add a cell here"});
    const tap = async () => (await block.tap({position: {x: 5, y: 5}}), place.count());
    await expect.poll(tap).toBe(1);
    const {width, height, x} = (await place.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(36);
    expect(x + width).toBeLessThanOrEqual(viewport.width);
    await place.tap();
    await cellOf(phone, "scratch-1").editor.and(phone.locator(":focus")).waitFor();
    const before = cellOf(phone, "scratch-1").cell.locator("xpath=preceding-sibling::*[1]");
    expect(await before.innerText()).toMatch(/^Here/);
    await phone.context().close();
  });

  it("is deleted, its users say so, and that can be undone", async () => {
    await add("weights", "const mine = 42;");
    await add("scratch-1", "mine + 1", "scratch-2");
    const {output} = cellOf(page, "scratch-2");
    await output.getByText("43").waitFor();
    await cellOf(page, "scratch-1").button("Delete").click();
    await output.getByText("mine is not defined.").waitFor();
    await page.reload();
    await output.getByText("mine is not defined.").waitFor();
    expect(await names()).not.toContain("scratch-1");
    await cellOf(page, "scratch-2").button("Delete").click();
    await button("Undo").click();
    await output.getByText("mine is not defined.").waitFor();
  });

  it("comes back beside a new one that has its name", async () => {
    await add("weights", "6 * 7");
    await cellOf(page, "scratch-1").button("Delete").click();
    await cellOf(page, "weights").button("Add a cell").click();
    await cellOf(page, "scratch-1").editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("6 * 8");
    await button("Undo").click();
    await cellOf(page, "scratch-2").output.getByText("42").waitFor();
    await cellOf(page, "scratch-1").output.getByText("48").waitFor();
    await page.reload();
    await cellOf(page, "scratch-2").output.getByText("42").waitFor();
    await cellOf(page, "scratch-1").output.getByText("48").waitFor();
  });

  it("has a point that can be dragged", async () => {
    await add(
      "weights",
      'import {point} from "inputs";\nconst p = view(point({x: [0, 1], y: [0, 1]}));'
    );
    const {cell} = cellOf(page, "scratch-1");
    const plane = cell.locator(".plane");
    const move = async () => {
      await plane.scrollIntoViewIfNeeded();
      const {x, y, width, height} = (await plane.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.9, y + height / 2, {steps: 3});
      await page.mouse.up();
      return Number(await cell.getByRole("slider").first().inputValue());
    };
    await expect.poll(move).toBeGreaterThan(0.8);
  });

  it("is replaced by no loop that runs in it when it is deleted", async () => {
    await add("weights", "while (true);");
    await cellOf(page, "scratch-1").status.getByText("running").waitFor();
    await cellOf(page, "scratch-1").button("Delete").click();
    await cellOf(page, "one-row").write("40 + 2");
    await cellOf(page, "one-row").output.getByText("42", {exact: true}).waitFor();
  });

  it("goes with Reset all, and both come back by one Undo", async () => {
    await add("weights", "6 * 7");
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    await cellOf(page, "weights-sums").write("40 + 3");
    await cellOf(page, "weights-sums").output.getByText("43").waitFor();
    await button("Reset all").click();
    await cellOf(page, "weights-sums").output.getByText("43").waitFor({state: "detached"});
    expect(await names()).not.toContain("scratch-1");
    await page
      .getByRole("group", {name: /^All cells are as/})
      .getByRole("button")
      .click();
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    await cellOf(page, "weights-sums").output.getByText("43").waitFor();
  });

  it("travels in a link, which runs nothing and leaves the reader's own cells alone", async () => {
    await add("weights", "6 * 7");
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    await button("Copy link").click();
    await page.locator(".work-status", {hasText: "The link is copied"}).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const {hash} = new URL(link);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, hash);
    const shared = cellOf(page, "scratch-2"); // scratch-1 is the reader's, and is kept
    await shared.status.getByText("not run yet").waitFor();
    expect(await shared.output.innerText()).toBe("");
    expect(await names()).not.toContain("scratch-1");
    await button("Keep these changes").click();
    await page.reload();
    await cellOf(page, "scratch-1").output.getByText("42").waitFor();
    await shared.output.getByText("42").waitFor();
  });
});
