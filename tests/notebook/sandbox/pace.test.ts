import {beforeEach, describe, expect, it} from "vitest";
import type {Outcome} from "../../../src/notebook/outcome.ts";
import type {Pace} from "../../../src/notebook/sandbox/pace.ts";
import {createPace} from "../../../src/notebook/sandbox/pace.ts";

const toOutcome = (name: string, status: Outcome["status"]): Outcome => {
  return {name, status, displays: [], checks: []};
};
let pace: Pace;

function run(name: string, milliseconds: number): void {
  pace.note(toOutcome(name, "pending"));
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
  pace.note(toOutcome(name, "fulfilled"));
}

function begin(name: string): void {
  pace.note(toOutcome(name, "pending"));
  pace.tell();
}

beforeEach(() => {
  pace = createPace();
});

describe("a cell", () => {
  it("is told of when it has never run", () => {
    begin("edited");
    expect(pace.isSafe("chapter")).toBe(false);
  });

  it("may begin untold once it was quick, while the page knows that another runs", () => {
    run("chapter", 0);
    begin("edited");
    expect(pace.isSafe("chapter")).toBe(true);
    pace.note(toOutcome("edited", "fulfilled"));
    expect(pace.isSafe("chapter")).toBe(true); // the page has not been told yet
    pace.tell();
    expect(pace.isSafe("chapter")).toBe(false);
  });

  it("is told of after it was slow", () => {
    run("chapter", 15);
    begin("edited");
    expect(pace.isSafe("chapter")).toBe(false);
  });

  it("is as quick as when it last ran, if it only waits for another", () => {
    run("chapter", 0);
    pace.note(toOutcome("chapter", "rejected"));
    begin("edited");
    expect(pace.isSafe("chapter")).toBe(true);
  });
});
