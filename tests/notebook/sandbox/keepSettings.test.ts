import {expect, it} from "vitest";
import type {Display} from "../../../src/notebook/display.ts";
import {keepSettings} from "../../../src/notebook/sandbox/keepSettings.ts";

const form = {type: "number", label: "a", setting: 3} as const;
const shown: Display = {kind: "input", variable: "a", form};
const text: Display = {kind: "value", value: {type: "number", text: "1"}};

it("shows inputs as the reader has set them", () => {
  const set = {kind: "input", variable: "a", form: {...form, setting: 5}};
  expect(keepSettings([text, shown], {a: 5})).toEqual([text, set]);
});

it("leaves the others as they are", () => {
  expect(keepSettings([text, shown], {b: 5})).toEqual([text, shown]);
  expect(keepSettings([text, shown])).toEqual([text, shown]);
});
