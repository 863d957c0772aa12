import type {JSHandle, Page} from "playwright-core";
import {readdirSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {run} from "../../src/notebook/run.ts";
import {readCases} from "../hostile/cases.ts";
import {chapter, open} from "./browser.ts";

// Notebooks of strangers: cells that clash, fail or wait together. The page runs the cells of a case
// in its own sandbox, in the place of the chapter's.
interface NotebookCase {
  id: string;
  name: string;
  cells: {id: string; code: string}[] | {generate: "ring" | "chain"; n: number};
}

/** What each cell shows, in one line, and how often each began to run. */
interface Given {
  shows: {[name: string]: string};
  runs: {[name: string]: number};
}

const cases = readCases<NotebookCase>("09-notebook");
let page: Page;
let live: JSHandle; // the module that runs the cells of a page

beforeAll(async () => {
  ({page} = await open(chapter));
  const script = readdirSync("dist/_astro").find((file) => /^live\..*\.js$/.test(file));
  live = await page.evaluateHandle(`import("/_astro/${script}")`);
});
afterAll(() => page.context().close());

/** Runs the cells of a case at once, and then those named in *again*, one after the other. */
async function give(each: NotebookCase, again: string[] = []): Promise<Given> {
  return page.evaluate(runInPage, {live, sources: toSources(each), again});
}

function toSources({cells}: NotebookCase): {name: string; source: string}[] {
  const list = Array.isArray(cells) ? cells : generate(cells);
  return list.map(({id, code}) => ({name: id, source: code}));
}

// Each cell needs the one before it; in a ring, the first needs the last.
function generate({generate, n}: {generate: "ring" | "chain"; n: number}) {
  return Array.from({length: n}, (_, i) => {
    const first = generate === "ring" ? `x${n - 1} + 1` : "1";
    return {id: `c${i}`, code: `const x${i} = ${i === 0 ? first : `x${i - 1} + 1`}; x${i}`};
  });
}

const checks: {[id: string]: (each: NotebookCase) => Promise<void>} = {
  "notebook-01": async (each) => {
    const words = "x is defined more than once: in a and in b";
    const {shows} = await give(each);
    for (const name of ["a", "b", "c"]) expect(shows[name]).toContain(words);
  },
  "notebook-02": async (each) => {
    const {shows} = await give(each);
    for (const name of ["a", "b"])
      expect(shows[name]).toMatch(/circular definition: (a → b|b → a)/);
  },
  "notebook-04": async (each) => {
    const {shows} = await give(each);
    expect(shows.c0).toMatch(/circular definition: c\d+ → /);
    expect(Object.keys(shows)).toHaveLength(100);
  },
  "notebook-05": async (each) => {
    // The frame lets no run send more than a thousand messages, one for each cell that begins; the
    // whole chain is for the scheduler alone.
    const {shows} = await give({...each, cells: {generate: "chain", n: 400}});
    expect([shows.c0, shows.c399]).toEqual(["1", "400"]);
    const chain = toSources(each);
    const {values} = await run(chain, {modules: {}, evaluate: evaluateInNode});
    expect(values.x1999).toBe(2000);
  },
  "notebook-06": async (each) => {
    const {shows} = await give(each);
    expect(shows.a).toMatch(/display/); // the one name that no cell may take
    expect(shows.b).toMatch(/waits for a|attention is not|defined/);
  },
  "notebook-08": async (each) => {
    const {shows} = await give(each);
    expect(shows.a).toMatch(/^Error: no/);
    expect(shows.b).toMatch(/^waits for a, which failed/);
  },
  "notebook-09": async (each) => {
    const {shows, runs} = await give(each);
    expect(shows.b).toMatch(/^stopped after 2 s/);
    expect(shows.c).toBe("1");
    expect(runs.b).toBe(1);
  },
  "notebook-10": async (each) => {
    const {shows} = await give(each);
    expect(shows.a).toMatch(/^stopped after 2 s/);
    expect(shows.b).toMatch(/^waits for a/);
  },
  "notebook-12": async (each) => {
    // A cell that runs again gets the same array, as in every notebook; a run from the start, a new one.
    expect((await give(each, ["b"])).shows.b).toBe("5");
    expect((await give(each, ["a"])).shows.b).toBe("4");
  },
  "notebook-13": async ({cells, ...each}) => {
    // Cells have no clock and no chance but what they make: the 200 runs differ in nothing.
    const quiet = {...each, cells: [{id: "a", code: "display(1)"}]};
    const {shows, runs} = await give(quiet, Array(200).fill("a"));
    expect(shows.a).toBe("1");
    expect(runs.a).toBeLessThan(200);
  }
};

describe("hostile notebooks", () => {
  it.each(cases)("$id, $name", (each) => checks[each.id](each));
});

// Runs in the page. It stands in for the cells of a chapter.
async function runInPage({
  live,
  sources,
  again
}: {
  live: any;
  sources: {name: string; source: string}[];
  again: string[];
}): Promise<Given> {
  const parent = document.querySelector<HTMLElement>("chapter-notebook")!;
  const {frame, worker, compiled} = parent.dataset;
  const shows: {[name: string]: string} = {};
  const runs: {[name: string]: number} = {};
  const textOf = (tree: any): string =>
    typeof tree === "string" ? tree : tree[2].map(textOf).join("");
  const cells = sources.map(({name, source}) => ({
    name,
    source,
    limit: 2,
    showPending: () => (runs[name] = (runs[name] ?? 0) + 1),
    show: (_: unknown, output: unknown[]) => (shows[name] = output.map(textOf).join(" "))
  }));
  let answered = () => {};
  const load = async (url: string) => (await fetch(url)).text();
  const texts = {frame: load(frame!), worker: load(worker!), compiled: load(compiled!)};
  const session = await live.startLive(
    cells,
    texts,
    {onDone: () => answered(), onRefusal: () => {}},
    parent
  );
  const run = (names: string[]) =>
    new Promise<void>((done) => {
      answered = done;
      session.run(...names);
    });
  await run(sources.map(({name}) => name));
  const answers = again.map((name) => run([name]));
  await answers.at(-1);
  session.close();
  return {shows, runs};
}
