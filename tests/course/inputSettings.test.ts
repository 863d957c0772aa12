import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {hasSettings, keepSettings, readSettings} from "../../src/course/inputSettings.ts";
import {createStorage} from "./createStorage.ts";

const cell = (name: string, settings: {[variable: string]: number | number[]} = {}) => {
  return {name, source: `text of ${name}`, settings};
};

beforeEach(() => void vi.stubGlobal("sessionStorage", createStorage()));
afterEach(() => void vi.unstubAllGlobals());

describe("the settings of the inputs of a chapter", () => {
  it("are kept, by cell, for this chapter alone", () => {
    keepSettings("one", [cell("a"), cell("b", {scale: 2, point: [0, 1]})]);
    expect(readSettings("one", cell("b"))).toEqual({scale: 2, point: [0, 1]});
    expect([hasSettings("one"), hasSettings("two")]).toEqual([true, false]);
    expect([readSettings("one", cell("a")), readSettings("two", cell("b"))]).toEqual([{}, {}]);
  });

  it("are for the text that the cell had", () => {
    keepSettings("one", [cell("a", {scale: 2})]);
    expect(readSettings("one", {...cell("a"), source: "another text"})).toEqual({});
  });

  it("leave nothing when all have their defaults", () => {
    keepSettings("one", [cell("a", {scale: 2})]);
    keepSettings("one", [cell("a")]);
    expect([hasSettings("one"), sessionStorage.length]).toEqual([false, 0]);
  });

  it.each(["", "null", "[]", "{", '{"a": 3}', '{"a": {"base": 1, "settings": {}}}'])(
    "are none where %s is found",
    (text) => {
      keepSettings("one", [cell("a", {scale: 2})]);
      sessionStorage.setItem(sessionStorage.key(0)!, text);
      expect(readSettings("one", cell("a"))).toEqual({});
      expect(readSettings("one", cell("toString"))).toEqual({});
    }
  );

  it("are none where storage is refused, and nothing is thrown", () => {
    vi.stubGlobal("sessionStorage", undefined);
    keepSettings("one", [cell("a", {scale: 2})]);
    expect([hasSettings("one"), readSettings("one", cell("a"))]).toEqual([false, {}]);
  });
});
