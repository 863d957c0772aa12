import type {Page} from "playwright-core";

/** Returns how long it takes, from the first press of Edit to the output of what is typed at once. */
export async function coldEdit(page: Page): Promise<number> {
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
