import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened), {each: "in a new context"});

describe("a cell that runs for long", () => {
  it("is said to be still running, is let run past its limit, and can be stopped then", async () => {
    const {write, status, button: control, output} = cellOf(page, "one-row");
    await write("while (true);");
    await control("Stop").waitFor();
    const place = await control("Stop").boundingBox();
    await status.getByText("still running").waitFor();
    await control("Let it run").waitFor();
    expect(await control("Stop").boundingBox()).toEqual(place); // not away from the pointer
    await control("Let it run").click();
    expect(await status.innerText()).toContain("running without a limit");
    await page.waitForTimeout(2500);
    expect(await status.innerText()).toContain("running without a limit");
    await control("Stop").click();
    await output.getByText("stopped", {exact: false}).first().waitFor();
    await cellOf(page, "weights-sums").write("40 + 2");
    await cellOf(page, "weights-sums").output.getByText("42").waitFor();
  });

  it("runs with its new text when it is edited though it was let run, under its limit again", async () => {
    const {write, status, button: control, output} = cellOf(page, "one-row");
    await write("while (true);");
    await control("Let it run").click();
    await status.getByText("running without a limit").waitFor();
    await write("40 + 2");
    await expect.poll(() => status.innerText()).not.toContain("without a limit");
    await output.getByText("42", {exact: true}).waitFor();
    await write("while (true) ;");
    await output.getByText(/^stopped after 2 s/).waitFor();
  });

  it("is stopped at its limit, and then offers to run without one", async () => {
    const {write, button: control, output, status} = cellOf(page, "one-row");
    await write(
      "const start = performance.now();\nwhile (performance.now() - start < 3000);\n40 + 2"
    );
    await output.getByText(/^stopped after 2 s/).waitFor();
    await control("Run without a limit").click();
    await status.getByText("running without a limit").waitFor();
    await output.getByText("42", {exact: true}).waitFor();
    expect(await status.innerText()).toBe("");
  });
});
