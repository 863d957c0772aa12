import {basename} from "node:path";
import {describe, expect, it} from "vitest";
import {notation} from "../../content/notation.ts";
import {findNotationUse} from "../../src/markdown/notation.ts";
import {chapters} from "../chapters/chapters.ts";

const entries = notation.flatMap((group) => group.entries);

describe("the notation of the course", () => {
  const texts = chapters.map(({file, text}) => ({id: basename(file, ".mdx"), text}));
  const {first, unexplained} = findNotationUse(entries, texts);

  it("explains every symbol of every equation", () => expect(unexplained).toEqual([]));

  it("explains no symbol that no equation uses", () => {
    expect(entries.filter((entry) => !first.has(entry)).map(({id}) => id)).toEqual([]);
  });

  it("explains a symbol only for chapters that use it so", () => {
    const unused = entries.flatMap((entry) =>
      (entry.chapters ?? []).filter((number) => {
        const own = texts.filter(({id}) => parseInt(id) === number);
        return !findNotationUse(entries, own).first.has(entry);
      })
    );
    expect(unused).toEqual([]);
  });

  it("has each anchor once", () => {
    const ids = entries.map(({id}) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe("findNotationUse(entries, chapters)", () => {
  const x = {id: "x", tex: "x", name: "x", meaning: "A number."};
  const mean = {...x, id: "mean", tex: "m_x"};
  const use = (own: (typeof x & {chapters?: number[]})[], ...texts: string[]) =>
    findNotationUse(
      own,
      texts.map((text, i) => ({id: `0${i + 1}-chapter`, text}))
    );

  it("returns the first use of each entry, with the anchor before it", () => {
    const {first} = use([x], "None.", "## Here\n\nOne $x + 1$.\n\n## There\n\n$x$");
    expect(first.get(x)).toEqual({chapter: "02-chapter", anchor: "here"});
  });

  it("names what is not explained by chapter, line and equation", () => {
    expect(use([x], "Text.\n\nSee $x = y^2$.").unexplained).toEqual(["01-chapter:3: y in x = y^2"]);
    expect(use([x], "$\\key{x}$").unexplained).toEqual(["01-chapter:1: key:x in \\key{x}"]);
  });

  it("reads a letter and its index as one symbol only where an entry has both", () => {
    expect(use([x, mean], "$m_x + x$").unexplained).toEqual([]);
    expect(use([x], "$m_x$").unexplained).toEqual(["01-chapter:1: m in m_x"]);
  });

  it("takes the meaning of the chapter before the general one, and no two of the same rank", () => {
    const local = {...x, id: "local", chapters: [2]};
    const {first} = use([x, local], "$x$", "$x$");
    expect(first.get(x)?.chapter).toBe("01-chapter");
    expect(first.get(local)?.chapter).toBe("02-chapter");
    expect(() => use([x, {...x, id: "other"}], "$x$")).toThrow(
      "x and other both explain x in chapter 1"
    );
  });
});
