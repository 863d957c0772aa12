import {describe, expect, it} from "vitest";
import type {Defence} from "./weaken.ts";
import {readCases} from "../hostile/cases.ts";
import {chapter, open} from "./browser.ts";
import {prepareHostileCell} from "./hostileCell.ts";
import {hasPrivateNetworks} from "./privateNetwork.ts";
import {weaken} from "./weaken.ts";

// A lock that is never tried may be none: without it, hostile cells must fail their cases.

/** What the cases of some files come to on a page without some of its defences. */
interface Damage {
  /** the cases that fail */
  failed: string[];
  /** how often code of a cell has run in the page */
  intrusions: number;
  /** how many requests have gone to the cells' hosts */
  sent: number;
}

async function damageWithout(defences: Defence[], files: string[]): Promise<Damage> {
  const {page} = await open("");
  let sent = 0;
  await page.route("**/*leak.test*/**", (route) => (sent++, route.abort()));
  await weaken(page, defences);
  await page.goto(new URL(chapter, page.url()).href);
  const cell = await prepareHostileCell(page, 600);
  const failed: string[] = [];
  for (const each of files.flatMap((file) => readCases(file))) {
    if ((await cell.faultsOf(each)).length > 0) failed.push(each.id);
  }
  const intrusions = await cell.intrusions();
  await page.context().close();
  return {failed, intrusions, sent};
}

// Where all that leaves a browser can be heard, leaks.test.ts tries the same.
if (!hasPrivateNetworks) {
  describe("cells that send", () => {
    it.each<[Defence[], (sent: number) => boolean]>([
      [[], (sent) => sent === 0],
      [["policy"], (sent) => sent === 0],
      [["scrubbing"], (sent) => sent === 0],
      [["policy", "scrubbing"], (sent) => sent >= 3]
    ])("get through without %j only if both are gone", async (defences, isExpected) => {
      const {sent} = await damageWithout(defences, ["04-exfiltration"]);
      expect(sent).toSatisfy(isExpected);
    });
  });
}

describe("cells that draw", () => {
  const files = ["05-injection", "04-exfiltration"];
  const drawings = ["08", "10", "12", "13", "14"].map((number) => `injection-${number}`);
  const links = ["13", "14", "16", "17", "20", "21", "22"].map((n) => `exfiltration-${n}`);

  it("fail without the list of what drawings may have; the policy holds", async () => {
    const {failed, intrusions, sent} = await damageWithout(["list"], files);
    expect(failed).toEqual([...drawings, ...links]);
    expect([intrusions, sent]).toEqual([0, 0]);
  });

  it("get through without the list and the policy", async () => {
    const {failed, intrusions, sent} = await damageWithout(["list", "policy"], files);
    expect(failed).toEqual(expect.arrayContaining([...drawings, ...links]));
    expect(intrusions).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(0);
  });
});

describe("cells that write HTML", () => {
  it("fail if outputs are parsed, for the policy lets no text become HTML", async () => {
    const {failed, intrusions} = await damageWithout(["building"], ["05-injection"]);
    expect(failed.length).toBeGreaterThan(15);
    expect(intrusions).toBe(0);
  });

  it("get through if outputs are parsed without the policy", async () => {
    const {failed, intrusions} = await damageWithout(["building", "policy"], ["05-injection"]);
    expect(failed).toEqual(expect.arrayContaining(["injection-01", "injection-02"]));
    expect(intrusions).toBeGreaterThan(0);
  });
});
