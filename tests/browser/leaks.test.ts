import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {PrivateNetwork} from "./privateNetwork.ts";
import type {Defence} from "./weaken.ts";
import {readCases} from "../hostile/cases.ts";
import {chapter} from "./browser.ts";
import {prepareHostileCell} from "./hostileCell.ts";
import {hasPrivateNetworks, openPrivateNetwork} from "./privateNetwork.ts";
import {weaken} from "./weaken.ts";

// P2: a cell sends nothing anywhere. The browser is in a network where all that leaves it is heard:
// requests, web sockets, look-ups of names, and packets. That needs Linux and rights to make one;
// elsewhere weakened.test.ts and hostile.test.ts watch the requests alone.
const title = hasPrivateNetworks
  ? "in a network of its own"
  : "in a network of its own (skipped: this system allows none)";

describe.skipIf(!hasPrivateNetworks)(title, () => {
  let network: PrivateNetwork;
  beforeAll(async () => {
    network = await openPrivateNetwork();
  });
  afterAll(() => network.browser.close());

  /** Returns which kinds of signs of *token* the listeners have heard; packets bear no name. */
  const kindsOf = (token: string) => {
    const lines = network.heard().filter((line) => line === "udp" || line.includes(token));
    return [...new Set(lines.map((line) => line.split(" ")[0]))].sort();
  };

  async function openPage(path: string, without: Defence[] = []): Promise<Page> {
    const page = await (await network.browser.newContext()).newPage();
    await weaken(page, without);
    const visit = () => page.goto(`${network.origin}/${path}`).catch(() => null);
    // The server starts beside the browser, and may take longer.
    await expect.poll(async () => (await visit())?.ok(), {timeout: 20_000}).toBe(true);
    return page;
  }

  // Returns the cases that were heard.
  async function leaksWithout(defences: Defence[]): Promise<string[]> {
    const page = await openPage(chapter, defences);
    const cell = await prepareHostileCell(page, 1000);
    const cases = readCases("04-exfiltration");
    const tokenOf = (id: string) => `${id}-${defences.join("-") || "none"}`;
    for (const each of cases) await cell.faultsOf(each, {token: tokenOf(each.id), port: "8000"});
    await page.waitForTimeout(1000); // packets and look-ups come late
    await page.context().close();
    return cases.filter(({id}) => kindsOf(`${tokenOf(id)}.`).length > 0).map(({id}) => id);
  }

  it.each<Defence[][]>([[[]], [["policy"]], [["scrubbing"]]])(
    "no case of exfiltration is heard without %j",
    async (defences) => {
      expect(await leaksWithout(defences)).toEqual([]);
    }
  );

  it("cases of exfiltration are heard if the policy and the scrubbing are both gone", async () => {
    expect((await leaksWithout(["policy", "scrubbing"])).length).toBeGreaterThanOrEqual(4);
  });

  it("the listeners hear what a page without a policy sends", async () => {
    const page = await openPage("robots.txt");
    await page.evaluate(async () => {
      await fetch("http://control.leak.test:8000/", {mode: "no-cors"});
      new WebSocket("ws://control.leak.test:8000/");
      const peer = new RTCPeerConnection({iceServers: [{urls: "stun:control.leak.test:3478"}]});
      peer.createDataChannel("x");
      await peer.setLocalDescription(await peer.createOffer());
    });
    await expect
      .poll(() => kindsOf("control."), {timeout: 10_000})
      .toEqual(["dns", "http", "udp", "websocket"]);
    await page.context().close();
  });
});
