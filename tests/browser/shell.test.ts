import {describe, expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

const phone = {viewport: {width: 390, height: 800}};

describe("the home page", () => {
  it("shows attention before any script, and a row that sums to 1", async () => {
    const {page} = await open("", {javaScriptEnabled: false});
    const row = await page
      .locator("letter-attention tbody tr")
      .first()
      .locator("td")
      .allInnerTexts();
    expect(row.reduce((sum, text) => sum + Number(text), 0)).toBeCloseTo(1, 1);
    await page.context().close();
  });

  it("draws a reader's own sentence, sharper when it is colder", async () => {
    const {page, problems} = await open("");
    await page.getByLabel("Sentence").fill("abc cab xyz");
    const row = () =>
      page.locator("letter-attention tbody tr").first().locator("td").allInnerTexts();
    await expect.poll(row).toHaveLength(3);
    const [first, second, third] = (await row()).map(Number);
    expect(first).toBe(second); // the same letters
    expect(third).toBeLessThan(first);
    await page.getByLabel("Temperature").fill("0");
    await expect.poll(async () => (await row())[2]).toBe("0.00");
    await page.getByLabel("Sentence").fill("");
    expect(await row()).toHaveLength(3);
    const caption = page.locator("letter-attention caption");
    expect(await caption.innerText()).toBe("Who attends to whom");
    await page.getByLabel("Sentence").fill("one two three four five six seven eight");
    await expect.poll(row).toHaveLength(7);
    expect(await caption.innerText()).toBe("Who attends to whom, in the first 7 words");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("marks the row and the column of the weight under the pointer", async () => {
    const {page} = await open("");
    const weight = page.locator("letter-attention td[title^='other → brother']");
    await weight.hover();
    const marked = await page
      .locator("letter-attention th")
      .evaluateAll((all) =>
        all
          .filter((each) => getComputedStyle(each).textDecorationLine === "underline")
          .map((each) => each.textContent)
      );
    expect(marked).toEqual(["brother", "other"]);
    await page.context().close();
  });

  it("shows its sentence whole on a phone", async () => {
    const {page} = await open("", phone);
    const isWhole = await page
      .getByLabel("Sentence")
      .evaluate((field) => field.scrollWidth <= field.clientWidth);
    expect(isWhole).toBe(true);
    await page.context().close();
  });

  it("leads into the course", async () => {
    const {page} = await open("");
    await page.getByRole("link", {name: /^Begin/}).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/chapters\/\d\d-/);
    await page.context().close();
  });
});

describe("the chapter list on a phone", () => {
  it("opens in a dialog that keeps the focus and gives it back", async () => {
    const {page} = await open(chapter, phone);
    const menu = page.getByRole("button", {name: "Chapters"});
    await menu.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", {name: "Chapters"});
    await dialog.waitFor();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement!.closest("dialog")
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({state: "detached"});
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await menu.click();
    await dialog.getByRole("link", {name: "Summary"}).click();
    await dialog.waitFor({state: "detached"});
    expect(new URL(page.url()).hash).toBe("#summary");
    await page.context().close();
  });

  it("is at the end of the page without script", async () => {
    const {page} = await open(chapter, {...phone, javaScriptEnabled: false});
    await page.getByRole("link", {name: "Chapters"}).click();
    expect(new URL(page.url()).hash).toBe("#chapters");
    expect(await page.getByRole("navigation", {name: "Chapters", exact: true}).isVisible()).toBe(
      true
    );
    await page.context().close();
  });
});

describe("a chapter", () => {
  it("marks the section that is being read", async () => {
    const {page} = await open(chapter);
    await page.locator("#the-repaired-matrix").evaluate((element) => element.scrollIntoView());
    const current = page.locator('.sections a[aria-current="true"]');
    await expect.poll(() => current.allInnerTexts()).toEqual(["The repaired matrix"]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allInnerTexts()).not.toEqual(["The repaired matrix"]);
    await page.locator("#the-repaired-matrix").evaluate((element) => element.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).toEqual(["The repaired matrix"]);
    await page.context().close();
  });

  it("has an address for each section, beside its heading", async () => {
    const {page} = await open(chapter);
    await page.getByRole("link", {name: "Link to the section The repaired matrix"}).click();
    expect(new URL(page.url()).hash).toBe("#the-repaired-matrix");
    await page.context().close();
  });

  it("loads at most 100 kB of fonts, all of them its own", async () => {
    const {page} = await open(chapter);
    await page.waitForLoadState("networkidle");
    const sizes = await page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({name}) => name.includes(".woff2"))
        .map(({encodedBodySize}) => encodedBodySize)
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(100_000);
    await page.context().close();
  });
});

describe("a heatmap", () => {
  it("says the number under the pointer, and marks its row and column", async () => {
    const {page} = await open(chapter);
    const {output} = cellOf(page, "weights");
    await output.locator("rect").nth(1).hover();
    await output.getByText("The → quick: weight 0.486", {exact: true}).last().waitFor();
    expect(await output.locator(".crosshair").count()).toBe(1);
    await page.mouse.move(0, 0);
    await expect.poll(() => output.locator(".crosshair").count()).toBe(0);
    await page.context().close();
  });

  it("is read by the arrow keys", async () => {
    const {page} = await open(chapter);
    const {output} = cellOf(page, "weights");
    const readout = output.locator(".out-readout");
    await output.locator("svg").focus();
    await expect.poll(() => readout.innerText()).toBe("The → The: weight 0.161");
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"])
      await page.keyboard.press(key);
    expect(await readout.innerText()).toBe("quick → quick: weight 0.427");
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowDown");
    expect(await readout.innerText()).toBe("(pad) → quick: weight 0.024");
    await page.context().close();
  });

  it("shows what the arrow keys have reached, below the window or beside what it shows", async () => {
    const {page} = await open("chapters/10-one-function/", {viewport: {width: 390, height: 500}});
    const {output, write} = cellOf(page, "caught");
    const isSeen = (title: string) =>
      output.locator("rect:has(> title)", {hasText: title}).evaluate((rect) => {
        const {left, top, width, height} = rect.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === rect;
      });
    await output.locator("svg.out-heatmap").focus();
    await expect.poll(() => output.locator(".crosshair").count()).toBe(1);
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
    const last = await output.locator(".out-readout").innerText();
    expect(await isSeen(last)).toBe(true);
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowLeft");
    expect(await isSeen(await output.locator(".out-readout").innerText())).toBe(true);
    await write("heatmap(Array.from({length: 40}, (_, i) => [i]))");
    await output.getByText("39 → 0: value 39.000", {exact: true}).waitFor({state: "attached"});
    await output.locator("svg.out-heatmap").focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowDown");
    expect(await isSeen("39 → 0: value 39.000")).toBe(true);
    await page.context().close();
  });

  it("reads no cell that a redraw has taken away", async () => {
    const {page} = await open(chapter);
    const {output, write} = cellOf(page, "weights-sums");
    const drawn = (size: number) =>
      write(`heatmap(Array.from({length: ${size}}, () => Array(${size}).fill(${size})))`);
    await drawn(3);
    await output.locator("rect", {hasText: "2 → 2: value 3.000"}).hover();
    const readout = output.locator(".out-readout");
    await expect.poll(() => readout.innerText()).toBe("2 → 2: value 3.000");
    await page.mouse.move(2, 2);
    await drawn(2);
    await output.locator("rect", {hasText: "1 → 1: value 2.000"}).waitFor();
    await output.locator("svg").focus();
    await expect.poll(() => readout.innerText()).toBe("0 → 0: value 2.000");
    await page.context().close();
  });
});

describe("the search", () => {
  it("opens on /, finds a section by its words, and leads to it", async () => {
    const {page, problems} = await open(chapter);
    await page.keyboard.press("/");
    const dialog = page.getByRole("dialog", {name: "Search"});
    await dialog.getByRole("searchbox").fill("broadcasting");
    const link = dialog.getByRole("link", {name: "Why nothing complained"});
    await link.waitFor();
    expect(await dialog.getByRole("status").innerText()).toMatch(/^Found on \d+ pages?\.$/);
    expect(await dialog.locator("mark").first().innerText()).toMatch(/broadcast/i);
    await dialog.getByRole("searchbox").fill("weight can only grow");
    const excerpt = dialog.getByText("weight can only grow if");
    await excerpt.first().waitFor();
    expect(await excerpt.first().innerText()).not.toMatch(/Edit|Reset/); // words of buttons
    await dialog.getByRole("searchbox").fill("broadcasting");
    await link.waitFor();
    const first = dialog.getByRole("link").first();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => first.and(page.locator(":focus")).count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp"); // there is nothing above the field
    const field = dialog.getByRole("searchbox");
    await expect.poll(() => field.and(page.locator(":focus")).count()).toBe(1);
    await link.click();
    expect(new URL(page.url()).hash).toBe("#why-nothing-complained");
    await dialog.waitFor({state: "detached"});
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("opens on Ctrl+K and gives the focus back; a slash in an editor stays a slash", async () => {
    const {page} = await open(chapter);
    await page.getByRole("button", {name: "Search"}).focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("scale"); // one Escape closes, though there are words
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").waitFor({state: "detached"});
    const button = page.getByRole("button", {name: "Search"});
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const {write, editor} = cellOf(page, "weights-sums");
    await write("84 ");
    await page.keyboard.type("/ 2");
    expect(await editor.innerText()).toBe("84 / 2");
    await page.context().close();
  });

  it("says when nothing is found", async () => {
    const {page} = await open("");
    await page.getByRole("button", {name: "Search"}).click();
    await page.getByRole("searchbox").fill("жук");
    await page.getByText("Found on 0 pages.").waitFor();
    await page.getByRole("searchbox").fill("softmax");
    await page.getByText(/^Found on 1\d pages\. These are the 6 that fit best\.$/).waitFor();
    await page.getByRole("searchbox").fill("zzqqx"); // and not wherever there is a z
    await page.getByText("Found on 0 pages.").waitFor();
    await page.context().close();
  });

  it("finds a symbol as one types it", async () => {
    const {page} = await open("");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill("d_k");
    const dialog = page.getByRole("dialog", {name: "Search"});
    await dialog.getByRole("link", {name: "Scaling: why divide by a square root"}).waitFor();
    await page.context().close();
  });
});

describe("links between tokens", () => {
  it("are read by the arrow keys: up and down to who asks, left and right to who answers", async () => {
    const {page} = await open("chapters/02-spotlight/");
    const {output} = cellOf(page, "all-at-once");
    const readout = output.locator(".out-readout");
    const marked = () =>
      output
        .locator("svg")
        .evaluate((plot) => plot.querySelector(".crosshair")?.getAttribute("d") ?? null);
    await output.locator("svg").focus();
    await expect.poll(() => readout.innerText()).toBe("The → The: weight 0.161");
    await page.keyboard.press("ArrowRight");
    expect(await readout.innerText()).toBe("The → quick: weight 0.486");
    await page.keyboard.press("ArrowDown");
    expect(await readout.innerText()).toBe("quick → quick: weight 0.427");
    const line = output.locator("path:has(> title)").getByText("quick → quick: weight 0.427");
    expect(await marked()).toBe(await line.locator("..").getAttribute("d"));
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowUp");
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowLeft");
    expect(await readout.innerText()).toBe("The → The: weight 0.161");
    await page.keyboard.press("Tab");
    expect(await marked()).toBe(null);
    await page.context().close();
  });

  it("say the weight of the line under the pointer", async () => {
    const {page} = await open("chapters/02-spotlight/");
    const {output} = cellOf(page, "all-at-once");
    const line = output.locator("path:has(> title)").nth(6); // quick → quick, which is level
    await line.scrollIntoViewIfNeeded();
    const place = await line.evaluate((path: SVGPathElement) => {
      const {x, y} = path.getPointAtLength(path.getTotalLength() / 5);
      const {a, d, e, f} = path.getScreenCTM()!;
      return {x: a * x + e, y: d * y + f};
    });
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => output.locator(".out-readout").innerText()).toMatch(/^quick → quick/);
    await page.context().close();
  });

  it("need not be there, nor need the plot be of the course, for the keys to do no harm", async () => {
    const {page, problems} = await open("chapters/02-spotlight/");
    const {write, output} = cellOf(page, "all-at-once");
    await write(`display(links([[0, 0], [0, 0]], {rows: ["a", "b"], columns: ["a", "b"]}));
Plot.plot({className: "bars", marks: [Plot.barX([1], {title: () => "one"})]})`);
    await output.locator("svg.out-bars").waitFor();
    await output.locator("svg.out-links").focus();
    await page.keyboard.press("ArrowRight");
    await output.locator("svg.out-bars rect").hover();
    await page.waitForTimeout(200);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
