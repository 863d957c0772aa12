import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {listEquations} from "../../src/markdown/findEquations.ts";
import {chapters} from "../chapters/chapters.ts";
import {cellOf, chapter, open} from "./browser.ts";

// What a picture of the page would show, as facts that hold on every machine: fonts are the site's
// own, but how they are smoothed is not.
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

async function boxOf(page: Page, selector: string) {
  const {x, y, width, height} = (await page.locator(selector).first().boundingBox())!;
  return {x, y, width, height, right: x + width, bottom: y + height};
}

describe("the home page", () => {
  it("shows its figure, what one will learn and where to begin within one screen", async () => {
    const {page} = await open("");
    for (const selector of ["h1", "letter-attention", ".learn", ".begin", ".free"])
      expect((await boxOf(page, selector)).bottom, selector).toBeLessThan(900);
    await page.context().close();
  });

  it("shows where to begin, the figure and its controls within one screen of a phone", async () => {
    const {page} = await open("", phone);
    for (const selector of [".begin", "letter-attention .controls"])
      expect((await boxOf(page, selector)).bottom, selector).toBeLessThan(844);
    await page.context().close();
  });
});

describe.each([
  ["home", ""],
  ["a chapter", chapter],
  ["a reference page", "bibliography/"]
])("%s", (_, path) => {
  it("has one line of header, on a phone too", async () => {
    for (const options of [{}, phone]) {
      const {page} = await open(path, options);
      const tops = await page.locator(".site-header > *").evaluateAll((each) =>
        each
          .map((element) => element.getBoundingClientRect())
          .filter(({width}) => width > 0)
          .map(({top, bottom}) => (top + bottom) / 2)
      );
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
      await page.context().close();
    }
  });

  it.each([360, 390, 768, 1000, 1280, 1600])("is not wider than %i pixels", async (width) => {
    const {page} = await open(path, {viewport: {width, height: 800}});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });
});

it.each([320, 390])("the API reference is not wider than %i pixels", async (width) => {
  const {page} = await open("api/", {viewport: {width, height: 800}});
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.context().close();
});

describe("a chapter", () => {
  it("has lines of 60 to 75 characters", async () => {
    const {page} = await open(chapter);
    const lengths = await page.locator("article > p:not([class])").evaluateAll((paragraphs) =>
      paragraphs
        .filter((paragraph) => !paragraph.querySelector(".katex"))
        .map((paragraph) => {
          const lineHeight = parseFloat(getComputedStyle(paragraph).lineHeight);
          const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight);
          return {lines, length: paragraph.textContent.length / lines};
        })
        .filter(({lines}) => lines > 3)
        .map(({length}) => length)
    );
    const mean = lengths.reduce((sum, length) => sum + length) / lengths.length;
    expect(mean).toBeGreaterThan(55); // last lines are short
    expect(mean).toBeLessThan(75);
    await page.context().close();
  });

  it("has its text and its code on one edge", async () => {
    const {page} = await open(chapter);
    const text = await boxOf(page, "article > p:not([class])");
    const code = await boxOf(page, "#cell-weights .source code");
    expect(Math.abs(text.x - code.x)).toBeLessThan(2);
    await page.context().close();
  });

  it("has side notes in the margin where there is room, and else in the text", async () => {
    const {page} = await open(chapter, {viewport: {width: 1600, height: 900}});
    const text = await boxOf(page, "article > p:not([class])");
    expect((await boxOf(page, ".side-note")).x).toBeGreaterThan(text.right);
    await page.setViewportSize({width: 1280, height: 900});
    expect((await boxOf(page, ".side-note")).x).toBeLessThan(text.right);
    await page.context().close();
  });

  it("keeps its place while a cell is opened for editing: no line moves", async () => {
    const {page} = await open(chapter);
    const {cell, button, editor} = cellOf(page, "weights");
    const before = await cell.boundingBox();
    await button("Edit").click();
    await editor.waitFor();
    expect((await cell.boundingBox())!.height).toBe(before!.height);
    await page.context().close();
  });
});

describe.each([360, 390])("on a phone %i pixels wide", (width) => {
  it("every equation of the course is seen whole", async () => {
    const {page} = await open("", {viewport: {width, height: 800}});
    let count = 0;
    for (const {file} of chapters) {
      const id = file.replace(/^.*\/|\.mdx$/g, "");
      await page.goto(new URL(`/chapters/${id}/`, page.url()).href);
      const bodies = page.locator(".equation-body");
      count += await bodies.count();
      const cut = await bodies.evaluateAll((all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth + 2) // letters that lean out
          .map(({parentElement}) => parentElement!.id)
      );
      expect(cut, id).toEqual([]);
    }
    expect(count).toBe(listEquations().length);
    await page.context().close();
  });
});

describe.each([360, 390, 1280])("in a window %i pixels wide", (width) => {
  it.each(["", "chapters/02-spotlight/", "chapters/03-variable-length/"])(
    "no title of /%s is broken within a word",
    async (path) => {
      const {page} = await open(path, {viewport: {width, height: 800}});
      const broken = await page.locator("h1, h2, .chapter-map a, .pages a").evaluateAll((titles) =>
        titles.flatMap((title) => {
          const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
          const words: string[] = [];
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (const {0: word, index} of text.nodeValue!.matchAll(/\S+-\S+/g)) {
              const range = new Range();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              if (range.getClientRects().length > 1) words.push(word);
            }
          }
          return words;
        })
      );
      expect(broken).toEqual([]);
      await page.context().close();
    }
  );
});

