import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readRecord, readRecordName} from "../../src/course/editRecord.ts";
import {listKeys} from "../../src/course/listKeys.ts";
import {readWorkFile, toWorkFile} from "../../src/course/workFile.ts";
import {createStorage} from "./createStorage.ts";

type Texts = {[name: string]: [source: string, time: number]};

const key = "attention:1:08-softmax:weights:abc";
const place = (name: string) => (name === "" ? key : `${key}:${name}`);

function fill(texts: Texts): Storage {
  const storage = createStorage();
  for (const [name, [source, time]] of Object.entries(texts)) {
    storage.setItem(place(name), JSON.stringify({source, time, tab: "a"}));
  }
  return storage;
}

function textsIn(storage: Storage): {[name: string]: string} {
  const names = listKeys(storage, key).sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(key.length + 1), readRecord(storage.getItem(name))!.source])
  );
}

/** What is in a browser that has *mine* once a file of *theirs* is loaded. */
function load(mine: Texts, theirs: Texts): {[name: string]: string} {
  const storage = fill(mine);
  readWorkFile(toWorkFile(fill(theirs)), storage);
  return textsIn(storage);
}

describe("readWorkFile(text, storage)", () => {
  it("keeps a text that is set aside for the file's, and one that the file has set aside", () => {
    expect(load({"": ["mine", 3]}, {"": ["theirs", 5], aside: ["older", 4]})).toEqual({
      "": "theirs",
      aside: "mine",
      aside2: "older"
    });
  });

  it("keeps what the browser has set aside before", () => {
    const mine: Texts = {"": ["mine", 3], aside: ["first", 1], aside2: ["second", 2]};
    expect(load(mine, {"": ["theirs", 5], aside: ["second", 9]})).toEqual({
      "": "theirs",
      aside: "first",
      aside2: "second",
      aside3: "mine"
    });
  });

  it("sets nothing aside twice, nor what the cell says anyway", () => {
    const both: Texts = {"": ["mine", 3], aside: ["older", 1]};
    expect(load(both, both)).toEqual({"": "mine", aside: "older"});
    expect(load({"": ["mine", 3]}, {"": ["older", 1], aside: ["mine", 2]})).toEqual({
      "": "mine",
      aside: "older"
    });
  });

  it("loses no text, and puts the newest in its place, whatever both have", () => {
    const name = fc.constantFrom("", "aside", "aside2", "aside7");
    const text = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(9));
    const texts = fc.dictionary(name, text, {noNullPrototype: true});
    fc.assert(
      fc.property(texts, texts, (mine, theirs) => {
        const after = load(mine, theirs);
        const before = [...Object.values(mine), ...Object.values(theirs)];
        expect(new Set(Object.values(after))).toEqual(new Set(before.map(([source]) => source)));
        const current = [theirs[""], mine[""]].filter(Boolean);
        const times = current.map(([, time]) => time);
        const newest = current.find(([, time]) => time === Math.max(...times));
        expect(after[""]).toBe(newest?.[0]);
        expect(Object.keys(after).every((each) => readRecordName(place(each)))).toBe(true);
      })
    );
  });

  it("loses no text of a browser that becomes full", () => {
    for (const most of [0, 1, 2]) {
      const storage = fill({"": ["mine", 3], aside: ["first", 1]});
      const set = storage.setItem;
      let count = 0;
      storage.setItem = (name, text) => {
        if (++count > most) throw new DOMException("full", "QuotaExceededError");
        set(name, text);
      };
      const file = toWorkFile(fill({"": ["theirs", 5], aside: ["older", 4]}));
      expect(() => readWorkFile(file, storage)).toThrow(DOMException);
      expect(Object.values(textsIn(storage))).toEqual(expect.arrayContaining(["mine", "first"]));
    }
  });

  it("counts the cells that have texts, and neither what is set aside nor solved exercises", () => {
    const theirs = fill({"": ["theirs", 5], aside: ["older", 4], aside2: ["oldest", 3]});
    const add = (name: string) =>
      theirs.setItem(`attention:1:${name}`, JSON.stringify({source: "1", time: 1, tab: ""}));
    add("08-softmax:weights:def"); // of an earlier text of the chapter
    add("08-softmax:own-1:new");
    add("09-weighted-sum:weights:abc");
    add("solved:08-softmax:gap");
    expect(readWorkFile(toWorkFile(theirs), createStorage())).toBe(3);
  });
});
