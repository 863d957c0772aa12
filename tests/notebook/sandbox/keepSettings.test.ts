import {expect, it} from "vitest";
import type {Display} from "../../../src/notebook/display.ts";
import {keepSettings} from "../../../src/notebook/sandbox/keepSettings.ts";

const slider = {type: "range", label: "a", min: 0, max: 9, step: 1, setting: 2} as const;
const shown: Display = {kind: "input", variable: "a", form: slider};
const settingOf = (moved: string[]) => {
  const [display] = keepSettings([shown], {a: 5}, (variable) => moved.includes(variable));
  return display.kind === "input" && display.form.setting;
};

it("shows an input that was moved meanwhile as the reader has set it", () => {
  expect(settingOf(["a"])).toBe(5);
});

it("shows an input that was not moved as its cell gives it: it may have a new default", () => {
  expect(settingOf([])).toBe(2);
  expect(settingOf(["b"])).toBe(2);
});

it("leaves all else as it is", () => {
  const text: Display = {kind: "value", value: {type: "number", text: "1"}};
  expect(keepSettings([text, shown], {}, () => true)).toEqual([text, shown]);
});
