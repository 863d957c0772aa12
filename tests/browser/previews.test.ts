import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {open, openChapter} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const path = "chapters/07-masking/";

let page: Page;
openChapter((opened) => (page = opened), {path, each: "reloaded"});
beforeEach(async () => {
  await page.mouse.move(2, 2);
});

const preview = (on = page) => on.locator("#preview");
const shows = (text: string, on = page) => preview(on).getByText(text).first().waitFor();
const goTo = (address: string) => page.goto(new URL(address, page.url()).href);

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
    await link.focus();
    await shows("The encoder needs no causal mask; the decoder does.");
    expect(await preview().getByRole("link").count()).toBe(0); // no key would reach it
    expect(await preview().getByRole("heading").count()).toBe(0);
    expect(await link.getAttribute("aria-describedby")).toBe("preview");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await preview().waitFor({state: "hidden"});
  });

  it("what the keyboard reaches, wherever a pointer rests while the page scrolls", async () => {
    await page.mouse.move(400, 400);
    await page.locator("article a[href$='errata/#p26']").focus();
    await shows("P26");
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
    await goTo(`/${path}`);
  });

  it("a section, with its first paragraph", async () => {
    await goTo("/chapters/05-scores/");
    await page.locator("article a[href$='11-autopsy/#a-witness']").hover();
    await shows("A witness");
    expect(await preview().locator("p").count()).toBe(2);
    await goTo(`/${path}`);
  });

  it("nothing, if its page does not come", async () => {
    await page.route("**/chapters/08-softmax/", (route) => route.abort());
    await page.locator("article p a[href='../08-softmax/']").first().hover();
    await page.waitForRequest("**/chapters/08-softmax/");
    await page.unroute("**/chapters/08-softmax/");
    expect(await preview().isVisible()).toBe(false);
    await page.mouse.move(2, 2);
    await page.locator("article p a[href='../08-softmax/']").first().hover(); // it is asked for again
    await shows("How does a row of scores become a row of weights");
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
    await goTo(`/${path}`);
  });

  it("and of a sign", async () => {
    await page.locator("#eq-mask-identity .op-symbol").first().hover();
    await shows("Add up what follows");
  });

  it("that the arrow keys choose, and the page says it", async () => {
    await page.mouse.move(640, 300); // what marks is loaded
    await page.locator("#eq-causal-mask[tabindex='0']").focus();
    const said = page.locator(".linked-status");
    await said.getByText("mask: Whether query i may attend to key j.").waitFor();
    await shows("Whether query");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await preview().waitFor({state: "hidden"});
  });

  it("that is tapped, until the next tap", async () => {
    const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};
    const {page: mobile} = await open(path, phone);
    const letter = mobile.locator("#eq-causal-mask .mathnormal").first();
    await letter.tap();
    await shows("Whether query", mobile);
    const {x, width} = (await preview(mobile).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await letter.tap();
    await preview(mobile).waitFor({state: "hidden"});
    await mobile.context().close();
  });
});
