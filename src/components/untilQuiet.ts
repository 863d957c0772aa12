/** How long nothing may happen, and after how long it does not matter, in milliseconds. */
const wait = {quiet: 700, most: 10_000};

/**
 * Resolves when the reader has not typed for a moment, no cell of *notebook* runs, and the page has
 * nothing to do; or when that has not come for ten seconds.
 */
export async function untilQuiet(notebook: HTMLElement): Promise<void> {
  let isQuiet = false;
  const disturb = () => (isQuiet = false);
  notebook.addEventListener("cell-request", disturb);
  for (let waited = 0; !isQuiet && waited < wait.most; waited += wait.quiet) {
    isQuiet = true;
    await new Promise((resolve) => setTimeout(resolve, wait.quiet));
    if (notebook.querySelector("notebook-cell[running]")) disturb();
  }
  notebook.removeEventListener("cell-request", disturb);
  // Safari does not say when a page has nothing to do: there, the next turn will do.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}
