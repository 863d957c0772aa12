import type {Socket} from "node:net";
import type {CDPSession, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {findBrowser} from "../../src/commands/findBrowser.mjs";
import {serve} from "../../src/commands/serve.mjs";

const server = await serve({directory: "dist"});
const {port} = server.address() as {port: number};
const browser = await chromium.launch({
  executablePath: (await findBrowser())!,
  args: [
    "--disable-gpu",
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])
  ]
});

const sockets: Socket[] = [];
server.on("connection", (socket: Socket) => sockets.push(socket));

/** Returns how many bytes the server has sent so far. */
export function bytesServed(): number {
  return sockets.reduce((sum, {bytesWritten}) => sum + bytesWritten, 0);
}

/** Opens a built chapter in a context of its own, on a computer *slowdown* times slower. */
export async function withChapter<T>(
  chapter: string,
  measure: (page: Page, session: CDPSession) => Promise<T>,
  slowdown = 1
): Promise<T> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slowdown > 1) await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  await page.goto(`http://localhost:${port}/chapters/${chapter}/`, {waitUntil: "networkidle"});
  const result = await measure(page, session);
  await context.close();
  return result;
}

/** Ends the browser and the server. */
export async function close(): Promise<void> {
  await browser.close();
  server.close();
}
