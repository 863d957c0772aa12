import type {Browser, BrowserContextOptions, Locator, Page} from "playwright-core";
import type {Server} from "node:http";
import {chromium} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, expect} from "vitest";
import {findBrowser} from "../../src/commands/findBrowser.mjs";
import {serve} from "../../src/commands/serve.mjs";
import {sites} from "../site/pages.ts";

/** The chapter that most tests of the browser are about. */
export const chapter = "chapters/08-softmax/";

/** A page of the built site in a browser, with what went wrong on it. */
export interface OpenPage {
  page: Page;
  /** console errors, uncaught errors, refusals of the content policy, and requests to other hosts */
  problems: string[];
}

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Server>>();

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) (await server).close();
  browser = undefined;
  servers.clear();
});

/**
 * Opens a page of the built site in a context of its own. What is far from the window is laid out as
 * well, for tests that ask for its text and place; with *isWhole* false, as readers get it.
 */
export async function open(
  path: string,
  options: BrowserContextOptions = {},
  site: {directory: string; base: string} = sites.domain,
  isWhole = true
): Promise<OpenPage> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(20_000); // so that a step that hangs is named
  const origin = await originOf(site);
  const problems: string[] = [];
  page.on("pageerror", ({message}) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data|about):/.test(url))
      problems.push(`request: ${url}`);
  });
  if (options.javaScriptEnabled !== false) {
    if (isWhole) await page.addInitScript(layOutAll);
    await page.addInitScript(() => {
      addEventListener(
        "securitypolicyviolation",
        ({effectiveDirective, blockedURI, sourceFile}) => {
          console.error(`refused: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
        }
      );
    });
  }
  await page.goto(`${origin}${site.base}${path}`);
  return {page, problems};
}

function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}

/** Forgets what the reader has done, what was about to be kept included. */
export async function forgetWork(page: Page): Promise<void> {
  await page.evaluate(() => {
    dispatchEvent(new Event("pagehide")); // what waits is kept now
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Returns the names of all that is kept of a reader's work; how far it was read is no part of it. */
export async function keptWork(page: Page): Promise<string[]> {
  const keys = await page.evaluate(() => Object.keys(localStorage));
  return keys.filter((key) => !key.startsWith("attention:read:"));
}

/** How `openChapter` opens its chapter. */
export interface ChapterOptions extends BrowserContextOptions {
  /** by default, the chapter that most tests are about */
  path?: string;
  /** how each test finds it; by default as the test before has left it, else without its work */
  each?: "reloaded" | "in a new context";
}

/**
 * Gives *use* a chapter for the tests of a file. In the end, nothing may have gone wrong on it.
 */
export function openChapter(
  use: (page: Page) => void,
  {path = chapter, each, ...options}: ChapterOptions = {}
): void {
  let opened: OpenPage;
  const isNew = each === "in a new context";
  const [before, after] = isNew ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    opened = await open(path, options);
    use(opened.page);
  });
  if (each === "reloaded") {
    beforeEach(async () => {
      await forgetWork(opened.page);
      await opened.page.reload();
    });
  }
  after(async () => {
    expect(opened.problems).toEqual([]);
    await opened.page.context().close();
  });
}

async function launch(): Promise<Browser> {
  const executablePath = (await findBrowser()) ?? undefined;
  const args = ["--disable-gpu", "--disable-background-networking", "--no-first-run"];
  // Chromium refuses to run as root with a sandbox of its own.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return chromium.launch({executablePath, args});
}

async function originOf(site: {directory: string; base: string}): Promise<string> {
  const server = servers.get(site.directory) ?? serve(site);
  servers.set(site.directory, server);
  const address = (await server).address() as {port: number};
  return `http://localhost:${address.port}`;
}

/** A cell on a page. */
export function cellOf(page: Page, name: string) {
  const cell = page.locator(`#cell-${name}`);
  const button = (label: string): Locator => cell.getByRole("button", {name: label, exact: true});
  const editor = cell.getByRole("textbox", {name: `Source of cell ${name}`});
  return {
    cell,
    button,
    source: cell.locator(".source"),
    editor,
    output: cell.getByRole("group", {name: `Output of cell ${name}`}),
    status: cell.locator(".cell-status"),
    /** returns what stands behind the name of the cell, as in " · edited", or "none" */
    mark: () =>
      cell
        .locator(".cell-name")
        .evaluate((name) => getComputedStyle(name, "::after").content.replaceAll('"', "")),
    /** opens the editor and replaces the source, as a reader who types it */
    write: async (text: string) => {
      await button("Edit").click();
      await editor.and(page.locator(":focus")).waitFor();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    }
  };
}
