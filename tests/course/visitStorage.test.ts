import {describe, expect, it} from "vitest";
import {openStorage} from "../../src/course/visitStorage.ts";
import {createStorage} from "./createStorage.ts";

describe("openStorage(find, probe)", () => {
  it("keeps texts in the browser's storage", () => {
    const area = createStorage();
    const storage = openStorage(() => area, "probe");
    storage.set("a", "1");
    expect([storage.state, storage.get("a"), area.getItem("a")]).toEqual(["kept", "1", "1"]);
    expect([storage.keys(), storage.unsaved().size]).toEqual([["a"], 0]);
    storage.remove("a");
    expect([storage.get("a"), area.length]).toEqual([null, 0]);
  });

  it("keeps for the visit what a full storage does not take", () => {
    const area = createStorage();
    const storage = openStorage(() => area, "probe");
    area.setItem = () => {
      throw new Error("no room");
    };
    storage.set("a", "1");
    expect([storage.state, storage.get("a"), area.getItem("a")]).toEqual(["full", "1", null]);
    expect([...storage.unsaved()]).toEqual([["a", "1"]]);
    storage.remove("a");
    expect(storage.get("a")).toBeNull();
  });

  it("is off where storage is refused, and works for the visit", () => {
    const storage = openStorage(() => {
      throw new Error("refused");
    }, "probe");
    expect([storage.state, storage.area]).toEqual(["off", undefined]);
    storage.set("a", "1");
    expect([storage.get("a"), storage.keys(), storage.state]).toEqual(["1", ["a"], "off"]);
  });
});
