import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {BrowserContextOptions, Page} from "playwright-core";
import {expect, it} from "vitest";
import {readPages, sites} from "../site/pages.ts";
import {open} from "./browser.ts";

const wide = {viewport: {width: 1280, height: 900}};
const phone = {viewport: {width: 412, height: 823}, hasTouch: true, isMobile: true};
const paths = readPages("dist").map(({file}) => file.replace(/index\.html$/, ""));
const narrow = {...phone, viewport: {width: 390, height: 844}};
const equations = ["notation/", "chapters/06-scaling/"]; // pages that begin with them

/** Where a page that comes slowly stops, each time at another of them. */
const stops = ["<chapter-menu", "<theme-switch", "<select", "<option", "</header", "<main", "<h2"];

it.each([
  ["no page moves while it loads, wide", wide, paths, false],
  ["no page moves while it loads, on a phone", phone, paths, false],
  ["equations move nothing where their faces come late, wide", wide, equations, true],
  ["equations move nothing where their faces come late, on a phone", phone, equations, true],
  ["equations move nothing where their faces come late, on a narrow phone", narrow, equations, true]
])("%s", seeNothingMove, 90_000); // every page, and each until nothing is loaded

it.each([
  ["wide", wide],
  ["on a phone", phone]
])("nothing moves where a page comes in two parts, %s", async (_, options) => {
  const {page} = await open("", options, sites.domain, false);
  const site = page.url();
  let stop = "";
  const found = new Set<string>();
  const slow = createServer(async (request, response) => {
    const whole = await fetch(new URL(request.url!, site));
    const body = Buffer.from(await whole.arrayBuffer());
    response.writeHead(whole.status, {"content-type": whole.headers.get("content-type")!});
    const place = Math.max(0, body.indexOf(stop));
    if (place > 0) found.add(stop);
    response.write(body.subarray(0, place));
    if (place > 0) await new Promise((resolve) => setTimeout(resolve, 600));
    response.end(body.subarray(place));
  });
  await new Promise<void>((resolve) => slow.listen(0, resolve));
  await recordShifts(page);
  const {port} = slow.address() as AddressInfo;
  for (const path of ["chapters/04-queries-keys-values/", "errata/"]) {
    for (stop of stops) {
      await page.goto(`http://localhost:${port}/${path}`);
      await page.waitForTimeout(200); // what moves last is told after it is painted
      expect(await sumShifts(page), `${path} until ${stop}`).toBe(0);
    }
  }
  expect([...found]).toEqual(stops);
  await page.context().close();
  slow.close();
});

it("an equation in a line is as wide before its faces come as it is with them", async () => {
  const {page} = await open("");
  let count = 0;
  for (const path of paths) {
    await page.goto(new URL(`/${path}`, page.url()).href);
    for (const [tex, given, drawn] of await page.evaluate(measureEquations)) {
      expect(Math.abs(given - drawn), `${path}: ${tex}`).toBeLessThan(0.2); // in pixels
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
  await page.context().close();
});

async function seeNothingMove(
  _: string,
  options: BrowserContextOptions,
  chosen: string[],
  areFacesLate: boolean
): Promise<void> {
  const {page} = await open("", options, sites.domain, false);
  if (areFacesLate) {
    await page.route(/woff2$/, async (route) => {
      const url = route.request().url();
      const delay = url.includes("math-italic") ? 600 : url.includes("math.") ? 900 : 300;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
  }
  await recordShifts(page);
  const moved: Record<string, number> = {};
  for (const path of chosen) {
    await page.goto(new URL(`/${path}`, page.url()).href, {waitUntil: "networkidle"});
    const sum = await sumShifts(page);
    if (sum > 0) moved[path] = sum;
  }
  expect(chosen.length).toBeGreaterThan(1);
  expect(moved).toEqual({});
  await page.context().close();
}

/** Returns the text of each part of an equation in a line, the width it was given, and that of its signs. */
async function measureEquations(): Promise<[string, number, number][]> {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const faces = [...document.fonts].filter(({family}) => family.includes("KaTeX"));
  await Promise.all(faces.map((face) => face.load()));
  const withWidths = ".katex-base[style*=width]";
  return [...document.querySelectorAll<HTMLElement>(withWidths)].map((part) => {
    const given = part.getBoundingClientRect().width;
    part.style.width = "";
    return [part.textContent!, given, part.getBoundingClientRect().width];
  });
}

async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = ((window as any).shifts = [] as number[]);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as any).value);
    }).observe({type: "layout-shift", buffered: true});
  });
}

async function sumShifts(page: Page): Promise<number> {
  const shifts: number[] = await page.evaluate(() => (window as any).shifts);
  return shifts.reduce((total, each) => total + each, 0);
}
