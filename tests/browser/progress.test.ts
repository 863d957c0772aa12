import type {Page} from "playwright-core";
import {afterEach, describe, expect, it} from "vitest";
import {chapter, open} from "./browser.ts";

const id = chapter.split("/")[1];
let page: Page;

afterEach(() => page.context().close());

/** What is kept of the chapter. */
const kept = () =>
  page.evaluate((key) => JSON.parse(localStorage[key] ?? "{}"), `attention:read:1:${id}`);

/** Waits until something is kept, for which the reader has to stay for a second. */
const waitFor = (property: string, value: unknown) =>
  expect.poll(async () => (await kept())[property], {timeout: 5000}).toBe(value);

async function readTo(heading: string): Promise<void> {
  await page.locator(heading).evaluate((element) => element.scrollIntoView());
}

/** Stays at every third section, as who reads quickly, and then at the end. */
async function readAll(): Promise<void> {
  const sections = await page
    .locator(".sections a")
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash).filter((_, i) => i % 3 === 2)
    );
  for (const section of sections) {
    await readTo(section);
    await waitFor("section", section.slice(1)).catch(() => {}); // one behind the end is not kept
    if ((await kept()).isAtEnd) break;
  }
  await readTo(".page-facts");
}

const goHome = () => page.getByRole("link", {name: "Attention, cell by cell"}).click();
const begin = () => page.locator(".begin");

describe("the course", () => {
  it("goes on where the reader stopped, and says how far that is", async () => {
    ({page} = await open(chapter));
    await readTo("#what-softmax-should-do");
    await waitFor("section", "what-softmax-should-do");
    await readTo("#the-repaired-matrix");
    await waitFor("section", "the-repaired-matrix");
    await goHome();
    await expect
      .poll(() => begin().innerText())
      .toBe("Go on where you stopped\n8. Softmax, section “The repaired matrix”");
    const mark = page.locator(`.chapter-map [data-read-mark="${id}"]`);
    expect(await mark.innerText()).toMatch(/^\d of \d+ sections$/);
    await begin().click();
    expect(new URL(page.url()).hash).toBe("#the-repaired-matrix");
  });

  it("goes on with the next chapter after the end of one, which is read from then on", async () => {
    ({page} = await open(chapter));
    await readAll();
    await waitFor("isRead", true);
    await page.reload();
    const inList = page.locator(`.chapter-list [data-read-mark="${id}"]`);
    await expect.poll(() => inList.textContent()).toBe("read");
    await readTo("#the-repaired-matrix");
    await waitFor("section", "the-repaired-matrix");
    expect((await kept()).isRead).toBe(true);
    await readTo(".page-facts");
    await waitFor("isAtEnd", true);
    await goHome();
    await expect.poll(() => begin().innerText()).toMatch(/^Go on with chapter 9\nWeighted sum/);
    await begin().click();
    expect(page.url()).toMatch(/\/09-weighted-sum\/$/);
  });

  it("does not take a jump to the end for reading", async () => {
    ({page} = await open(chapter));
    await page.locator("a.citation").first().click();
    await waitFor("isAtEnd", true);
    expect(await kept()).toMatchObject({isRead: false, reached: 0});
    await goHome();
    const mark = page.locator(`.chapter-map [data-read-mark="${id}"]`);
    await expect.poll(() => mark.innerText()).toBe("begun");
    expect(await begin().innerText()).toMatch(/^Go on where you stopped\n8\. Softmax/);
  });

  it("counts nothing that the reader only flies past", async () => {
    ({page} = await open(chapter));
    await page.waitForTimeout(1500); // a look at the title
    expect(await kept()).toEqual({});
    await readTo(".page-facts");
    await page.waitForTimeout(100);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(1500);
    expect(await kept()).toEqual({});
  });

  it("forgets on request, and takes that back", async () => {
    ({page} = await open(chapter));
    await readTo("#the-repaired-matrix");
    await waitFor("section", "the-repaired-matrix");
    await goHome();
    const marks = page.locator(".chapter-map [data-read-mark]:not(:empty)");
    await page.getByRole("button", {name: "Forget my progress"}).click();
    await page.getByText("Your progress is forgotten.").waitFor();
    expect(await marks.count()).toBe(0);
    expect(await begin().innerText()).toMatch(/^Begin with chapter/);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.getByRole("button", {name: "Undo"}).click();
    expect(await begin().innerText()).toMatch(/^Go on where you stopped/);
    expect(await marks.count()).toBe(1);
  });

  it("is readable where the browser keeps nothing, or something strange", async () => {
    let problems: string[];
    ({page, problems} = await open(""));
    await page.addInitScript(() => {
      localStorage["attention:read:1:08-softmax"] = "{";
      localStorage["attention:read:1:99-gone"] = JSON.stringify({
        ...{section: "x", title: "x", reached: 1, sections: 2, time: 5}
      });
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.reload();
    expect(await begin().innerText()).toMatch(/^Begin with chapter/);
    await page.goto(new URL(chapter, page.url()).href);
    await readTo("#the-repaired-matrix");
    await page.waitForTimeout(1500);
    expect(problems).toEqual([]);
  });
});
