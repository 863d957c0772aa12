import {describe, expect, it} from "vitest";
import {budgets, measureLive, measurePages} from "../../src/commands/measureSizes.ts";

describe.each(measurePages("dist"))("$page", ({html, css, javascript, fonts}) => {
  it(`loads at most ${budgets.javascript} bytes of JavaScript before the reader acts`, () => {
    expect(javascript).toBeGreaterThan(0);
    expect(javascript).toBeLessThanOrEqual(budgets.javascript);
  });
  it(`loads at most ${budgets.text} bytes of HTML, CSS and JavaScript`, () => {
    expect(html + css + javascript).toBeLessThanOrEqual(budgets.text);
  });
  it(`loads at most ${budgets.fonts} bytes of fonts`, () => {
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(budgets.fonts);
  });
});

describe("editing", () => {
  const {worker, editor, types} = measureLive("dist");
  it(`loads at most ${budgets.worker} bytes of engine and plots`, () => {
    expect(worker).toBeGreaterThan(0);
    expect(worker).toBeLessThanOrEqual(budgets.worker);
  });
  it(`loads at most ${budgets.editor} bytes of editor`, () => {
    expect(editor).toBeGreaterThan(0);
    expect(editor).toBeLessThanOrEqual(budgets.editor);
  });
  it(`loads at most ${budgets.types} bytes to check types, after the editor`, () => {
    expect(types).toBeGreaterThan(budgets.types / 2); // or TypeScript is not among them
    expect(types).toBeLessThanOrEqual(budgets.types);
  });
});
