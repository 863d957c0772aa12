import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {renewCell, toCellState} from "../../../src/notebook/sandbox/cellState.ts";
import {RunningCells} from "../../../src/notebook/sandbox/runningCells.ts";

const cell = (name: string, limit = 2) => toCellState({name, source: "", limit});

describe("RunningCells", () => {
  let stopped: string[];
  let outdated: number; // how often the worker was held by what is to run no more
  let isAlive: boolean;
  let running: RunningCells;

  beforeEach(() => {
    vi.useFakeTimers();
    [stopped, outdated, isAlive] = [[], 0, true];
    running = new RunningCells({
      isAnswering: (time) => new Promise((resolve) => setTimeout(() => resolve(isAlive), time)),
      onLimit: ({name}) => stopped.push(name),
      onOutdated: () => (outdated += 1)
    });
  });

  afterEach(() => void vi.useRealTimers());

  it("stops a cell at its limit, less the time to show it", async () => {
    running.begin(cell("scores"));
    await vi.advanceTimersByTimeAsync(1959);
    expect(stopped).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(stopped).toEqual(["scores"]);
  });

  // At 1930 ms, the worker is being asked whether it is alive.
  it.each([1890, 1930])("stops no cell that has ended after %d ms", async (time) => {
    const scores = cell("scores");
    running.begin(scores);
    await vi.advanceTimersByTimeAsync(time);
    running.end(scores);
    await vi.advanceTimersByTimeAsync(5000);
    expect(stopped).toEqual([]);
  });

  it("stops no cell that has ended and begun again while the worker was asked", async () => {
    const scores = cell("scores");
    running.begin(scores);
    await vi.advanceTimersByTimeAsync(1930);
    running.end(scores);
    running.begin(scores);
    await vi.advanceTimersByTimeAsync(1959);
    expect(stopped).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(stopped).toEqual(["scores"]);
  });

  it("stops no cell for what it ran before: it says that this holds the worker", async () => {
    isAlive = false;
    const weights = cell("weights", 20);
    running.begin(cell("scores"));
    running.begin(weights);
    renewCell(weights);
    await vi.advanceTimersByTimeAsync(1960);
    expect([stopped, outdated]).toEqual([[], 1]);
  });

  it("forgets what a cell ran before, if the worker answers", async () => {
    const scores = cell("scores");
    running.begin(scores);
    renewCell(scores);
    await vi.advanceTimersByTimeAsync(1960);
    expect([stopped, outdated, running.size]).toEqual([[], 0, 0]);
  });

  it("stops the cell that began last if the worker is silent", async () => {
    isAlive = false;
    running.begin(cell("scores"));
    running.begin(cell("weights", 20));
    await vi.advanceTimersByTimeAsync(2000);
    expect(stopped).toEqual(["weights"]);
  });

  it("stops neither a cell that is let run nor one that waits for it", async () => {
    isAlive = false;
    const weights = cell("weights");
    running.begin(cell("scores"));
    running.begin(weights);
    running.free(weights);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stopped).toEqual([]);
  });

  it("gives a cell that begins again its whole time", async () => {
    const scores = cell("scores");
    running.begin(scores);
    await vi.advanceTimersByTimeAsync(1500);
    running.begin(scores);
    await vi.advanceTimersByTimeAsync(1500);
    expect(stopped).toEqual([]);
    expect(running.size).toBe(1);
  });

  it("ends all, and says which they were", () => {
    running.begin(cell("scores"));
    running.begin(cell("weights"));
    expect(running.endAll().map(({name}) => name)).toEqual(["scores", "weights"]);
    expect([running.size, running.last, vi.getTimerCount()]).toEqual([0, undefined, 0]);
  });
});
