import {describe, expect, it} from "vitest";
import {referenceWords} from "../../src/words/reference.ts";
import {cellOf, chapter, open} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const references = Object.keys(referenceWords.pages).map((id) => `${id}/`);

const themes = ["light", "dark"] as const;

describe("in both themes, axe finds nothing", () => {
  it.each(["", chapter, ...references, "nowhere/"])("on /%s", async (path) => {
    const {page} = await open(path);
    expect(await findViolations(page, {themes})).toEqual([]);
    await page.context().close();
  });

  it("on a chapter whose citation is open in all formats, with a cited work shown", async () => {
    const {page} = await open(chapter);
    for (const summary of await page.locator(".cite-chapter summary").all()) await summary.click();
    await page.locator("#cite-bridle1990").hover();
    await page.locator(".preview").waitFor();
    expect(await findViolations(page, {themes})).toEqual([]);
    await page.context().close();
  });

  it("on a chapter whose cells are edited, running, stopped, failed, waiting, and the reader's own", async () => {
    const {page} = await open(chapter);
    await page.getByRole("button", {name: "Add a cell at the beginning"}).first().press("Enter");
    await cellOf(page, "scratch-1").output.waitFor({state: "attached"});
    await cellOf(page, "weights").write("const weights = softmax(nothing);");
    await cellOf(page, "weights-sums").output.getByText("waits for weights").waitFor();
    const running = cellOf(page, "first-row");
    await running.write("while (true) {}");
    await running.output.getByText("stopped after").waitFor();
    await cellOf(page, "weights").cell.getByText("1 problem").waitFor(); // then types are there
    await page.locator("#eq-softmax").hover();
    await page.locator("#eq-softmax + p").hover();
    await page.getByRole("button", {name: "Add a cell here"}).waitFor();
    expect(await findViolations(page, {themes})).toEqual([]);
    await running.button("Run without a limit").click();
    await running.button("Stop").waitFor(); // it runs for as long as axe looks
    expect(await findViolations(page, {themes})).toEqual([]);
    await page.context().close();
  }, 60_000); // four looks at a whole chapter
});

describe.each(themes)("in the %s theme, a plot", (colorScheme) => {
  it("writes each number of a plot in ink that is legible on its shade", async () => {
    const {page} = await open(chapter, {colorScheme, reducedMotion: "reduce"});
    const {write, output} = cellOf(page, "weights");
    // fifteen rows of eight shares, from faint to full, of either sign, with a meaning and without
    const shares = Array.from({length: 15}, (_, i) =>
      Array.from({length: 8}, (_, j) => ((i % 2 ? -1 : 1) * (8 * (i >> 1) + j + 1)) / 64)
    );
    const meaning = shares.map((_, i) => (i & 2 ? "other" : "weight"));
    await write(
      `const weights = ${JSON.stringify(shares)};
      heatmap(weights, ${JSON.stringify({meaning})})`
    );
    await expect.poll(() => output.locator("rect").count()).toBe(120);
    const contrasts = await output.evaluate((element) => {
      const canvas = document.createElement("canvas").getContext("2d")!;
      const parse = (color: string) => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const luminance = (rgb: number[]) => {
        const [r, g, b] = rgb.map((each) => {
          const share = each / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = parse(getComputedStyle(element.closest("notebook-cell")!).backgroundColor);
      const shadeAt = new Map(
        [...element.querySelectorAll("rect")].map((rect) => {
          const fill = parse(getComputedStyle(rect).fill);
          const opacity = Number(rect.getAttribute("fill-opacity"));
          const {left, top} = rect.getBoundingClientRect();
          return [
            `${Math.round(left)} ${Math.round(top)}`,
            fill.map((each, i) => paper[i] + (each - paper[i]) * opacity)
          ];
        })
      );
      const rects = [...element.querySelectorAll("rect")].map((rect) =>
        rect.getBoundingClientRect()
      );
      return [...element.querySelectorAll(".out-number text")].map((text) => {
        const box = text.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const rect = rects.find(
          ({left, right, top, bottom}) => left <= x && x <= right && top <= y && y <= bottom
        )!;
        const shade = luminance(shadeAt.get(`${Math.round(rect.left)} ${Math.round(rect.top)}`)!);
        const ink = luminance(parse(getComputedStyle(text).fill));
        return (Math.max(shade, ink) + 0.05) / (Math.min(shade, ink) + 0.05);
      });
    });
    expect(contrasts).toHaveLength(120);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    await page.context().close();
  });
});

it("where colours are forced, the words of a plot and of a picture have the ink of the text", async () => {
  for (const colorScheme of themes) {
    const {page} = await open("chapters/02-spotlight/", {colorScheme, forcedColors: "active"});
    const inks = await page
      .locator("body, .drawing svg > g:not([class]) > text, .picture text:not([class])")
      .evaluateAll((all) =>
        all.map((each) => getComputedStyle(each)[each === document.body ? "color" : "fill"])
      );
    expect(inks.length).toBeGreaterThan(50);
    expect([...new Set(inks)]).toHaveLength(1);
    await page.context().close();
  }
});
