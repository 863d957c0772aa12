import {expect, it} from "vitest";
import {toShareLink} from "../../src/course/shareLink.ts";
import {cellOf, chapter, open} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

it.each(["light", "dark"] as const)(
  "in the %s theme on a phone, axe finds nothing on inputs, changes, a stranger's link and the keys",
  async (colorScheme) => {
    const viewport = {width: 390, height: 800};
    const {page} = await open(chapter, {colorScheme, viewport});
    const {write, output, button} = cellOf(page, "weights-sums");
    await write(`import {checkbox, grid, number, range, text} from "inputs";
const scale = view(range([0, 2], {label: "Scale"}));
const size = view(number());
const kind = view(select(["relu", "gelu"]));
const isOn = view(checkbox());
const word = view(text());
const scores = view(grid([[1, 2], [3, 4]], {columns: ["a", "b"], rows: ["c", "d"]}));`);
    await output.getByRole("slider", {name: "Scale"}).waitFor();
    await button("Show changes").click();
    expect(await findViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    await page.keyboard.press("Escape");
    await page.getByRole("button", {name: "Keyboard"}).click();
    await page.getByRole("dialog").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const cells = [{name: "stable", original: "softmax([1000, 0])", source: "1"}];
    const link = await toShareLink("08-softmax", {cells});
    await page.evaluate((hash) => (location.hash = hash!), link);
    await page.getByText("Somebody else wrote it").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  }
);
