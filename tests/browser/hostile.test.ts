import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapter, open} from "./browser.ts";

// Cells of strangers, against the site as it is built: the cases of tests/hostile, with what each
// may come to. A case is the body of an async function, which the cell then calls.
interface Case {
  id: string;
  name: string;
  code: string | {prefix?: string; repeat: [text: string, count: number]};
  expect: {
    outcome: string[];
    contains?: string[];
    notContains?: string[];
    noDom?: string[];
    maxDomNodes?: number;
    maxTextChars?: number;
    maxLines?: number;
  };
}

const files = [
  "01-nontermination",
  "02-memory",
  "03-escape",
  "04-exfiltration",
  "05-injection",
  "08-typescript"
];
/** How long the cell may run: less than the 2 s of other cells, to be done soon. In milliseconds. */
const limit = 600;
/** How much longer its end may take. */
const patience = 1700;

let page: Page;
let problems: string[];

beforeAll(async () => {
  ({page, problems} = await open(chapter));
  await page.evaluate((limit) => {
    document.querySelector("#cell-weights-sums")!.setAttribute("limit", `${limit / 1000}`);
    const notes = ((window as any).notes = {stall: 0, heard: 0, settled: null as any});
    let last = performance.now();
    setInterval(() => {
      notes.stall = Math.max(notes.stall, performance.now() - last);
      last = performance.now();
    }, 10);
    new BroadcastChannel("attn").onmessage = () => notes.heard++;
    const {prototype} = customElements.get("notebook-cell")!;
    const {show} = prototype as any;
    (prototype as any).show = function (outcome: any, output: any) {
      show.call(this, outcome, output);
      if (this.name === "weights-sums" && outcome.status !== "pending") notes.settled?.(outcome);
    };
  }, limit);
  await run("1"); // so that all is loaded
});
afterAll(async () => {
  await page.context().close();
});

/** Gives the cell a text and returns what came of it, in the words of the cases, and how long it took. */
async function run(source: string): Promise<{outcome: string; took: number}> {
  return page.evaluate(async (source) => {
    const cell = document.querySelector("#cell-weights-sums") as any;
    const began = performance.now();
    const outcome = await new Promise<any>((settled) => {
      (window as any).notes.settled = settled;
      cell.edit(source);
    });
    const took = performance.now() - began;
    if (outcome.status === "fulfilled") return {outcome: "value", took};
    return {outcome: outcome.error.kind === "stopped" ? "killed" : "error", took};
  }, source);
}

const prelude = `import * as Plot from "@observablehq/plot";
const {ownerDocument: document} = Plot.plot({marks: []});\n`;

function toSource({id, code}: Case, port: string): string {
  const text =
    typeof code === "string"
      ? code
      : `${code.prefix ?? ""}${code.repeat[0].repeat(code.repeat[1])}`;
  const own = text
    .replaceAll("{{T}}", "token")
    .replaceAll("{{P}}", port)
    .replaceAll("{{SITE}}", "");
  if (id.startsWith("typescript") && !/\breturn\b/.test(own)) return own;
  const draws = /\bPlot\b|\bdocument\b/.test(own);
  const prefix = `${/\bself\b/.test(own) ? "const self = globalThis;\n" : ""}${draws ? prelude : ""}`;
  return `${prefix}await (async () => {\n${own}\n})()`;
}

describe.each(files)("hostile cells: %s", (file) => {
  const cases: Case[] = JSON.parse(readFileSync(`tests/hostile/${file}.json`, "utf8"));
  // Once more if it fails: other work of the machine can hold the page up.
  it.each(cases)("$id, $name", {retry: 1}, async (each) => {
    await page.evaluate(() => {
      (window as any).notes.stall = 0;
    });
    const source = toSource(each, new URL(page.url()).port);
    const {outcome, took} = await run(source);
    const {contains, notContains, noDom = [], maxDomNodes, maxTextChars, maxLines} = each.expect;
    const seen = await page.evaluate((selectors) => {
      const output = document.querySelector("#cell-weights-sums .cell-output")!;
      const all = [...output.querySelectorAll("*")];
      const attributes = all.flatMap((element) =>
        [...element.attributes].map(({name, value}) => `${name}=${value}`)
      );
      return {
        text: (output as HTMLElement).innerText,
        nodes: all.length,
        lines: output.querySelectorAll(".log").length,
        forbidden: selectors.filter((selector) => output.querySelector(selector)),
        attributes: attributes.filter(
          (each) =>
            /^(on\w+|href|src|target|srcdoc)=/.test(each) ||
            (/url\(/.test(each) && !/url\(#weights-sums-/.test(each))
        ),
        pwned: (window as any).__pwned,
        polluted: ({} as any).polluted,
        ...(window as any).notes
      };
    }, noDom);
    expect(each.expect.outcome, seen.text.slice(0, 500)).toContain(outcome);
    expect(took).toBeLessThan(limit + patience);
    for (const words of contains ?? []) expect(seen.text).toMatch(toPattern(words));
    for (const words of notContains ?? []) expect(seen.text).not.toMatch(toPattern(words));
    expect({forbidden: seen.forbidden, attributes: seen.attributes}).toEqual({
      forbidden: [],
      attributes: []
    });
    expect([seen.pwned, seen.polluted, seen.heard]).toEqual([undefined, undefined, 0]);
    expect(seen.stall).toBeLessThan(500);
    if (maxDomNodes) expect(seen.nodes).toBeLessThanOrEqual(maxDomNodes);
    if (maxTextChars) expect(seen.text.length).toBeLessThanOrEqual(maxTextChars);
    if (maxLines) expect(seen.lines).toBeLessThanOrEqual(maxLines);
    expect(await run("weights.length + 37")).toMatchObject({outcome: "value"});
    expect(await page.locator("#cell-weights-sums .cell-output").innerText()).toBe("42");
  });
});

it("none of them has sent anything anywhere", () => {
  expect(problems.filter((each) => each.startsWith("request:"))).toEqual([]);
});

/** The words of a case: `a|b` is either. */
function toPattern(words: string): RegExp {
  const escaped = words.split("|").map((each) => each.replace(/[.*+?^${}()[\]\\]/g, "\\$&"));
  return new RegExp(escaped.join("|"));
}
