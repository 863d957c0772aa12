import {expect, it} from "vitest";
import {readPages, sites} from "../site/pages.ts";
import {open} from "./browser.ts";

const wide = {viewport: {width: 1280, height: 900}};
const phone = {viewport: {width: 412, height: 823}, hasTouch: true, isMobile: true};
const paths = readPages("dist").map(({file}) => file.replace(/index\.html$/, ""));
const equations = ["notation/", "chapters/06-scaling/"]; // pages that begin with them

// The letters of an equation that come late move what is beside them by a few pixels.
const bound = 0.001;

it.each([
  ["no page moves while it loads, wide", wide, paths, false],
  ["no page moves while it loads, on a phone", phone, paths, false],
  ["equations move nothing where their faces come late, wide", wide, equations, true],
  ["equations move nothing where their faces come late, on a phone", phone, equations, true]
])("%s", async (_, options, chosen, areFacesLate) => {
  const {page} = await open("", options, sites.domain, false);
  if (areFacesLate) {
    await page.route(/woff2$/, async (route) => {
      const url = route.request().url();
      const delay = url.includes("math-italic") ? 600 : url.includes("math.") ? 900 : 300;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
  }
  await page.addInitScript(() => {
    const shifts = ((window as any).shifts = [] as number[]);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as any).value);
    }).observe({type: "layout-shift", buffered: true});
  });
  const moved: Record<string, number> = {};
  for (const path of chosen) {
    await page.goto(new URL(`/${path}`, page.url()).href, {waitUntil: "networkidle"});
    const shifts: number[] = await page.evaluate(() => (window as any).shifts);
    const sum = shifts.reduce((total, each) => total + each, 0);
    if (sum >= bound) moved[path] = sum;
  }
  expect(chosen.length).toBeGreaterThan(1);
  expect(moved).toEqual({});
  await page.context().close();
});
