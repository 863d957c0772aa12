import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

const failure = (page: Page) => page.getByRole("alert").getByText("cannot run here just now");

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
});
