import type {CDPSession, Page} from "playwright-core";
import {openEditor, typeDigits} from "./keystrokes.ts";

/** What the page holds after a collection of garbage. */
export interface Held {
  /** in megabytes */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Returns what the page holds before 200 edits, after them, and after 200 more. */
export async function memory(page: Page, session: CDPSession): Promise<Held[]> {
  await openEditor(page);
  await typeDigits(page, 40, 60);
  const held: Held[] = [];
  for (let round = 0; round < 3; round++) {
    if (round > 0) await typeDigits(page, 200, 60);
    await page.waitForTimeout(1500);
    for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
    const {usedSize} = await session.send("Runtime.getHeapUsage");
    const {nodes, jsEventListeners} = await session.send("Memory.getDOMCounters");
    held.push({heap: usedSize / 1e6, nodes, listeners: jsEventListeners});
  }
  return held;
}
