import type {Page} from "playwright-core";

/** Moves a finger over the screen, as a browser feels it. */
export async function swipe(page: Page, from: number[], to: number[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...at: number[][]) => {
    const touchPoints = at.map(([x, y]) => ({x, y}));
    return session.send("Input.dispatchTouchEvent", {type, touchPoints});
  };
  await touch("touchStart", from);
  for (let i = 1; i <= 10; i++) {
    await touch(
      "touchMove",
      [0, 1].map((a) => from[a] + ((to[a] - from[a]) * i) / 10)
    );
    await page.waitForTimeout(20);
  }
  await touch("touchEnd");
}
