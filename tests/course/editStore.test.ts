import {describe, expect, it} from "vitest";
import {createEditStore} from "../../src/course/editStore.ts";
import {toSourceId} from "../../src/course/sourceId.ts";
import {readWorkFile, toWorkFile} from "../../src/course/workFile.ts";
import {createStorage} from "./createStorage.ts";

function open(storage: Storage, tab = "a", time = 1) {
  return createEditStore("08-softmax", {storage: () => storage, now: () => time, tab});
}

const original = "softmax(scores)";
const base = toSourceId(original);
const key = `attention:1:08-softmax:weights:${base}`;
const texts = (store: ReturnType<typeof open>) =>
  store.load().map(({cell, source, isAside}) => [cell, source, isAside]);

describe("an edit", () => {
  it("is there after a reload, in its own chapter only", () => {
    const storage = createStorage();
    open(storage).save("weights", original, "softmax(scores, 2)");
    expect(open(storage).load()).toEqual([
      {cell: "weights", base, source: "softmax(scores, 2)", time: 1, isAside: false}
    ]);
    expect(createEditStore("09-masks", {storage: () => storage}).load()).toEqual([]);
  });

  it("is kept on a page without encryption, too, where a browser makes no random names", () => {
    const storage = createStorage();
    const {randomUUID} = crypto;
    Object.defineProperty(crypto, "randomUUID", {value: undefined, configurable: true});
    try {
      createEditStore("08-softmax", {storage: () => storage}).save("weights", original, "1");
    } finally {
      Object.defineProperty(crypto, "randomUUID", {value: randomUUID, configurable: true});
    }
    expect(texts(open(storage))).toEqual([["weights", "1", false]]);
  });

  it("is gone when it says what the chapter says", () => {
    const storage = createStorage();
    const store = open(storage);
    store.save("weights", original, "1");
    store.save("weights", original, original);
    expect(storage.length).toBe(0);
  });

  it("of an earlier text of the chapter stays beside one of the text of today", () => {
    const storage = createStorage();
    open(storage).save("weights", "an earlier text", "mine");
    open(storage).save("weights", original, "mine too");
    expect(
      open(storage)
        .load()
        .map(({base}) => base)
    ).toEqual([toSourceId("an earlier text"), base]);
  });
});

describe("two tabs", () => {
  it("that edit different cells keep both", () => {
    const storage = createStorage();
    const [a, b] = [open(storage, "a"), open(storage, "b")];
    a.save("c1", "", "A");
    b.save("c2", "", "B");
    expect(texts(open(storage, "c"))).toEqual([
      ["c1", "A", false],
      ["c2", "B", false]
    ]);
  });

  it("that edit the same cell keep the newer text, and set the other aside", () => {
    const storage = createStorage();
    const [a, b] = [open(storage, "a"), open(storage, "b")];
    a.save("c1", "", "A");
    b.save("c1", "", "B");
    b.save("c1", "", "B2");
    expect(texts(open(storage, "c"))).toEqual(
      [
        ["c1", "A", true],
        ["c1", "B2", false]
      ].sort((x, y) => Number(x[2]) - Number(y[2]))
    );
  });

  it("that take turns at the same cell set each text aside, until it is forgotten", () => {
    const storage = createStorage();
    for (const tab of ["a", "b", "c"]) open(storage, tab).save("c1", "", tab.toUpperCase());
    const store = open(storage, "d");
    expect(
      texts(store)
        .map(([, source, isAside]) => [source, isAside])
        .sort()
    ).toEqual([
      ["A", true],
      ["B", true],
      ["C", false]
    ]);
    for (const edit of store.load().filter(({isAside}) => isAside)) store.forget(edit);
    expect(texts(store)).toEqual([["c1", "C", false]]);
  });

  it("do not set aside what a tab has taken over and then changed", () => {
    const storage = createStorage();
    open(storage, "a").save("c1", "", "A");
    const b = open(storage, "b");
    b.adopt(b.load()[0]);
    b.save("c1", "", "AB");
    expect(texts(b)).toEqual([["c1", "AB", false]]);
  });

  it("forget no text that has come in the place of the one that was offered", () => {
    const storage = createStorage();
    const [a, b] = [open(storage, "a"), open(storage, "b", 2)];
    a.save("c1", "", "A");
    const [offered] = b.load();
    a.save("c1", "", "A2");
    b.forget(offered);
    expect(texts(b)).toEqual([["c1", "A2", false]]);
    b.forget(b.load()[0]);
    expect(texts(b)).toEqual([]);
  });

  it("set their own text aside, once the page shows another in its place", () => {
    const a = open(createStorage());
    a.save("c1", "", "A");
    a.release();
    a.save("c1", "", "of a link");
    expect(texts(a)).toEqual(
      expect.arrayContaining([
        ["c1", "A", true],
        ["c1", "of a link", false]
      ])
    );
  });

  it("tell each other", () => {
    const storage = createStorage();
    open(storage, "b").save("weights", original, "B");
    const event = {key, newValue: storage.getItem(key), storageArea: null} as StorageEvent;
    expect(open(storage, "a").read(event)).toMatchObject({cell: "weights", source: "B"});
    expect(open(storage, "b").read(event)).toBeNull();
    expect(open(storage, "a").read({...event, key: "theme"} as StorageEvent)).toBeNull();
  });
});

