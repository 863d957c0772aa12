import {existsSync, readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {CellCase} from "../hostile/cases.ts";
import type {HostileCell} from "./hostileCell.ts";
import {cellFiles, readCases} from "../hostile/cases.ts";
import {cellOf, chapter, open} from "./browser.ts";
import {prepareHostileCell} from "./hostileCell.ts";

// Cells of strangers, against the site as it is built. What the site promises, and where it is tried:
//
// P1 a cell reaches nothing of the page             03-escape below; editing.test.ts
// P2 a cell sends nothing anywhere                  04-exfiltration below; leaks.test.ts
// P3 a cell shows texts and drawings only           05-injection below; tests/notebook/render.test.ts
// P4 a cell without an end is stopped in time       01-nontermination below; stopping.test.ts
// P5 a memory bomb ends the cell, no edit           02-memory below; storage.test.ts
// P6 a cell that breaks its worker breaks no other  the cell that follows each case below
// P7 a link runs nothing and changes nothing        links.test.ts, work.test.ts
// P8 a damaged link or record breaks no chapter     links.test.ts, storage.test.ts
// P9 no edit is lost                                storage.test.ts, tests/course
// P10 cells work without a network                  offline.test.ts
// P11 no policy allows 'unsafe-eval' or -inline     tests/site/pages.test.ts
//
// Notebooks of strangers are in notebooks.test.ts. weakened.test.ts takes one defence away at a time:
// these cases must then fail.

/** How long the cell may run, in milliseconds: as long as the cells of readers. */
const limit = 2000;

let cell: HostileCell;
let problems: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await open(chapter);
  ({problems} = opened);
  close = () => opened.page.context().close();
  cell = await prepareHostileCell(opened.page, limit);
});
afterAll(() => close());

describe.each(cellFiles)("hostile cells: %s", (file) => {
  // Once more if it fails: other work of the machine can hold the page up.
  it.each(readCases(file))("$id, $name", {retry: 1}, async (each) => {
    expect(await cell.faultsOf(each)).toEqual([]);
  });
});

it("a drawing of a cell covers nothing outside of its output", async () => {
  const {page} = await open(chapter);
  const {cell, write, output, button} = cellOf(page, "weights-sums");
  const bar = cell.locator(".cell-bar");
  const next = cell.locator("xpath=following-sibling::p[1]");
  await write("40 + 2");
  await output.getByText("42", {exact: true}).waitFor();
  const look = async () => {
    await page.mouse.move(0, 0);
    return Promise.all([bar, next].map((each) => each.screenshot()));
  };
  await button("Run").blur();
  const before = await look();
  await write(
    'import * as Plot from "@observablehq/plot";\nPlot.plot({marks: [Plot.dot([[0, 0]], {r: 4000, fill: "red"})]})'
  );
  await output.locator("svg circle").waitFor();
  const after = await look();
  expect(after.map((picture, i) => picture.equals(before[i]))).toEqual([true, true]);
  await page.context().close();
});

it("none of them has run in the page or sent anything anywhere", async () => {
  expect(await cell.intrusions()).toBe(0);
  expect(problems.filter((each) => each.startsWith("request:"))).toEqual([]);
});

// The cases were collected outside of the project; where that collection lies, none is left out.
const collection = "../shared/hostile";
const others = ["06-links", "07-storage", "09-notebook"];

describe.skipIf(!existsSync(collection))(`the collection in ${collection}`, () => {
  it.each([...cellFiles, ...others])("has no case of %s that is not here", (file) => {
    const theirs: CellCase[] = JSON.parse(readFileSync(`${collection}/${file}.json`, "utf8"));
    expect(readCases(file)).toEqual(theirs);
  });
});
