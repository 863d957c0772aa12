import {beforeEach, describe, expect, it} from "vitest";
import type {Guard} from "../../../src/notebook/sandbox/guard.ts";
import {createGuard} from "../../../src/notebook/sandbox/guard.ts";

let isIntact: boolean;
let looks: number;
let guard: Guard;

beforeEach(() => {
  [isIntact, looks] = [true, 0];
  guard = createGuard(() => (looks++, isIntact));
  const cell = {source: "", version: 0, settings: {}};
  guard.begin([
    {...cell, name: "chapter", isOriginal: true},
    {...cell, name: "edited", isOriginal: false}
  ]);
});

describe("a guard", () => {
  it("does not look while cells have the chapter's own text", () => {
    isIntact = false;
    expect(guard.note("chapter", false)).toBe(true);
    expect(guard.note("chapter", true)).toBe(true);
    expect(guard.isIntact()).toBe(true);
    expect(looks).toBe(0);
  });

  it("looks when a cell with another text has run, and knows which", () => {
    expect(guard.note("edited", false)).toBe(true);
    isIntact = false;
    expect(guard.note("edited", true)).toBe(false);
    expect(guard.suspect).toBe("edited");
  });

  it("looks after each cell while such a one runs", () => {
    guard.note("edited", false);
    isIntact = false;
    expect(guard.note("chapter", true)).toBe(false);
    expect(guard.suspect).toBe("edited");
  });

  it("looks at the end for what a cell of the chapter has changed with what such a one gave", () => {
    guard.note("edited", false);
    expect(guard.note("edited", true)).toBe(true);
    isIntact = false;
    expect(guard.note("chapter", true)).toBe(true);
    expect(guard.isIntact()).toBe(false);
  });
});
