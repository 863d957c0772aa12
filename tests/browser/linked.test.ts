import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {cellOf, open, openChapter} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const path = "chapters/04-queries-keys-values/";

let page: Page;
openChapter((opened) => (page = opened), {path, each: "reloaded"});
beforeEach(async () => {
  await page.mouse.move(2, 2);
  await page.locator(".equation[tabindex='0']").first().waitFor(); // the script is there
});

const frames = (figure: string, kind = "token", on = page) =>
  on.locator(`${figure} path.linked.linked-${kind}`).count();
const labels = (figure: string) => page.locator(`${figure} text[data-linked]`).allTextContents();
const markedTexts = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get("linked") ?? [])].map((range) => {
      const {startContainer} = range as Range;
      return startContainer.textContent!;
    })
  );

describe("a token that the pointer is on", () => {
  it("is marked in every figure of its section, and in no other", async () => {
    await page.locator("#figure-projections [data-row=fox] text").first().hover();
    expect(await labels("#cell-queries")).toEqual(["fox"]);
    expect(await labels("#cell-values")).toEqual(["fox"]);
    expect(await frames("#cell-keys")).toBe(1);
    expect(await frames("#figure-projections")).toBeGreaterThan(0);
    expect(await frames("#cell-embeddings")).toBe(0);
    await page.locator("h1").hover();
    expect(await frames("article")).toBe(0);
    expect(await page.locator("[data-linked]").count()).toBe(0);
  });

  it("is found in the text, too", async () => {
    await page.locator("#figure-one-token em").getByText("fox").hover();
    expect(await frames("#figure-one-token")).toBe(1);
  });

  it("moves nothing on the page", async () => {
    const places = () =>
      page
        .locator("article :is(h2, figure, notebook-cell, .equation)")
        .evaluateAll((all) =>
          all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY))
        );
    await page.locator("#figure-projections").scrollIntoViewIfNeeded();
    const before = await places();
    await page.locator("#figure-projections [data-row=fox] text").first().hover();
    expect(await frames("#cell-keys")).toBe(1);
    expect(await places()).toEqual(before);
  });
});

describe("a token that the keyboard chooses", () => {
  it("in a plot is marked in the other figures of the section", async () => {
    await page.locator("#cell-queries svg.out-heatmap").focus();
    await page.keyboard.press("ArrowDown");
    expect(await labels("#cell-keys")).toEqual(["quick", "1"]);
    await page.keyboard.press("Tab");
    expect(await frames("#cell-keys")).toBe(0);
  });

  it("in a picture is marked and said", async () => {
    const picture = page.locator("#figure-projections svg").first();
    await picture.focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".linked-status").innerText()).toBe("quick");
    expect(await labels("#cell-keys")).toEqual(["quick"]);
    await page.keyboard.press("Escape");
    expect(await frames("#cell-keys")).toBe(0);
  });
});

describe("a symbol", () => {
  it("that the pointer is on is marked in equations, text, code and figures", async () => {
    await page.locator(".equation .query").first().hover();
    const texts = await markedTexts();
    expect(texts.filter((text) => text === "Q").length).toBeGreaterThan(4);
    expect(texts.some((text) => text === "K")).toBe(false);
    expect(await frames("#cell-queries", "symbol")).toBe(1);
    expect(await frames("#cell-keys", "symbol")).toBe(0);
    expect(await frames("#figure-projections", "symbol")).toBe(1);
  });

  it("in the code is marked in the equations", async () => {
    const name = page.locator("#cell-queries .tok-variableName").getByText("WQ", {exact: true});
    await name.hover();
    const texts = await markedTexts();
    expect(texts).toContain("WQ");
    expect(texts).toContain("W");
  });

  it("is chosen by the arrow keys, and the page says which", async () => {
    const equation = page.locator("#eq-projections, .equation").first();
    await equation.focus();
    const first = await page.locator(".linked-status").innerText();
    await page.keyboard.press("ArrowRight");
    const second = await page.locator(".linked-status").innerText();
    expect([first, second].every((each) => each.length > 0)).toBe(true);
    expect(second).not.toBe(first);
    expect((await markedTexts()).length).toBeGreaterThan(0);
  });

  it("is marked in an open editor as well", async () => {
    await cellOf(page, "queries").button("Edit").click();
    await page.locator("#cell-queries .cm-content").waitFor();
    await page.locator(".equation .query").first().hover();
    const inEditor = await page.evaluate(() =>
      [...CSS.highlights.get("linked")!].filter((range) =>
        (range as Range).startContainer.parentElement!.closest(".cm-content")
      )
    );
    expect(inEditor.length).toBeGreaterThan(0);
  });
});

it("a token is marked in a table in forced colours, too", async () => {
  const {page} = await open("chapters/05-scores/", {forcedColors: "active"});
  const head = page.locator("#cell-choose th").getByText("fox").first();
  await head.hover();
  const hasMark = () =>
    head.evaluate((element) => {
      const mark = document.createElement("p");
      mark.style.cssText = "background: Mark; forced-color-adjust: none";
      document.body.append(mark);
      const [seen, marked] = [element, mark].map((each) => getComputedStyle(each).backgroundColor);
      mark.remove();
      return seen === marked;
    });
  await expect.poll(hasMark).toBe(true);
  await page.context().close();
});

it("an arrow key with Alt is the browser's: it goes back", async () => {
  const isTaken = (on: Page, altKey: boolean) =>
    on.evaluate((altKey) => {
      const init = {key: "ArrowLeft", altKey, bubbles: true, cancelable: true};
      return !document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", init));
    }, altKey);
  for (const [path, ...places] of [
    [
      "chapters/04-queries-keys-values/",
      "#cell-queries svg.out-heatmap",
      "#figure-projections svg",
      ".equation"
    ],
    ["chapters/05-scores/", ".input-pick input"],
    ["chapters/07-masking/", ".input-paint input"]
  ]) {
    const {page} = await open(path);
    for (const place of places) {
      await page.locator(place).first().focus();
      await expect.poll(() => isTaken(page, false), {message: place}).toBe(true);
      expect(await isTaken(page, true), place).toBe(false);
    }
    await page.context().close();
  }
});

it("a tap marks, and a second tap takes the mark away", async () => {
  const {page} = await open(path, {hasTouch: true, viewport: {width: 390, height: 844}});
  const label = page.locator("#figure-projections [data-row=fox] text").first();
  const count = () => page.locator("#cell-keys path.linked").count();
  await label.tap();
  await expect.poll(count).toBe(1);
  await label.tap();
  await expect.poll(count).toBe(0);
  await page.context().close();
});

it("axe finds nothing on a page with figures, while a token is marked", async () => {
  const {page} = await open(path);
  await page.locator("#figure-projections [data-row=fox] text").first().hover();
  await expect.poll(() => frames("#cell-keys", "token", page)).toBe(1);
  expect(await findViolations(page)).toEqual([]);
  await page.context().close();
});