describe("a chapter on paper", () => {
  it("shows every line of code whole, and nothing to press", async () => {
    const {page} = await open(chapter, {viewport: {width: 680, height: 960}}); // A4 less its margins
    await page.emulateMedia({media: "print"});
    const sources = page.locator(".source:visible");
    expect(await sources.count()).toBeGreaterThan(5);
    const cut = await sources.evaluateAll(
      (all) => all.filter((each) => each.scrollWidth > each.clientWidth).length
    );
    expect(cut).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.context().close();
  });

  it("shows a folded source, and no trace of what else is folded", async () => {
    const {page} = await open(chapter);
    await page.emulateMedia({media: "print"});
    const folded = cellOf(page, "setup").source;
    expect((await folded.boundingBox())!.height).toBeGreaterThan(100);
    expect(await page.locator("summary:visible").allTextContents()).toEqual([]);
    await page.context().close();
  });
});

describe("a plot", () => {
  const change = "const weights = softmax(recovered.scores.map((row) => row.map((x) => 3 * x)));";

  /** Says which properties of the shades of a heatmap move after an edit. */
  async function findTransitions(reducedMotion: "reduce" | "no-preference"): Promise<string[]> {
    const {page} = await open(chapter, {reducedMotion});
    await page.evaluate(() => {
      const names = ((window as any).transitions = new Set<string>());
      document.addEventListener("transitionrun", ({propertyName, target}) => {
        if ((target as Element).closest(".drawing")) names.add(propertyName);
      });
    });
    const {write, source, output} = cellOf(page, "weights");
    const text = await source.innerText();
    const before = await output.locator("rect title").first().textContent();
    await write(`${change}${text.slice(text.indexOf(";") + 1)}`);
    await expect.poll(() => output.locator("rect title").first().textContent()).not.toBe(before);
    await page.waitForTimeout(100);
    const names = await page.evaluate(() => [...(window as any).transitions]);
    await page.context().close();
    return names;
  }

  it("lets rows move to their new places, each with its label", async () => {
    const {page} = await open(chapter);
    const {write, source, output} = cellOf(page, "one-row");
    await output.evaluate((element) => {
      for (const mark of element.querySelectorAll("rect, text"))
        (mark as any).was = mark.textContent.replace(/:.*/, "");
    });
    const text = await source.innerText();
    await write(
      text
        .replace("softmax([0.02, 1.13", "softmax([1.13, 0.02")
        .replace("labels: tokens", 'labels: ["quick", "The", "brown", "fox", "(pad)"]')
    );
    // what each mark of the first two rows was, from above: the bars, and the labels of the axis
    const marks = (selector: string) =>
      output.evaluate(
        (element, selector) =>
          [...element.querySelectorAll(selector)]
            .slice(0, 2)
            .map((mark) => [(mark as any).was, mark.textContent.replace(/:.*/, "")]),
        selector
      );
    const swapped = [
      ["quick", "quick"],
      ["The", "The"]
    ];
    await expect.poll(() => marks("rect")).toEqual(swapped);
    expect(await marks("g:not([class]) > text")).toEqual(swapped);
    await page.context().close();
  });

  it("has words of at least nine pixels on the narrowest phone", async () => {
    const {page} = await open("chapters/04-queries-keys-values/", {
      viewport: {width: 360, height: 740}
    });
    const sizes = await page
      .locator(".drawing svg:is(.out-heatmap, .out-bars, .out-lines)")
      .evaluateAll((drawings) =>
        drawings.map((drawing) => {
          const scale =
            drawing.getBoundingClientRect().width / Number(drawing.getAttribute("width"));
          return scale * parseFloat(getComputedStyle(drawing).fontSize);
        })
      );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThan(9);
    await page.context().close();
  });

  it("keeps the name of the axis down off the names of the rows on a phone", async () => {
    const {page} = await open(chapter, {viewport: {width: 390, height: 844}});
    const gaps = await page.locator(".drawing svg.out-heatmap").evaluateAll((drawings) =>
      drawings.map((drawing) => {
        const [rows, name] = [...drawing.querySelectorAll(":scope > g")];
        const left = Math.min(...[...rows.children].map((row) => row.getBoundingClientRect().left));
        return left - name.firstElementChild!.getBoundingClientRect().right;
      })
    );
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(2);
    await page.context().close();
  });

  it("lets shades deepen and fade, and nothing move for those who want no motion", async () => {
    expect(await findTransitions("no-preference")).toContain("fill-opacity");
    expect(await findTransitions("reduce")).toEqual([]);
  });
});

it("the ring around a link of the list of chapters is not cut off by it", async () => {
  const {page} = await open(chapter);
  const link = page.locator(".chapter-list a").nth(2);
  await page.keyboard.press("Tab");
  await link.focus();
  const room = await link.evaluate((element) => {
    const {outlineWidth, outlineOffset, outlineStyle} = getComputedStyle(element);
    if (outlineStyle === "none") return -1;
    const [ring, list] = [element, element.closest(".chapter-list")!].map((each) =>
      each.getBoundingClientRect()
    );
    const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    return Math.min(ring.left - reach - list.left, list.right - ring.right - reach);
  });
  expect(room).toBeGreaterThanOrEqual(0);
  await page.context().close();
});
