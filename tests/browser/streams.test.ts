import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellOf, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened));

const pause = "await new Promise((done) => setTimeout(done, 20));";

/** What *read* gives each time the output of a cell changes, until *isLast*. */
async function watch(
  name: string,
  selector: string,
  attribute: string
): Promise<() => Promise<string[]>> {
  await page.evaluate(
    ([cell, part, key]) => {
      const output = document.querySelector(`#cell-${cell} .cell-output`)!;
      const seen: string[] = ((window as any)[`seen-${cell}`] = []);
      new MutationObserver(() => {
        const element = output.querySelector(part);
        const now = key ? element?.getAttribute(key) : element?.textContent;
        if (now && now !== seen.at(-1)) seen.push(now);
      }).observe(output, {subtree: true, childList: true, characterData: true, attributes: true});
    },
    [name, selector, attribute]
  );
  return () => page.evaluate((cell) => (window as any)[`seen-${cell}`], name);
}

describe("a training that streams", () => {
  it("moves a counter, a progress bar and a curve while it runs, and then has run", async () => {
    const [owner, counter, bar, curve] = ["one-row", "weights-sums", "scratch-1", "scratch-2"].map(
      (name) => cellOf(page, name)
    );
    await owner.cell.hover();
    await owner.button("Add a cell").click();
    await bar.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText(
      'bars([training.step / 40], {labels: ["trained"], reference: 1})'
    );
    await bar.cell.hover();
    await bar.button("Add a cell").click();
    await curve.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText(`import {lines} from "plots";
lines([{name: "loss", y: training.losses}])`);
    await counter.write("training.step");
    const steps = await watch("weights-sums", ".number", "");
    const widths = await watch("scratch-1", "rect", "width");
    const paths = await watch("scratch-2", ".out-line path", "d");
    await owner.write(`async function* train() {
  const losses = [];
  for (let step = 1; step <= 40; step++) {
    losses.push(1 / step);
    yield {step, losses: [...losses]};
    ${pause}
  }
}
const training = stream(train());`);
    await owner.status.getByText("running").waitFor();
    await counter.output.getByText("40", {exact: true}).waitFor();
    await expect.poll(() => owner.status.innerText()).toBe("");
    expect((await steps()).length).toBeGreaterThan(10);
    const counts = (await steps()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const grown = (await widths()).map(Number);
    expect(grown.length).toBeGreaterThan(5);
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
    expect((await paths()).length).toBeGreaterThan(5);

    await owner.button("Run").click();
    await counter.output.getByText(/^([5-9]|1\d)$/).waitFor();
    await owner.button("Stop").click();
    const why = "waits for one-row, which was stopped";
    await counter.output.getByText(why, {exact: false}).waitFor();
    await curve.output.getByText(why, {exact: false}).waitFor();
    await counter.status.getByText("waiting for one-row").waitFor();
    const last = Number(await counter.output.locator(".number").innerText());
    expect(last).toBeGreaterThanOrEqual(5);
    expect(last).toBeLessThan(40);
    expect(await curve.output.locator(".out-line path").count()).toBe(1);
    await owner.button("Run").click();
    await counter.output.getByText("40", {exact: true}).waitFor();
    await counter.output.getByText(why, {exact: false}).waitFor({state: "detached"});
  });

  it("leaves nothing of an older text, if it is stopped before it gives a value", async () => {
    const [owner, counter] = ["one-row", "weights-sums"].map((name) => cellOf(page, name));
    await owner.write("while (true);\nconst training = {step: 1};");
    await owner.status.getByText("running").waitFor();
    await owner.button("Stop").click();
    await counter.output.getByText("waits for one-row", {exact: false}).waitFor();
    expect(await counter.output.locator(".number").count()).toBe(0);
  });
});

describe("a cell that shows what it does while it runs", () => {
  it("shows each line as it comes, says that it runs, and keeps them when it is stopped", async () => {
    const {write, status, output, button} = cellOf(page, "one-row");
    await write(`for (let i = 1; ; i++) {
  if (i <= 150) console.log("step", i);
  ${pause}
}`);
    await output.getByText("step 3", {exact: true}).waitFor();
    await status.getByText("running").waitFor();
    await output.getByText("step 9", {exact: true}).waitFor();
    await button("Stop").click();
    await expect.poll(() => status.innerText()).toBe("stopped");
    expect(await output.getByText("step 3", {exact: true}).isVisible()).toBe(true);
    await page.waitForTimeout(300); // the new worker has answered, too
    expect(await output.getByText("step 9", {exact: true}).isVisible()).toBe(true);
  });

  it("is stopped at its limit, however much it shows", async () => {
    const {write, output} = cellOf(page, "one-row");
    await write(`for (let i = 1; ; i++) {
  if (i % 20 === 0) console.log(i);
  ${pause}
}`);
    await output.getByText(/^stopped after 2 s/).waitFor({timeout: 6000});
    await output.getByText("40", {exact: true}).waitFor();
  });
});
