import type {Progress} from "../../src/course/progress.ts";
import {describe, expect, it} from "vitest";
import {forgetProgress, keepProgress, readProgress} from "../../src/course/progress.ts";
import {readWorkFile, toWorkFile} from "../../src/course/workFile.ts";
import {createStorage} from "./createStorage.ts";

const place: Progress = {
  chapter: "06-scaling",
  section: "try-it",
  title: "Try it",
  reached: 3,
  sections: 9,
  isAtEnd: false,
  isRead: false,
  time: 1
};
const end: Progress = {...place, section: "summary", reached: 9, isAtEnd: true, isRead: true};

describe("keepProgress(progress)", () => {
  it("is what readProgress() gives, the last place first", () => {
    const storage = createStorage();
    const later = {...place, chapter: "08-softmax", time: 2};
    keepProgress(place, storage);
    keepProgress(later, storage);
    expect(readProgress(storage)).toEqual([later, place]);
  });

  it("keeps what was reached and read when the reader goes back", () => {
    const storage = createStorage();
    keepProgress(end, storage);
    keepProgress({...place, time: 2}, storage);
    expect(readProgress(storage)).toEqual([{...place, time: 2, reached: 9, isRead: true}]);
  });

  it("keeps the newer place, whichever comes first", () => {
    const storage = createStorage();
    keepProgress({...place, time: 2}, storage);
    keepProgress(end, storage);
    expect(readProgress(storage)).toEqual([{...place, time: 2, reached: 9, isRead: true}]);
  });

  it("reaches no more sections than the chapter has now", () => {
    const storage = createStorage();
    keepProgress(end, storage);
    keepProgress({...place, sections: 5, time: 2}, storage);
    expect(readProgress(storage)[0].reached).toBe(5);
  });

  it("keeps nothing where storage is full or refused, and stops nobody", () => {
    const full = createStorage(10);
    keepProgress(place, full);
    expect(readProgress(full)).toEqual([]);
    const refused = new Proxy(createStorage(), {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      }
    });
    keepProgress(place, refused);
    expect(readProgress(refused)).toEqual([]);
    expect(() => forgetProgress(refused)).not.toThrow();
  });

  it("takes the place of a damaged record", () => {
    const storage = createStorage();
    storage.setItem("attention:read:1:06-scaling", "{");
    keepProgress(place, storage);
    expect(readProgress(storage)).toEqual([place]);
  });
});

describe("readProgress()", () => {
  it.each([
    "",
    "{",
    "null",
    "[]",
    '"text"',
    JSON.stringify({...place, section: 7}),
    JSON.stringify({...place, title: "x".repeat(1000)}),
    JSON.stringify({...place, reached: -1}),
    JSON.stringify({...place, sections: 2.5}),
    JSON.stringify({...place, time: null})
  ])("leaves out the damaged record %s", (text) => {
    const storage = createStorage();
    storage.setItem("attention:read:1:06-scaling", text);
    keepProgress({...place, chapter: "08-softmax"}, storage);
    expect(readProgress(storage).map(({chapter}) => chapter)).toEqual(["08-softmax"]);
  });
});

describe("forgetProgress()", () => {
  it("forgets all of it, and nothing else", () => {
    const storage = createStorage();
    storage.setItem("theme", "dark");
    storage.setItem("attention:1:06-scaling:setup:abc", "{}");
    keepProgress(place, storage);
    keepProgress({...place, chapter: "08-softmax"}, storage);
    forgetProgress(storage);
    expect(readProgress(storage)).toEqual([]);
    expect(storage.length).toBe(2);
  });
});

describe("a file of work", () => {
  it("carries the progress to another browser, where the newer place counts", () => {
    const [mine, other] = [createStorage(), createStorage()];
    keepProgress(end, mine);
    keepProgress({...place, chapter: "08-softmax"}, mine);
    keepProgress({...place, time: 2}, other);
    readWorkFile(toWorkFile(mine), other);
    expect(readProgress(other)).toEqual([
      {...place, time: 2, reached: 9, isRead: true},
      {...place, chapter: "08-softmax"}
    ]);
  });

  it("is refused, as a whole, if its progress is damaged", () => {
    const file = JSON.parse(toWorkFile(createStorage()));
    file.progress = {"06-scaling": place, "08-softmax": {...place, time: "today"}};
    const storage = createStorage();
    expect(() => readWorkFile(JSON.stringify(file), storage)).toThrow(TypeError);
    expect(storage.length).toBe(0);
  });

  it("may have no progress in it, as an older one", () => {
    const file = JSON.parse(toWorkFile(createStorage()));
    delete file.progress;
    expect(readWorkFile(JSON.stringify(file), createStorage())).toBe(0);
  });
});
