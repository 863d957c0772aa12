import {readFileSync} from "node:fs";
import {deflateRawSync} from "node:zlib";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {chapter, forgetWork, keptWork, open} from "./browser.ts";

// Links of strangers, against the site as it is built: the cases of tests/hostile. Their cell c1 is
// the cell weights-sums; the reader has an edit of another cell.
interface Case {
  id: string;
  name: string;
  link: {
    kind: "valid" | "text" | "bytes" | "raw" | "bomb" | "many";
    chapter?: string;
    cells?: {[name: string]: string};
    text?: string | {repeat: [text: string, count: number]};
    repeat?: [text: string, count: number];
    hex?: string;
    bytes?: number;
    n?: number;
    cut?: number;
    flip?: number;
    by?: "hashchange";
  };
  expect: {outcome: string[]; withinMs?: number};
}

const cases: Case[] = JSON.parse(readFileSync("tests/hostile/06-links.json", "utf8"));
let page: Page;
let problems: string[];

beforeAll(async () => {
  ({page, problems} = await open(chapter));
});
afterAll(async () => {
  await page.context().close();
});

it.each(cases)("$id, $name", async ({link, expect: {outcome, withinMs = 3000}}) => {
  const url = page.url().replace(/#.*/, "");
  await forgetWork(page);
  await page.goto("about:blank");
  await page.goto(url);
  await page.evaluate(() => (document.querySelector("#cell-stable") as any).edit("40 + 2"));
  const readWork = async () => {
    const names = await keptWork(page);
    return page.evaluate((all) => all.map((each) => localStorage.getItem(each)).join(), names);
  };
  await expect.poll(readWork).toContain("40 + 2");
  const kept = await readWork();
  const original = await page.locator("#cell-weights-sums .source").innerText();
  await page.evaluate((hash) => (location.hash = hash), toFragment(link));
  if (link.by !== "hashchange") await page.reload();
  const note = page.locator("chapter-notebook > .note");
  await note.waitFor({timeout: withinMs});
  const kind = (await note.getAttribute("class"))!.includes("note-guest") ? "opened" : "refused";
  expect(outcome).toContain(kind);
  expect((await note.locator("p").innerText()).match(/\.( |$)/g)!.length).toBeLessThanOrEqual(3);
  const source = await page.locator("#cell-weights-sums .source").innerText();
  if (kind === "refused") expect(source).toBe(original);
  else {
    expect(source).toBe(Object.values(link.cells!)[0]);
    await page.waitForTimeout(200);
    expect(await page.locator("iframe").count()).toBe(0); // nothing runs
  }
  expect(await readWork()).toBe(kept);
  expect(await page.locator("chapter-notebook img").count()).toBe(0);
  expect(await page.evaluate(() => [(window as any).__pwned, ({} as any).polluted])).toEqual([
    undefined,
    undefined
  ]);
  expect(problems).toEqual([]);
});

function toFragment({kind, chapter = "08-softmax", cells = {}, ...link}: Case["link"]): string {
  const rename = (name: string) => (name === "c1" ? "weights-sums" : name);
  const content = Object.fromEntries(
    Object.entries(cells).map(([name, source]) => [rename(name), source])
  );
  switch (kind) {
    case "valid":
      return damage(pack(JSON.stringify({c: chapter, e: content})), link);
    case "many": {
      const many = Array.from({length: link.n!}, (_, i) => [`c${i}`, "1"]);
      return pack(JSON.stringify({c: chapter, e: Object.fromEntries(many)}));
    }
    case "raw":
      return pack(typeof link.text === "string" ? link.text : repeat(link.text!.repeat));
    case "bytes":
      return encode(Buffer.from(link.hex!, "hex"));
    case "bomb":
      return encode(deflateRawSync(Buffer.alloc(Math.min(link.bytes!, 40_000_000)), {level: 9}));
    case "text":
      return `${link.text}${link.repeat ? repeat(link.repeat) : ""}`;
  }
}

function repeat([text, count]: [text: string, count: number]): string {
  return text.repeat(Math.min(count, 1_000_000)); // the browser itself cuts longer addresses
}

function pack(text: string): string {
  return encode(deflateRawSync(text));
}

function encode(deflated: Buffer): string {
  let sum = 0x811c9dc5;
  for (const byte of deflated) sum = Math.imul(sum ^ byte, 0x01000193);
  const bytes = Buffer.concat([Buffer.alloc(4), deflated]);
  bytes.writeUInt32BE(sum >>> 0);
  return `#s=1.${bytes.toString("base64url")}`;
}

function damage(fragment: string, {cut = 0, flip}: {cut?: number; flip?: number}): string {
  const text = fragment.slice(0, fragment.length - cut);
  if (flip === undefined) return text;
  return `${text.slice(0, flip)}${text[flip] === "A" ? "B" : "A"}${text.slice(flip + 1)}`;
}
