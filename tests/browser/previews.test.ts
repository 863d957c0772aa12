import type {Locator, Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {open, openChapter} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const path = "chapters/07-masking/";
const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};

let page: Page;
openChapter((opened) => (page = opened), {path});
beforeEach(async () => {
  await goTo(`/${path}`);
  await page.mouse.move(2, 2);
});

const preview = (on = page) => on.locator("#preview");
const shows = (text: string, on = page) => preview(on).getByText(text).first().waitFor();
const goTo = (address: string) => page.goto(new URL(address, page.url()).href);
const reach = (locator: Locator) =>
  // as by the Tab key
  locator.evaluate((each) => (each as HTMLElement).focus({focusVisible: true} as FocusOptions));
const aWhile = 500; // milliseconds: longer than a pointer has to rest

describe("what a link of the text leads to stands beside it", () => {
  it("a chapter, with its question", async () => {
    await page.locator("article p a[href='../08-softmax/']").first().hover();
    await shows("How does a row of scores become a row of weights");
    expect(await preview().innerText()).toContain("Chapter 8");
    await page.mouse.move(2, 2);
    await preview().waitFor({state: "hidden"});
  });

  it("a fault of the notebook, by keyboard, until Esc", async () => {
    const link = page.locator("article a[href$='errata/#p25']");
    await reach(link);
    await shows("The encoder needs no causal mask; the decoder does.");
    expect(await preview().getByRole("link").count()).toBe(0); // no key would reach it
    expect(await preview().getByRole("heading").count()).toBe(0);
    expect(await link.evaluate((each) => each.ariaDescription)).toContain("the decoder does.");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await preview().waitFor({state: "hidden"});
  });

  it("what the keyboard reaches, wherever a pointer rests while the page scrolls", async () => {
    await page.mouse.move(400, 400);
    await reach(page.locator("article a[href$='errata/#p26']"));
    await shows("P26");
    await page.waitForTimeout(aWhile);
    expect(await preview().isVisible()).toBe(true);
  });

  it("an equation of another page", async () => {
    await goTo("/errata/");
    await page
      .locator("article p a[href*='04-queries-keys-values/#eq-projections']")
      .first()
      .hover();
    await preview().locator(".katex-html .query").waitFor();
    expect(await preview().locator(".katex-display").count()).toBe(1);
  });

  it("a section, with its first paragraph", async () => {
    await goTo("/chapters/05-scores/");
    await page.locator("article a[href$='11-autopsy/#a-witness']").hover();
    await shows("A witness");
    expect(await preview().locator("p").count()).toBe(2);
  });

  it("nothing, if its page does not come", async () => {
    const {page: own} = await open("chapters/10-one-function/"); // its console says that it failed
    const link = own.locator("article p a[href='../06-scaling/']").first();
    await own.route("**/chapters/06-scaling/", (route) => route.abort());
    const failure = own.waitForEvent("requestfailed");
    await link.hover();
    await failure;
    await own.waitForTimeout(aWhile);
    expect(await preview(own).isVisible()).toBe(false);
    await own.unroute("**/chapters/06-scaling/");
    await own.mouse.move(2, 2);
    await link.hover(); // it is asked for again
    await shows("Why are the scores divided by the square root", own);
    await own.context().close();
  });

  it("nothing that a click or a tap has followed", async () => {
    const {page: mobile} = await open(path, phone);
    for (const on of [page, mobile]) {
      const citation = on.locator("a.citation").first();
      await (on === page ? citation.click() : citation.tap());
      await on.waitForURL(/#ref-/);
      await on.waitForTimeout(aWhile);
      expect(await preview(on).isVisible()).toBe(false);
    }
    await mobile.context().close();
  });

  it("of each link its own, for those who hear the page", async () => {
    const links = page.locator("a.citation");
    for (const i of [0, 1, 0]) {
      await reach(links.nth(i));
      await preview().waitFor();
      const [target, said] = await links
        .nth(i)
        .evaluate((link) => [
          document.querySelector((link as HTMLAnchorElement).hash)!.firstChild!.textContent!.trim(),
          link.ariaDescription!
        ]);
      expect(said).toContain(target);
    }
  });

  it("all of it, while the pointer is on what it shows", async () => {
    await goTo("/errata/");
    await page
      .locator("article p a[href*='04-queries-keys-values/#eq-projections']")
      .first()
      .hover();
    await preview().locator(".query").first().hover();
    await page.waitForTimeout(aWhile);
    expect(await preview().locator(".katex-display").count()).toBe(1);
  });
});

describe("the meaning of a symbol stands beside it", () => {
  it("where the pointer rests, as in this chapter", async () => {
    await page.locator("#eq-causal-mask .mathnormal").first().hover();
    await shows("may attend to key");
    expect(await preview().innerText()).toMatch(/mask\s+Whether query/);
    await page.locator("h1").hover();
    await preview().waitFor({state: "hidden"});
    await goTo("/chapters/02-spotlight/");
    await page.locator("#eq-hard-lookup .value-symbol .mathnormal").first().hover();
    await shows("gives to those who attend to it");
    const best = page.locator("#eq-hard-lookup .katex-base > .mathnormal");
    await best.first().hover();
    await shows("The entry of a dictionary whose key fits the query best");
  });

  it("and of a sign", async () => {
    await page.locator("#eq-mask-identity .op-symbol").first().hover();
    await shows("Add up what follows");
    await preview().hover();
    await page.waitForTimeout(aWhile);
    expect(await preview().isVisible()).toBe(true);
    await goTo("/chapters/06-scaling/");
    await page.locator("#eq-scaled-score .sqrt").hover({position: {x: 3, y: 12}});
    await shows("square root");
  });

  it("but not of a word", async () => {
    await page.locator("#eq-causal-mask .text").getByText("if").hover();
    await page.waitForTimeout(aWhile);
    expect(await preview().isVisible()).toBe(false);
  });

  it("that the arrow keys choose, and the page says it", async () => {
    await page.mouse.move(640, 300); // what marks is loaded
    await reach(page.locator("#eq-causal-mask[tabindex='0']"));
    const said = page.locator(".linked-status");
    await said.getByText("mask: Whether query i may attend to key j.").waitFor();
    await shows("Whether query");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await preview().waitFor({state: "hidden"});
  });

  it("that is tapped, until the next tap", async () => {
    const {page: mobile} = await open(path, phone);
    const letter = mobile.locator("#eq-causal-mask .mathnormal").first();
    await letter.tap();
    await shows("Whether query", mobile);
    const {x, width} = (await preview(mobile).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await letter.tap();
    await preview(mobile).waitFor({state: "hidden"});
    for (const [sign, meaning] of [
      [".op-symbol", "Add up what follows"],
      [".mop:not(.op-symbol)", "softmax"]
    ]) {
      await mobile.locator(`#eq-mask-identity ${sign}`).first().tap();
      await shows(meaning, mobile);
    }
    await mobile.context().close();
  });
});
