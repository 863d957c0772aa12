import {describe, expect, it} from "vitest";
import {longestCell} from "../../src/course/cellChange.ts";
import {diffLines} from "../../src/course/diffLines.ts";
import {packText} from "../../src/course/packText.ts";
import {readShareLink, toShareLink} from "../../src/course/shareLink.ts";
import {chapters} from "../chapters/chapters.ts";

const originals = new Map([
  ["c1", "const a = 1;"],
  ["c2", "a + 1"]
]);
const chapter = "08-softmax";
const share = (cells: {[name: string]: string}) =>
  toShareLink(chapter, {
    cells: Object.entries(cells).map(([name, source]) => {
      return {name, source, original: originals.get(name)!};
    })
  });

describe("a link", () => {
  it("carries the changed cells", async () => {
    const link = (await share({c1: "const a = 2;", c2: 'a + "→ <b>"'}))!;
    expect(link).toMatch(/^#s=1\.[A-Za-z0-9_-]+$/);
    expect(await readShareLink(link, chapter, originals)).toEqual({
      kind: "shared",
      cells: [
        {name: "c1", source: "const a = 2;"},
        {name: "c2", source: 'a + "→ <b>"'}
      ],
      own: [],
      settings: new Map()
    });
  });

  it("carries cells of the reader's own, with the cells that they follow", async () => {
    const own = [
      {name: "scratch-1", after: "c1", source: "a * 2"},
      {name: "scratch-2", after: "scratch-1", source: ""},
      {name: "scratch-3", after: "#one-row", source: "1"}
    ];
    const link = (await toShareLink(chapter, {cells: [], own}))!;
    expect(await readShareLink(link, chapter, originals)).toEqual({
      kind: "shared",
      cells: [],
      own,
      settings: new Map()
    });
  });

  it("is damaged if such a cell has the name of another, or is none", async () => {
    const cell = {name: "scratch-1", after: "c1", source: "1"};
    const damaged = {kind: "problem", problem: "damaged"};
    const read = async (own: object[]) => {
      const n = own.map((each) => Object.values(each));
      const link = `#s=1.${await packText(JSON.stringify({c: chapter, e: {}, n}))}`;
      return readShareLink(link, chapter, originals);
    };
    for (const own of [
      [cell, cell],
      [{...cell, name: "c2"}],
      [{...cell, name: "scratch-x"}],
      [{...cell, after: "<b>"}],
      [{...cell, after: "##a"}],
      [{...cell, source: "x".repeat(longestCell + 1)}],
      [{...cell, source: 1}]
    ])
      expect(await read(own)).toEqual(damaged);
    const many = Array.from({length: 61}, (_, i) => ({...cell, name: `scratch-${i}`}));
    expect(await read(many)).toMatchObject({problem: "large"});
  });

  it("carries what inputs are set to, in the chapter's cells and in those of the reader", async () => {
    const own = [{name: "scratch-1", after: "c1", source: "1"}];
    const settings = {
      c2: {a: 5, b: "x", c: true, d: [1, 2], e: [[1], [2]]},
      "scratch-1": {f: [[true]]}
    };
    const link = (await toShareLink(chapter, {cells: [], own, settings}))!;
    const content = await readShareLink(link, chapter, originals);
    expect(content).toMatchObject({settings: new Map(Object.entries(settings))});
  });

  it("is damaged or of another version if its settings are of nothing that can be set", async () => {
    const read = async (i: unknown) => {
      const link = `#s=1.${await packText(JSON.stringify({c: chapter, e: {}, i}))}`;
      return readShareLink(link, chapter, originals);
    };
    for (const settings of [{a: null}, {a: {}}, {a: [[[1]]]}, {a: [null]}, [1], null, 1])
      expect(await read({c1: settings})).toEqual({kind: "problem", problem: "damaged"});
    for (const all of [null, 1, [[]]]) expect(await read(all)).toMatchObject({kind: "problem"});
    expect(await read({other: {a: 1}})).toEqual({kind: "problem", problem: "changed"});
    const many = Object.fromEntries(Array.from({length: 61}, (_, i) => [`c${i}`, {a: 1}]));
    expect(await read(many)).toEqual({kind: "problem", problem: "large"});
  });

  it("carries a cell as long as any that runs", async () => {
    const source = "x".repeat(100_000);
    const own = [{name: "scratch-1", after: "c1", source}];
    const cells = [{name: "c1", original: "const a = 1;", source}];
    const link = (await toShareLink(chapter, {cells, own}))!;
    expect(await readShareLink(link, chapter, originals)).toMatchObject({
      cells: [{name: "c1", source}],
      own
    });
  });

  it("has under 300 characters for a change of one line in any cell of the course", async () => {
    for (const {file, cells} of chapters) {
      const id = file.replace(/^.*\/|\.mdx$/g, "");
      const address = `https://somebody-with-a-name.github.io/attention-cell-by-cell/chapters/${id}/`;
      for (const {name, source: original} of cells) {
        const lines = original.split("\n");
        lines.splice(
          Math.floor(lines.length / 2),
          1,
          "const changed = softmax(scores.map(double));"
        );
        const source = lines.join("\n");
        const link = (await toShareLink(id, {cells: [{name, original, source}]}, address))!;
        expect(address.length + link.length, `${file} ${name}`).toBeLessThan(300);
        const own = new Map(cells.map((each) => [each.name, each.source]));
        expect(await readShareLink(link, id, own)).toMatchObject({
          kind: "shared",
          cells: [{name, source}]
        });
      }
    }
  });

  it("opens when the chapter has changed since, or says that it cannot", async () => {
    const link = (await share({c1: "const a = 2;"}))!;
    const later = new Map([["c1", "const a = 3;"]]);
    expect(await readShareLink(link, chapter, later)).toMatchObject({kind: "shared"});
    expect(await readShareLink(link, chapter, new Map())).toEqual({
      kind: "problem",
      problem: "changed"
    });
  });

  it("is not made when it would be too long for a link", async () => {
    let state = 1;
    const next = () => (state = (state * 48271) % 2147483647) % 90;
    const random = Array.from({length: 60_000}, () => String.fromCharCode(33 + next()));
    expect(await share({c1: random.join("")})).toBeNull();
  });

  it("is not made when nobody could open it", async () => {
    const cell = (i: number, length: number) => {
      return {name: `scratch-${i}`, after: "c1", source: "x".repeat(length)};
    };
    expect(await share({c1: "x".repeat(longestCell + 1)})).toBeNull();
    expect(await toShareLink(chapter, {cells: [], own: [cell(1, longestCell + 1)]})).toBeNull();
    const many = Array.from({length: 61}, (_, i) => cell(i, 1));
    expect(await toShareLink(chapter, {cells: [], own: many})).toBeNull();
    const long = Array.from({length: 5}, (_, i) => cell(i, 90_000));
    expect(await toShareLink(chapter, {cells: [], own: long})).toBeNull();
  });

  it("is made of what has changed when whole cells would be too long", async () => {
    const cells = Array.from({length: 12}, (_, i) => {
      const original = `const a = ${"x".repeat(39_000)}${i};`;
      return {name: `c${i}`, original, source: `${original} // ${i}`};
    });
    const link = (await toShareLink(chapter, {cells}))!;
    const texts = new Map(cells.map(({name, original}) => [name, original]));
    expect(await readShareLink(link, chapter, texts)).toMatchObject({
      cells: cells.map(({name, source}) => ({name, source}))
    });
  });
});

describe("diffLines(before, after)", () => {
  it("gives the lines of both, the common ones once", () => {
    const marks = {same: " ", removed: "-", added: "+"};
    const diff = (a: string, b: string) =>
      diffLines(a, b).map(({kind, text}) => `${marks[kind]}${text}`);
    expect(diff("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(diff("a", "a")).toEqual([" a"]);
  });
});
