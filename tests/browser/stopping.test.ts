import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {CellCase} from "../hostile/cases.ts";
import type {HostileCell} from "./hostileCell.ts";
import {readCases} from "../hostile/cases.ts";
import {cellOf, chapter, open} from "./browser.ts";
import {prepareHostileCell} from "./hostileCell.ts";

// P4: a cell that does not end is stopped within its limit and 0.2 s, and the page stays usable. These
// cells, one for each way not to end, have the limit that readers' cells have.
const limit = 2000;
const allowance = 200;
const ways = [
  "nontermination-01", // a loop
  "nontermination-02", // a loop that waits
  "nontermination-06", // a regular expression
  "nontermination-09", // promises
  "nontermination-13", // nothing happens
  "nontermination-16", // it talks
  "nontermination-18", // a call into JavaScript itself
  "nontermination-21", // it refuses to end
  "memory-02" // it grows
];
const cases = [...readCases("01-nontermination"), ...readCases("02-memory")];

function findCase(way: string): CellCase {
  const found = cases.find(({id}) => id === way);
  if (!found) throw new Error(`there is no case ${way}`);
  return found;
}

let cell: HostileCell;
let page: Page;

beforeAll(async () => {
  ({page} = await open(chapter));
  cell = await prepareHostileCell(page, limit, allowance);
});
afterAll(() => page.context().close());

it.each(ways.map(findCase))("$id, $name, is stopped in time", async (each) => {
  expect(await cell.faultsOf(each)).toEqual([]);
});

it("a cell is given the time that it has", async () => {
  const {outcome, took} = await cell.run("for (;;);");
  expect(outcome).toBe("killed");
  expect(took).toBeGreaterThan(limit - 100);
});

it("a cell that is stopped leaves no worker behind", async () => {
  await cell.run("1");
  await expect.poll(() => page.workers().length).toBe(1);
});

it("a stream that changes what all cells share is stopped, though it has not ended", async () => {
  const {write, output} = cellOf(page, "weights");
  await write(`async function* spoil() {
  Set.prototype.has = () => true;
  for (;;) { yield [[0.5, 0.5], [1, 0]]; await new Promise((go) => setTimeout(go, 50)); }
}
const weights = stream(spoil());`);
  await output.getByText("it changed an object of JavaScript that all cells share").waitFor();
});

it("a cell is stopped for a value that does not end where another cell uses it", async () => {
  const {write, output} = cellOf(page, "weights");
  const user = cellOf(page, "largest-key");
  await write("const weights = [[0.75, 0.25], [0.5, 0.5]];");
  await expect.poll(() => user.output.innerText()).toContain("[0, 0]");
  const began = performance.now();
  await write("const weights = {map() { for (;;); }};");
  await output.getByText("stopped after 2 s").waitFor();
  expect(performance.now() - began).toBeLessThan(2 * limit); // not one cell after the other
  await user.output.getByText("waits for weights").waitFor();
});
