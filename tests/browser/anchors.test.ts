import {describe, expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

const links = {
  section: "Link to the section Only differences count",
  equation: "Link to equation (8.1)",
  figure: "Link to the figure of cell weights",
  cell: "Link to cell weights"
};
const anchors = {
  section: "#only-differences-count",
  equation: "#eq-softmax",
  figure: "#figure-weights",
  cell: "#cell-weights"
};

describe("the link of a thing", () => {
  it.each(Object.keys(links) as (keyof typeof links)[])(
    "leads to the %s, and its address is copied, by keyboard too",
    async (kind) => {
      const {page, problems} = await open(chapter, {
        permissions: ["clipboard-write", "clipboard-read"]
      });
      const link = page.getByRole("link", {name: links[kind], exact: true});
      await link.focus();
      expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("The link is copied.").waitFor();
      expect(new URL(page.url()).hash).toBe(anchors[kind]);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      expect(await page.locator(anchors[kind]).count()).toBe(1);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  );

  it("still leads there when nothing can be copied, and without script", async () => {
    for (const options of [{}, {javaScriptEnabled: false}]) {
      const {page} = await open(chapter, options);
      await page.getByRole("link", {name: links.equation, exact: true}).click();
      expect(new URL(page.url()).hash).toBe(anchors.equation);
      await page.context().close();
    }
  });

  it("is always in sight where there is no hover", async () => {
    const {page} = await open(chapter, {
      viewport: {width: 390, height: 844},
      hasTouch: true,
      isMobile: true
    });
    for (const name of [links.section, links.figure]) {
      const link = page.getByRole("link", {name, exact: true});
      expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    }
    for (const name of [links.equation, links.cell]) {
      const link = page.getByRole("link", {name, exact: true});
      const sign = link.evaluate((element) => getComputedStyle(element, "::before").opacity);
      expect(await sign).toBe("1");
    }
    await page.context().close();
  });
});

describe("the figure of a cell", () => {
  it("keeps its anchor when the cell is drawn anew", async () => {
    const {page} = await open(chapter);
    await page.locator("#cell-weights").getByRole("button", {name: "Run", exact: true}).click();
    await page.locator("#cell-weights:not([running])").waitFor();
    expect(await page.locator("#figure-weights > .figure-link").count()).toBe(1);
    await page.context().close();
  });
});

describe("a fault of the errata", () => {
  it("runs where it is read", async () => {
    const {page, problems} = await open("errata/#c1");
    const {write, output} = cellOf(page, "dead-length");
    await write("const deadLength = (n: number) => Math.min(5, n);\n[1, 9].map(deadLength)");
    await output.getByText("[1, 5]").waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
