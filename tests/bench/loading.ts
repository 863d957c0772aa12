import type {Page} from "playwright-core";

/** How a page comes. */
export interface Loading {
  /** the longest task, in milliseconds; 0 if none takes 50 */
  longest: number;
  /** what tasks take beyond 50 milliseconds each, in all */
  blocking: number;
  /** when something is painted first, in milliseconds */
  painted: number;
  /** how far the layout shifts in all */
  shift: number;
}

/** Notes, from the beginning of the next page on, what `readLoading` returns. */
export async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = {tasks: [] as number[], shift: 0};
    Object.assign(globalThis, {noted});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) noted.tasks.push(duration);
    }).observe({type: "longtask", buffered: true});
    new PerformanceObserver((list) => {
      for (const each of list.getEntries())
        noted.shift += (each as unknown as {value: number}).value;
    }).observe({type: "layout-shift", buffered: true});
  });
}

/** Returns how the page has come, once nothing has been going on for a while. */
export async function readLoading(page: Page): Promise<Loading> {
  await page.waitForTimeout(1500);
  return page.evaluate(() => {
    const {tasks, shift} = (globalThis as unknown as {noted: {tasks: number[]; shift: number}})
      .noted;
    return {
      longest: Math.max(0, ...tasks),
      blocking: tasks.reduce((sum, task) => sum + task - 50, 0),
      painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      shift
    };
  });
}
