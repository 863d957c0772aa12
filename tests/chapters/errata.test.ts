import {describe, expect, it} from "vitest";
import {appendices, chapters} from "./chapters.ts";

const errata = appendices.find(({file}) => file.endsWith("errata.mdx"))!;
const notebook = appendices.find(({file}) => file.endsWith("notebook.mdx"))!;
const faults = [
  ...errata.text.matchAll(/<Erratum id="([^"]*)" title="[^"]*"(?: where="[^"]*")? proof="([^"]*)"/g)
];
const ids = faults.map(([, id]) => id);
const linksOf = (text: string) => [...text.matchAll(/errata\/#(\w+)\)/g)].map(([, id]) => id);

/** The part of a chapter that says what the notebook got wrong there. */
const listOf = (text: string) =>
  text.split("## What the notebook got wrong here")[1]?.split("\n## ")[0];

describe("the errata", () => {
  it("have every fault once, in order", () => {
    const expected = [
      ["c", 18],
      ["p", 33],
      ["r", 10]
    ].flatMap(([letter, count]) =>
      Array.from({length: Number(count)}, (_, i) => `${letter}${i + 1}`)
    );
    expect(ids).toEqual(expected);
  });

  it("say of every fault which chapter proves it", () => {
    for (const [, id, proof] of faults) expect(proof, id).toMatch(/^\d\d-[a-z-]+\/#/);
  });

  it("run every fault of the code, but the two that cannot run", () => {
    const cells = errata.text
      .split("<Erratum ")
      .slice(1)
      .map((each) => [/id="(\w+)"/.exec(each)![1], each.includes("```ts")]);
    const without = cells.filter(([id, runs]) => String(id).startsWith("c") && !runs);
    expect(without.map(([id]) => id)).toEqual(["c5", "c18"]);
  });
});

const withItems = chapters.filter(({text}) => !listOf(text)?.includes("<ErrataList />"));
describe.each(withItems)("what the notebook got wrong, in $file", ({text}) => {
  const items = (listOf(text) ?? "").split(/^- /m).slice(1);
  it.each(items.map((item) => [item.slice(0, 50), item]))("leads to the errata: %s", (_, item) => {
    expect(linksOf(item).length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(linksOf(item)));
  });
});

describe("what the notebook got wrong", () => {
  const autopsy = chapters.find(({file}) => file.endsWith("11-autopsy.mdx"))!;
  const others = chapters.filter((chapter) => chapter !== autopsy);

  it("leads to every fault from another chapter, but for those that only the autopsy proves", () => {
    const linked = new Set(others.flatMap(({text}) => linksOf(listOf(text) ?? "")));
    const missing = faults.filter(([, id]) => !linked.has(id));
    for (const [, id, proof] of missing) expect(proof, id).toMatch(/^11-autopsy\//);
  });

  it("is all of it in the autopsy, which says how much it is", () => {
    expect(listOf(autopsy.text)).toContain("<ErrataList />");
    expect(listOf(autopsy.text)).toContain(`${ids.length} faults`);
  });
});

describe("the map of the notebook", () => {
  it("has each of its code cells", () => {
    const counts = [...notebook.text.matchAll(/^\| (1\d\d) \|/gm)].map(([, count]) =>
      Number(count)
    );
    expect(counts).toEqual([115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 129, 132, 133]);
  });

  it("has each of its eight pictures", () => {
    expect(notebook.text.match(/^\| \d \|.*#figure-/gm)).toHaveLength(8);
  });

  it("has every fault of words and code", () => {
    const linked = linksOf(notebook.text);
    expect(ids.filter((id) => !id.startsWith("r") && !linked.includes(id))).toEqual([]);
  });
});
