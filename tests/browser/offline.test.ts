import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it} from "vitest";
import {serve} from "../../src/commands/serve.mjs";
import {sites} from "../site/pages.ts";
import {cellOf, chapter, open} from "./browser.ts";

let page: Page;
let server: Server;
let folder = "";
afterEach(async () => {
  await page.context().close();
  disconnect();
  if (folder) await rm(folder, {recursive: true});
  folder = "";
});

/** Opens the first page of a site that a server of its own sends. Returns the address of the site. */
async function openSite(site: {directory: string; base: string}): Promise<string> {
  server = await serve(site);
  ({page} = await open(""));
  const address = `http://localhost:${(server.address() as AddressInfo).port}${site.base}`;
  await page.goto(address);
  return address;
}

/** Opens a site that the test may change. */
async function openOwnSite(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), "attention-"));
  await cp(sites.domain.directory, folder, {recursive: true});
  return openSite({directory: folder, base: "/"});
}

function disconnect(): void {
  server.close();
  server.closeAllConnections();
}

const copy = () => page.locator("offline-copy");
const press = (name: string) => copy().getByRole("button", {name, exact: true}).click();
const keep = async () => {
  await press("Keep the course on this device");
  await copy().getByText("The course is on this device").waitFor();
};

it.each(Object.entries(sites))(
  "a copy of the site (%s) is read, edited and searched without a connection, until it is removed",
  async (_, site) => {
    const address = await openSite(site);
    await keep();
    disconnect();
    await page.goto(`${address}${chapter}`); // no page of it was opened before
    const {write, output, cell} = cellOf(page, "weights-sums");
    await write("const answer: string = 40 + 2;\nanswer");
    await output.getByText("42").waitFor();
    await cell.locator(".cm-lintRange-error").first().waitFor(); // types are checked
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("eigenvector");
    await page
      .getByRole("dialog")
      .getByRole("link", {name: /Autopsy/})
      .first()
      .click();
    await page.locator("h1", {hasText: "Autopsy"}).waitFor();
    await copy().getByText("The course is on this device").waitFor();
    await press("Remove the copy");
    await copy().getByText("The copy is removed.").waitFor();
    await expect(page.reload()).rejects.toThrow("ERR_CONNECTION_REFUSED");
  }
);

it("a page comes from the server as long as that answers, and from the copy if it does not", async () => {
  const address = await openOwnSite();
  await keep();
  const file = join(folder, chapter, "index.html");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace(/<h1[\s>].*?<\/h1>/, "<h1>New</h1>")
  );
  await page.goto(`${address}${chapter}`);
  expect(await page.locator("h1").innerText()).toBe("New");
  disconnect();
  await page.reload();
  expect(await page.locator("h1").innerText()).toContain("Softmax");
});

it("a copy that is not whole is none, is said, and is made with the next press", async () => {
  await openOwnSite();
  const [gone, text] = [join(folder, "llms.txt"), await readFile(join(folder, "llms.txt"))];
  await rm(gone);
  await press("Keep the course on this device");
  await copy().getByText("The copy could not be made.").waitFor();
  await writeFile(gone, text);
  await keep();
});

it("a site that is not kept asks for no service worker, and without script says nothing of it", async () => {
  await openSite(sites.domain);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  ).toBe(0);
  const {page: plain} = await open("", {javaScriptEnabled: false});
  expect(await plain.locator("offline-copy").isVisible()).toBe(false);
  await plain.context().close();
});
