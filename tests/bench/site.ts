import type {Server} from "node:http";
import type {AddressInfo, Socket} from "node:net";
import type {BrowserContextOptions, CDPSession, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {findBrowser} from "../../src/commands/findBrowser.mjs";
import {serve} from "../../src/commands/serve.mjs";

const servers = new Map<string, Server>();
const browser = await chromium.launch({
  executablePath: (await findBrowser())!,
  args: [
    "--disable-gpu",
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])
  ]
});

const sockets: Socket[] = [];

/** Returns how many bytes have been served so far. */
export function bytesServed(): number {
  return sockets.reduce((sum, {bytesWritten}) => sum + bytesWritten, 0);
}

/** What is measured on an open page. */
export type Measure<T> = (page: Page, session: CDPSession) => Promise<T>;

/** How a page is opened: by default, in a window of a laptop. */
export interface Opening extends BrowserContextOptions {
  /** how many times slower the computer is */
  slowdown?: number;
  /** is done with the page before anything comes */
  before?: (page: Page) => Promise<void>;
}

/** Opens a built chapter in a context of its own, on a computer *slowdown* times slower. */
export function withChapter<T>(chapter: string, measure: Measure<T>, slowdown = 1): Promise<T> {
  return withPage("dist", `chapters/${chapter}/`, measure, {slowdown});
}

/** Opens a page of the site in *directory* in the same way. */
export async function withPage<T>(
  directory: string,
  path: string,
  measure: Measure<T>,
  {slowdown = 1, before, viewport = {width: 1280, height: 900}, ...options}: Opening = {}
): Promise<T> {
  const {port} = (await serverOf(directory)).address() as AddressInfo;
  const context = await browser.newContext({viewport, ...options});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slowdown > 1) await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  await before?.(page);
  await page.goto(`http://localhost:${port}/${path}`, {waitUntil: "networkidle"});
  const result = await measure(page, session);
  await context.close();
  return result;
}

/** Ends the browser and the servers. */
export async function close(): Promise<void> {
  await browser.close();
  for (const server of servers.values()) server.close();
}

async function serverOf(directory: string): Promise<Server> {
  const server = servers.get(directory) ?? (await serve({directory}));
  if (!servers.has(directory)) server.on("connection", (socket: Socket) => sockets.push(socket));
  servers.set(directory, server);
  return server;
}
