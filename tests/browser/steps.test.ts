import type {Page} from "playwright-core";
import {beforeAll, beforeEach, describe, expect, it} from "vitest";
import {cellOf, forgetWork, open, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened), {path: "chapters/02-spotlight/"});

describe("a way in steps", () => {
  beforeEach(async () => {
    await forgetWork(page);
    await page.reload();
  });
  const way = () => cellOf(page, "four-steps").output;
  const shows = (title: string) =>
    cellOf(page, "stage").output.locator(`svg[aria-label^="${title}"]`).waitFor();
  const current = () => way().locator("[aria-current=step]").innerText();

  it("goes on and back with its buttons, and begins again after the last step", async () => {
    await way().getByRole("button", {name: "From the start"}).click();
    await shows("The query meets these keys");
    expect(await current()).toContain("keys");
    const next = way().getByRole("button", {name: "Next step"});
    await next.click();
    await shows("A score for each key");
    await next.click();
    await shows("A share for each key");
    await way().getByRole("button", {name: "Previous step"}).click();
    await shows("A score for each key");
    expect(await way().getByRole("status").innerText()).toBe("Step 2 of 4: scores");
  });

  it("goes with the arrow keys, and keeps the focus", async () => {
    const slider = way().getByRole("slider");
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await shows("A share for each key");
    await page.keyboard.press("Home");
    await shows("The query meets these keys");
    expect(await slider.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await way().getByRole("button", {name: "Next step"}).count()).toBe(1);
  });

  it("shows its last step and the names of all without script", async () => {
    const {page} = await open("chapters/02-spotlight/", {javaScriptEnabled: false});
    const way = page.locator("#cell-four-steps .input-step");
    expect(await way.locator("li").allInnerTexts()).toHaveLength(4);
    expect(await way.locator("output").textContent()).toBe("Step 4 of 4: weighted sum");
    expect(await way.getByRole("button").count()).toBe(0);
    const picture = page.locator('#cell-stage svg[aria-label^="The values, counted"]');
    expect(await picture.count()).toBe(1);
    await page.context().close();
  });
});

describe("a mask to paint", () => {
  beforeAll(async () => {
    await page.goto(page.url().replace("02-spotlight", "07-masking"));
  });
  const boxes = () => cellOf(page, "paint").output.locator("td input");
  const painted = async () => {
    const all = await boxes().evaluateAll((each) =>
      (each as HTMLInputElement[]).map((box) => +box.checked)
    );
    return all.join("").match(/.{5}/g);
  };
  const weight = (pair: string) =>
    cellOf(page, "weights").output.locator("title").getByText(`${pair}: weight`).textContent();

  it("begins with the mask that is chosen", async () => {
    expect(await painted()).toEqual(["10000", "11000", "11100", "11110", "11111"]);
  });

  it("takes a box, a stroke and the keyboard, and the weights follow", async () => {
    await boxes().nth(1).check();
    await expect.poll(() => weight("The → quick")).not.toContain("0.000");
    const centre = async (n: number) => {
      const {x, y, width, height} = (await boxes().nth(n).boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    await page.mouse.move(...(await centre(2)));
    await page.mouse.down();
    await page.mouse.move(...(await centre(3)));
    await page.mouse.move(...(await centre(4)));
    await page.mouse.up();
    expect((await painted())![0]).toBe("11111");
    await page.mouse.move(...(await centre(23)));
    await page.mouse.down();
    for (const n of [22, 23]) await page.mouse.move(...(await centre(n)));
    await page.mouse.up(); // where it began: no click
    expect((await painted())![4]).toBe("11001");
    await boxes().nth(4).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    expect((await painted())![1]).toBe("11001");
  });

  it("takes another preset after it was painted", async () => {
    await cellOf(page, "choose").output.getByRole("combobox").selectOption("window");
    await expect.poll(painted).toEqual(["11000", "11100", "01110", "00111", "00011"]);
    const set = page.waitForFunction(
      () => !sessionStorage["attention:inputs:1:07-masking"]?.match(/paint/)
    );
    await page.reload(); // what was painted before it is gone
    await set;
    await expect.poll(painted).toEqual(["11000", "11100", "01110", "00111", "00011"]);
  });
});

describe("a matrix to pick from", () => {
  beforeAll(async () => {
    await page.goto(new URL("/chapters/05-scores/", page.url()).href);
  });
  const matrix = () => cellOf(page, "choose").output.getByRole("group", {name: /who asks/});
  const entry = (pair: string) => matrix().getByRole("radio", {name: pair});
  const shows = (title: string) =>
    cellOf(page, "products").output.locator(`svg[aria-label^="${title}"]`).waitFor();

  it("begins with its default, and says where its numbers come from", async () => {
    expect(await entry("fox → quick: 3.96").isChecked()).toBe(true);
    expect(await matrix().locator(":checked").count()).toBe(1);
    expect(await cellOf(page, "choose").output.locator(".origin-reconstruction").count()).toBe(1);
  });

  it("takes a press, and the products follow", async () => {
    await entry("quick → fox: −3.29").click();
    await shows("Query of quick, key of fox, products");
    expect(await entry("quick → fox").isChecked()).toBe(true);
    expect(await entry("fox → quick").isChecked()).toBe(false);
    expect(await cellOf(page, "one-score").output.innerText()).toContain("−3.286");
  });

  it("goes by rows and columns with the arrow keys, keeps the focus, and stops at its edge", async () => {
    await entry("quick → fox").focus();
    await page.keyboard.press("ArrowUp");
    await shows("Query of The, key of fox, products");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await shows("Query of The, key of (pad), products");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await shows("Query of quick, key of (pad), products");
    const chosen = entry("quick → (pad)");
    expect(await chosen.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await matrix().locator(":checked").count()).toBe(1);
  });

  it("marks the row and the column of its entry in the other figures of the section", async () => {
    await entry("quick → (pad)").focus();
    const marked = matrix().locator("td[data-linked]");
    expect(await marked.count()).toBe(9);
  });

  it("takes a touch", async () => {
    const touch = {hasTouch: true, viewport: {width: 390, height: 844}};
    const {page} = await open("chapters/05-scores/", touch);
    await page.getByRole("radio", {name: "brown → quick"}).tap();
    await page
      .locator('#cell-products svg[aria-label^="Query of brown, key of quick, products"]')
      .waitFor();
    await page.context().close();
  });
});
