import {mkdirSync} from "node:fs";
import type {BrowserContextOptions, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {findBrowser} from "./findBrowser.mjs";
import {measurePages} from "./measureSizes.ts";
import {serve} from "./serve.mjs";

// npm run screenshots: every page and every state of a cell, as people see them, in the folder
// screenshots, which git ignores. Look at them before you call anything visual done.
const folder = "screenshots";
const wide = {width: 1280, height: 900};
const phone = {width: 390, height: 844};

const views: {[name: string]: BrowserContextOptions} = {
  wide: {viewport: wide, colorScheme: "light"},
  dark: {viewport: wide, colorScheme: "dark"},
  phone: {viewport: phone, colorScheme: "light", hasTouch: true},
  "phone-dark": {viewport: phone, colorScheme: "dark", hasTouch: true},
  "no-script": {viewport: wide, colorScheme: "light", javaScriptEnabled: false},
  "forced-colours": {viewport: wide, forcedColors: "active"}
};

mkdirSync(folder, {recursive: true});
const server = await serve({directory: "dist"});
const {port} = server.address() as {port: number};
const args = ["--disable-gpu", "--disable-background-networking"];
if (process.getuid?.() === 0) args.push("--no-sandbox");
const browser = await chromium.launch({executablePath: (await findBrowser())!, args});

for (const [view, options] of Object.entries(views)) {
  for (const {page: path} of measurePages("dist")) {
    const page = await open(path, options);
    await page.screenshot({path: fileOf(path, view), fullPage: true});
    if (view === "wide") await page.pdf({path: fileOf(path, "print").replace(/png$/, "pdf")});
    await page.context().close();
  }
  if (options.javaScriptEnabled !== false) await takeStates(view, options);
}
await browser.close();
server.close();

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.addInitScript(layOutAll);
  await page.goto(`http://localhost:${port}${path}`, {waitUntil: "networkidle"});
  return page;
}

// A picture of a whole page shows what is far from the window, too.
function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}

function fileOf(path: string, view: string): string {
  return `${folder}/${path.split("/").filter(Boolean).at(-1) ?? "home"}-${view}.png`;
}

// A cell that is read, edited, failed, waiting, running and stopped; and what the editor knows.
async function takeStates(view: string, options: BrowserContextOptions): Promise<void> {
  const page = await open("/chapters/08-softmax/", options);
  const cell = page.locator("#cell-weights");
  const take = (state: string, element = cell) =>
    element.screenshot({path: `${folder}/cell-${state}-${view}.png`});
  await take("reading");
  await cell.getByRole("button", {name: "Edit"}).click();
  await cell.getByRole("textbox").and(page.locator(":focus")).waitFor();
  await take("editing");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("nothing.here;\n");
  await cell.getByText("nothing is not defined").waitFor();
  await take("failed");
  await take("waiting", page.locator("#cell-weights-sums"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("while (true) {}");
  await cell.getByRole("button", {name: "Stop"}).waitFor();
  await take("running");
  await cell.getByText("stopped after").waitFor();
  await take("stopped");
  await takeTypes(page, (state) => page.screenshot({path: `${folder}/types-${state}-${view}.png`}));
  await page.context().close();
}

// The window while the editor says what a name is, how a text may go on, and what is wrong.
async function takeTypes(page: Page, take: (state: string) => Promise<unknown>): Promise<void> {
  const cell = page.locator("#cell-weights");
  await cell.evaluate((element) => element.scrollIntoView({block: "center"}));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(
    "const weights = softmax(scores);\nconst product = matmul(weights, [[1]]);"
  );
  await cell.locator(".cm-lintRange-error").first().waitFor();
  await cell.locator(".tok-variableName", {hasText: "softmax"}).first().hover();
  await page.locator(".type-info").waitFor();
  await take("name");
  await page.keyboard.press("ControlOrMeta+End");
  await cell.locator(".cm-lintRange-error").first().hover();
  await page.locator(".cm-diagnostic-error").waitFor();
  await take("problem");
  await page.keyboard.type("\nconst mask = causal");
  await page.locator(".cm-tooltip-autocomplete").waitFor();
  await page.locator(".cm-tooltip-autocomplete [aria-selected]").waitFor();
  await take("completion");
}
