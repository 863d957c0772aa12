import type {Page} from "playwright-core";

/** How long a cell that does not end went on beyond its limit, and then the next took, in ms. */
export interface Kill {
  beyond: number;
  next: number;
}

/** Gives a cell an endless loop, waits until it is shown as stopped, and gives it a sum. */
export async function kill(page: Page): Promise<Kill> {
  return page.evaluate(async () => {
    const cell = document.querySelector<any>("#cell-weights-sums")!;
    const output = cell.querySelector(".cell-output");
    const give = (source: string, words: RegExp) =>
      new Promise<number>((done) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (!words.test(output.textContent)) return;
          observer.disconnect();
          done(performance.now() - began);
        });
        observer.observe(output, {characterData: true, childList: true, subtree: true});
        cell.edit(source);
      });
    await give("40 + 1", /^41$/); // so that all is loaded
    const beyond = (await give("while (true) {}", /stopped after/)) - 1000 * cell.limit;
    return {beyond, next: await give("40 + 2", /^42$/)};
  });
}
