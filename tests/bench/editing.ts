import type {Page} from "playwright-core";
import {chromium} from "playwright-core";
import {findBrowser} from "../../src/commands/findBrowser.mjs";
import {serve} from "../../src/commands/serve.mjs";

// npm run bench:editing: how long a reader waits, in Chromium, on the built chapter 8.
const keystrokes = 60;
const coldTries = 7;
const source = `const factor = 1.0;
const weights = softmax(map(recovered.scores, (score) => score * factor));
heatmap(weights, {rows: tokens, columns: tokens})`;

const server = await serve({directory: "dist"});
const {port} = server.address() as {port: number};
const browser = await chromium.launch({
  executablePath: (await findBrowser())!,
  args: [
    "--disable-gpu",
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])
  ]
});

const cold = await repeat(coldTries, () => withPage(1, measureCold));
const rows: {[name: string]: {median: string; p95: string; "at most": string}} = {
  "first press of Edit to new output, nothing loaded": {...summary(cold), "at most": "300 ms"}
};
for (const [slowdown, atMost] of [
  [1, "12 / 25 ms"],
  [4, "45 / 80 ms"]
] as const) {
  const times = await withPage(slowdown, measureKeystrokes);
  const name = `keystroke to redraw, with dependents${slowdown > 1 ? `, CPU ${slowdown}x slower` : ""}`;
  rows[name] = {...summary(times), "at most": atMost};
}
console.table(rows);
await browser.close();
server.close();

async function withPage<T>(slowdown: number, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  }
  await page.goto(`http://localhost:${port}/chapters/08-softmax/`, {waitUntil: "networkidle"});
  const result = await measure(page);
  await context.close();
  return result;
}

// From the press of Edit to the output of a character typed at once, all in the page's own time.
async function measureCold(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const cell = document.querySelector("#cell-weights-sums")!;
    const output = cell.querySelector(".cell-output")!;
    const redrawn = new Promise((done) =>
      new MutationObserver(done).observe(output, {childList: true})
    );
    const began = performance.now();
    cell.querySelector<HTMLButtonElement>("[data-action=edit]")!.click();
    while (!cell.querySelector(".cm-content")) await new Promise(requestAnimationFrame);
    document.execCommand("insertText", false, "1 + ");
    await redrawn;
    return performance.now() - began;
  });
}

// A digit of the source is typed over; a heatmap is drawn, and four other cells depend on it.
async function measureKeystrokes(page: Page): Promise<number[]> {
  const cell = page.locator("#cell-weights");
  await cell.getByRole("button", {name: "Edit"}).click();
  await cell.getByRole("textbox").and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < "const factor = 1.0".length; i++) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const times: number[] = ((window as any).times = []);
    const everyChange = {attributes: true, characterData: true, childList: true, subtree: true};
    const outputs = ["weights", "entropies"].map((name) =>
      document.querySelector(`#cell-${name} .cell-output`)!
    );
    const awaited = new Set<Element>();
    let pressed = 0;
    addEventListener(
      "keydown",
      ({key, timeStamp}) => {
        if (!/\d/.test(key)) return;
        pressed = timeStamp;
        for (const output of outputs) awaited.add(output);
      },
      true
    );
    for (const output of outputs) {
      new MutationObserver(() => {
        if (awaited.delete(output) && awaited.size === 0) times.push(performance.now() - pressed);
      }).observe(output, everyChange);
    }
  });
  for (let i = 0; i < keystrokes; i++) {
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForTimeout(120);
    await page.keyboard.press(String(1 + (i % 9)));
    await page.waitForTimeout(380);
  }
  return page.evaluate(() => (window as any).times);
}

async function repeat<T>(count: number, action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await action());
  return results;
}

function summary(times: number[]): {median: string; p95: string} {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
  return {median: at(0.5), p95: at(0.95)};
}
