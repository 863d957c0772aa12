import type {Page} from "playwright-core";

/**
 * Notes, from now on, how long it takes from each event *type* to the first change of each of
 * *selectors* that comes after it, by the page's own clock.
 */
export async function watchRedraws(page: Page, type: string, selectors: string[]): Promise<void> {
  await page.evaluate(
    ({type, selectors}) => {
      const times: number[] = ((window as any).times = []);
      const awaited = new Set<string>();
      let began = 0;
      addEventListener(
        type,
        (event) => {
          if (event instanceof KeyboardEvent && !/^\d$/.test(event.key)) return;
          began = event.timeStamp;
          for (const selector of selectors) awaited.add(selector);
        },
        true
      );
      for (const selector of selectors) {
        new MutationObserver(() => {
          if (awaited.delete(selector) && awaited.size === 0) times.push(performance.now() - began);
        }).observe(document.querySelector(selector)!, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true
        });
      }
    },
    {type, selectors}
  );
}

/** Returns the times that are noted, in milliseconds. */
export async function redrawTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as any).times);
}
