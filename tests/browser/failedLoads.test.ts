import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {toShareLink} from "../../src/course/shareLink.ts";
import {cellOf, chapter, open} from "./browser.ts";

const failure = (page: Page, what = "run") =>
  page.getByRole("alert").getByText(`cannot ${what} here just now`);

describe("a file that does not come", () => {
  it.each(["**/openWork*", "**/live.*", "**/sandbox/worker*"])(
    "is said, and asked for again with the next press: %s",
    async (file) => {
      const {page} = await open(chapter);
      const {cell, button, status} = cellOf(page, "one-row");
      let asked = 0;
      await page.route(file, (route) => (asked++, route.abort()));
      await cell.hover();
      await button("Run").click();
      await failure(page).waitFor();
      expect(asked).toBeGreaterThan(0);
      await page.unroute(file);
      await button("Run").click();
      await status.getByText("has run", {exact: true}).waitFor();
      await failure(page).waitFor({state: "detached"});
      await page.context().close();
    }
  );

  it.each(["**/live.*", "**/sandbox/worker*"])(
    "is said where it should run what was kept, too: %s",
    async (file) => {
      const {page} = await open(chapter);
      const {write, output, button, status} = cellOf(page, "weights-sums");
      await write("21 + 21");
      await output.getByText("42").waitFor();
      await page.route(file, (route) => route.abort());
      await page.reload();
      await failure(page).waitFor();
      await status.getByText("not run yet").waitFor();
      await page.unroute(file);
      await button("Run").click();
      await output.getByText("42").waitFor();
      await failure(page).waitFor({state: "detached"});
      await page.context().close();
    }
  );

  it("is told from a server that lets no worker start", async () => {
    const {page} = await open(chapter);
    await page.route(/08-softmax\/$/, async (route) => {
      const response = await route.fetch();
      const headers = {...response.headers(), "content-security-policy": "worker-src 'none'"};
      await route.fulfill({response, headers});
    });
    await page.reload();
    const {button} = cellOf(page, "one-row");
    await button("Run").click();
    await page.getByRole("alert").getByText("does not let them start").waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    await page.unroute(/08-softmax\/$/);
    await page.reload();
    await button("Run").click();
    await cellOf(page, "one-row").status.getByText("has run", {exact: true}).waitFor();
    await page.context().close();
  });

  it("is said where an editor should open, and asked for again with the next press", async () => {
    const {page} = await open(chapter);
    const {button, editor} = cellOf(page, "one-row");
    await page.route("**/editor.*", (route) => route.abort());
    await button("Edit").click();
    await failure(page, "be edited").waitFor();
    await page.unroute("**/editor.*");
    await button("Edit").click();
    await editor.waitFor();
    await failure(page, "be edited").waitFor({state: "detached"});
    await page.context().close();
  });

  it("is the colours of a text that was kept: it is there without them, once", async () => {
    const {page} = await open(chapter);
    const {write, output, source, button} = cellOf(page, "weights-sums");
    await write("21 + 21");
    await output.getByText("42").waitFor();
    await page.route("**/showSource*", (route) => route.abort());
    await page.reload();
    await output.getByText("42").waitFor();
    expect(await source.innerText()).toBe("21 + 21");
    await button("Reset").click();
    await expect.poll(() => source.innerText()).toContain("rowSums");
    await page.context().close();
  });

  it("is said where a link should open; the link is there with the next press", async () => {
    const shared = [{name: "one-row", source: "40 + 2", original: ""}];
    const link = await toShareLink("08-softmax", {cells: shared});
    const {page} = await open(chapter);
    const {cell, button, source, output} = cellOf(page, "one-row");
    await page.route("**/openWork*", (route) => route.abort());
    await page.evaluate((hash) => (location.hash = hash!), link);
    await failure(page).waitFor();
    await page.unroute("**/openWork*");
    await cell.hover();
    await expect.poll(() => source.innerText()).toBe("40 + 2");
    await button("Run").click();
    await output.getByText("42", {exact: true}).waitFor();
    await page.context().close();
  });
});