describe("a storage that does not do its part", () => {
  it("full: the edit is kept for this visit, and kept for good as soon as there is room", () => {
    const storage = createStorage(100);
    const store = open(storage);
    store.save("weights", original, "x".repeat(200));
    expect([store.state, texts(store)]).toEqual(["full", [["weights", "x".repeat(200), false]]]);
    store.save("weights", original, "x");
    expect([store.state, storage.length]).toEqual(["kept", 1]);
  });

  it("full from the start: what is kept is shown", () => {
    const storage = createStorage();
    open(storage).save("weights", original, "1");
    storage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const store = open(storage);
    expect([store.state, texts(store)]).toEqual(["full", [["weights", "1", false]]]);
  });

  it("refused: the edit is kept for this visit", () => {
    const refuse = () => {
      throw new DOMException("no", "SecurityError");
    };
    const store = createEditStore("08-softmax", {storage: refuse});
    store.save("weights", original, "1");
    expect([store.state, texts(store)]).toEqual(["off", [["weights", "1", false]]]);
  });

  it("cleared while the page is open: the next edit is kept, and all that came before it", () => {
    const storage = createStorage();
    const store = open(storage);
    store.save("weights", original, "1");
    store.save("scores", "", "2");
    storage.clear();
    store.save("weights", original, "12");
    expect(texts(open(storage))).toEqual([
      ["weights", "12", false],
      ["scores", "2", false]
    ]);
  });

  it.each(['{"source": "dis', "42", "null", '{"source": 7, "time": 1}', ""])(
    "damaged: %j is set aside under another name",
    (text) => {
      const storage = createStorage();
      storage.setItem(key, text);
      const store = open(storage);
      expect(store.load()).toEqual([]);
      expect(storage.getItem(`attention:damaged:${key}`)).toBe(text);
      const [record] = store.damaged();
      expect([record.cell, record.text]).toEqual(["weights", text]);
      record.forget();
      expect(storage.length).toBe(0);
    }
  );

  it("holds records of other versions of the site: they stay as they are", () => {
    const storage = createStorage();
    for (const other of ["attention:9:08-softmax:weights:x", "attn:v1:intro"])
      storage.setItem(other, "{}");
    const store = open(storage);
    expect(store.load()).toEqual([]);
    store.save("weights", original, "1");
    expect(storage.getItem("attention:9:08-softmax:weights:x")).toBe("{}");
    expect(storage.getItem("attn:v1:intro")).toBe("{}");
    expect([store.hasNewer(), open(createStorage()).hasNewer()]).toEqual([true, false]);
  });
});

describe("a file of all work", () => {
  it("carries it to another browser", () => {
    const [from, to] = [createStorage(), createStorage()];
    open(from).save("weights", original, "1");
    createEditStore("09-masks", {storage: () => from}).save("mask", "", "2");
    expect(readWorkFile(toWorkFile(from), to)).toBe(2);
    expect(texts(open(to))).toEqual([["weights", "1", false]]);
  });

  it("carries what storage did not take", () => {
    const storage = createStorage(100);
    const store = open(storage);
    store.save("weights", original, "x".repeat(200));
    const to = createStorage();
    expect(readWorkFile(toWorkFile(storage, store.unsaved()), to)).toBe(1);
    expect(texts(open(to))).toEqual([["weights", "x".repeat(200), false]]);
    expect(JSON.parse(toWorkFile(undefined, store.unsaved())).records).toHaveProperty([key]);
  });

  it("replaces no newer text, and loses none", () => {
    const [from, to] = [createStorage(), createStorage()];
    open(from, "a", 1).save("weights", original, "old");
    open(to, "b", 2).save("weights", original, "new");
    readWorkFile(toWorkFile(from), to);
    expect(texts(open(to, "c"))).toEqual([
      ["weights", "new", false],
      ["weights", "old", true]
    ]);
  });

  it.each([
    "",
    "[]",
    '{"format": "other"}',
    '{"format":"attention-cell-by-cell","version":1,"records":{"theme":{"source":"","time":1}}}'
  ])("is refused if it is none: %j", (text) => {
    const storage = createStorage();
    expect(() => readWorkFile(text, storage)).toThrow("not a file of this course");
    expect(storage.length).toBe(0);
  });
});
