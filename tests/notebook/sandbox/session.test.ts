import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {CellError} from "../../../src/notebook/cellError.ts";
import type {Display} from "../../../src/notebook/display.ts";
import type {Outcome} from "../../../src/notebook/outcome.ts";
import type {RunRequest} from "../../../src/notebook/sandbox/protocol.ts";
import type {SandboxEvents} from "../../../src/notebook/sandbox/sandbox.ts";
import type {Session} from "../../../src/notebook/sandbox/session.ts";
import {startSession} from "../../../src/notebook/sandbox/session.ts";

/** A sandbox that runs nothing: the test says what it answers. */
interface FakeSandbox {
  requests: RunRequest[];
  pings: number;
  isKilled: boolean;
  events: SandboxEvents;
}

const cell = (name: string) => ({name, source: `text of ${name}`, limit: 2});
const number = (text: string): Display => ({kind: "value", value: {type: "number", text}});
const waiting: CellError = {
  kind: "waiting",
  message: "waits for training, which was stopped",
  waitsFor: "training"
};

let sandboxes: FakeSandbox[];
let outcomes: Outcome[];
let dropped: string[];
let session: Session;
let refusals: number;
let starts: boolean; // whether a sandbox says that it has started

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", {hidden: false});
  [sandboxes, outcomes, dropped, refusals, starts] = [[], [], [], 0, true];
  start();
});

/** Starts a session on two cells. */
function start(): void {
  const startFake = () => {
    const fake: FakeSandbox = {requests: [], pings: 0, isKilled: false, events: null!};
    sandboxes.push(fake);
    return {
      listen: (events: SandboxEvents) => {
        fake.events = events;
        if (starts) events.onReply({kind: "ready"});
      },
      send: (message: RunRequest | "ping") => {
        if (message === "ping") fake.pings += 1;
        else fake.requests.push(message);
      },
      kill: () => void (fake.isKilled = true)
    };
  };
  session = startSession([cell("training"), cell("counter")], startFake, {
    onOutcome: (outcome) => outcomes.push(outcome),
    onDropped: (name, variable) => dropped.push(`${name}: ${variable}`),
    onDone: () => {},
    onRefusal: () => (refusals += 1)
  });
}

afterEach(() => {
  session.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets the sandbox of now say what came of a cell. */
function tell(
  name: string,
  status: Outcome["status"],
  displays: Display[] = [],
  error?: CellError
): void {
  const {events, requests} = sandboxes.at(-1)!;
  const version = requests.at(-1)!.cells.find((each) => each.name === name)!.version;
  const outcome = {name, status, displays, checks: [], ...(error && {error})};
  events.onReply({kind: "outcome", version, outcome});
}

/** Lets a sandbox say that all is answered that it was asked until then. */
function answerAll({events, requests}: FakeSandbox, id = requests.at(-1)!.id): void {
  events.onReply({kind: "done", id});
}

const shown = (name: string) => outcomes.findLast((each) => each.name === name)!.displays;

describe("a stream that is stopped", () => {
  beforeEach(() => {
    session.run("training");
    tell("training", "pending");
    tell("counter", "pending");
    tell("counter", "fulfilled", [number("7")]);
  });

  it("leaves a cell that uses it what its last value gave", () => {
    session.stop("training");
    tell("counter", "rejected", [], waiting);
    expect(shown("counter")).toEqual([number("7")]);
  });

  it("leaves that to a cell that had just begun with the next value", () => {
    tell("counter", "pending");
    session.stop("training");
    tell("counter", "rejected", [], waiting);
    expect(shown("counter")).toEqual([number("7")]);
  });

  it("leaves that to a cell that had shown a part of the next value", () => {
    tell("counter", "pending");
    tell("counter", "pending", [number("8")]);
    session.stop("training");
    tell("counter", "rejected", [], waiting);
    expect(shown("counter")).toEqual([number("7")]);
  });

  it("leaves nothing of an older run, if it has given no value since", () => {
    session.run("training");
    tell("training", "pending");
    session.stop("training");
    tell("counter", "rejected", [], waiting);
    expect(shown("counter")).toEqual([]);
  });

  it("leaves nothing of an older text of a cell that uses it", () => {
    session.edit("counter", "another text");
    session.stop("training");
    tell("counter", "rejected", [], waiting);
    expect(shown("counter")).toEqual([]);
  });
});

describe("a cell that is stopped", () => {
  it("keeps what it has shown since it began, and its sandbox is replaced", () => {
    session.run("training");
    tell("training", "pending");
    tell("training", "pending", [number("1")]);
    session.stop("training");
    expect(outcomes.at(-1)).toMatchObject({status: "rejected", error: {message: "stopped"}});
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, false]);
    const [{changed, cells}] = sandboxes[1].requests;
    expect(changed).toEqual(["training"]);
    expect(cells[0].stopped).toBe("stopped");
    tell("training", "rejected", [], {kind: "stopped", message: "stopped"});
    expect(shown("training")).toEqual([number("1")]);
  });

  it("says whether that was for its time, whatever the next sandbox says", async () => {
    session.run("training");
    tell("training", "pending");
    session.stop("training");
    expect(outcomes.at(-1)!.error).toMatchObject({kind: "stopped", overdue: false});
    session.run("training");
    tell("training", "pending");
    await vi.advanceTimersByTimeAsync(2500);
    const error = {kind: "stopped", overdue: true, message: expect.stringMatching(/after 2 s/)};
    expect(outcomes.at(-1)!.error).toEqual(error);
    tell("training", "rejected", [], {kind: "stopped", message: "stopped"});
    expect(outcomes.at(-1)!.error).toEqual(error);
    session.run("training");
    tell("training", "fulfilled");
    expect(outcomes.at(-1)!.error).toBeUndefined();
  });

  it("lets what else the reader asked for be computed again, until all was answered", () => {
    session.edit("counter", "another text");
    tell("counter", "fulfilled");
    tell("training", "pending");
    session.stop("training");
    expect(sandboxes[1].requests[0].changed.toSorted()).toEqual(["counter", "training"]);
    answerAll(sandboxes[1]);
    session.stop("training");
    expect(sandboxes[2].requests[0].changed).toEqual(["training"]);
  });

  it("takes no answer to the request before", () => {
    session.run("training");
    const {version} = sandboxes[0].requests[0].cells[0];
    session.stop("training");
    const outcome: Outcome = {name: "training", status: "fulfilled", displays: [], checks: []};
    sandboxes[1].events.onReply({kind: "outcome", version, outcome});
    expect(outcomes.at(-1)!.status).toBe("rejected");
  });

  it("is the one that began last, if the sandbox fails", () => {
    session.run("training");
    tell("training", "pending");
    tell("counter", "pending");
    sandboxes[0].events.onFailure("frame:flood");
    expect(outcomes.at(-1)).toMatchObject({
      name: "counter",
      error: {kind: "stopped", message: "stopped: it showed too much"}
    });
    expect(sandboxes[1].requests[0].changed.toSorted()).toEqual(["counter", "training"]);
  });
});

describe("a cell that is asked to run", () => {
  it("is not asked twice while its text has not begun to run", () => {
    session.edit("training", "another text");
    session.run("training");
    expect(sandboxes[0].requests).toHaveLength(1);
    tell("training", "pending");
    session.run("training");
    expect(sandboxes[0].requests).toHaveLength(2); // it begins anew
    tell("training", "fulfilled");
    session.run("training");
    expect(sandboxes[0].requests).toHaveLength(3);
  });

  it("is asked after it was stopped, though the next sandbox has not said so yet", () => {
    session.run("training");
    tell("training", "pending");
    session.stop("training");
    session.letRun("training");
    const [training] = sandboxes[1].requests.at(-1)!.cells;
    expect(training).toMatchObject({name: "training", stopped: undefined});
  });
});

describe("a cell that is let run for as long as it takes", () => {
  it.each(["gets another text", "is run again"])("is watched again once it %s", async (which) => {
    session.edit("training", "text without end");
    tell("training", "pending");
    session.letRun("training");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sandboxes).toHaveLength(1);
    if (which === "is run again") session.run("training");
    else session.edit("training", "another text");
    await vi.advanceTimersByTimeAsync(2100);
    expect(outcomes.filter(({error}) => error)).toEqual([]);
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, false]);
    expect(sandboxes[1].requests[0].changed).toEqual(["training"]);
  });
});

describe("a cell that gets another text while the one before does not end", () => {
  beforeEach(async () => {
    session.edit("training", "text without end");
    tell("training", "pending");
    await vi.advanceTimersByTimeAsync(1000);
    session.edit("training", "another text");
    await vi.advanceTimersByTimeAsync(1100);
  });

  it("is not stopped for that: another sandbox runs the new text", () => {
    expect(outcomes.filter(({error}) => error)).toEqual([]);
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, false]);
    const [{changed, cells}] = sandboxes[1].requests;
    expect(changed).toEqual(["training"]);
    expect(cells[0]).toMatchObject({source: "another text", stopped: undefined});
    tell("training", "pending");
    tell("training", "fulfilled", [number("1")]);
    expect(shown("training")).toEqual([number("1")]);
  });

  it("is stopped if the new text does not end either, after its whole time", async () => {
    tell("training", "pending");
    await vi.advanceTimersByTimeAsync(1900);
    expect(outcomes.at(-1)!.error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    expect(outcomes.at(-1)!.error).toMatchObject({kind: "stopped", overdue: true});
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, true, false]);
  });
});

describe("a cell of the chapter that does not end", () => {
  const untilLimit = () => vi.advanceTimersByTimeAsync(2100);
  const stopped = () =>
    outcomes.filter(({error}) => error?.kind === "stopped").map(({name}) => name);

  beforeEach(() => {
    for (const name of ["reader", "chapter", "check"]) {
      const original = name === "reader" ? undefined : cell(name).source;
      session.add({...cell(name), original, ...(name === "check" && {checks: "reader"})});
    }
    session.edit("reader", "text");
    tell("reader", "pending");
  });

  it("is not stopped for what the reader's has just given: that is", async () => {
    tell("reader", "fulfilled");
    tell("chapter", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["reader"]);
  });

  it("is not stopped for a value of the reader's stream either", async () => {
    tell("reader", "pending", [number("1")]);
    tell("chapter", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["reader"]);
  });

  it("is stopped if it is the check of what the reader has written there", async () => {
    tell("reader", "fulfilled");
    tell("check", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["check"]);
  });

  it("is not stopped if it is the check of something else", async () => {
    session.edit("training", "text");
    tell("training", "fulfilled");
    tell("check", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["training"]);
  });

  it("is stopped when it is asked for after that", async () => {
    tell("reader", "fulfilled");
    session.run("chapter");
    tell("chapter", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["chapter"]);
  });

  it("is stopped when all was answered since", async () => {
    tell("reader", "fulfilled");
    answerAll(sandboxes[0]);
    session.set("training", "rate", 1);
    tell("chapter", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["chapter"]);
  });

  it("is stopped where the reader's may run for as long as it takes", async () => {
    session.letRun("reader");
    tell("reader", "fulfilled");
    tell("chapter", "pending");
    await untilLimit();
    expect(stopped()).toEqual(["chapter"]);
  });
});

describe("a cell that was stopped and may try again, since an input was moved", () => {
  it("is stopped no more, even if it then waits for another cell", () => {
    session.run("counter");
    tell("counter", "pending");
    session.stop("counter");
    session.set("training", "rate", 1);
    expect(sandboxes[1].requests.at(-1)!.retried).toEqual(["rate"]);
    tell("counter", "rejected", [], waiting);
    session.run("training");
    const [, counter] = sandboxes[1].requests.at(-1)!.cells;
    expect(counter).toMatchObject({name: "counter", stopped: undefined});
  });
});

describe("a sandbox that fails while no cell runs", () => {
  it("is replaced, and what was asked for is asked again", () => {
    session.run("training");
    sandboxes[0].events.onFailure("error");
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, false]);
    expect(sandboxes[1].requests.map(({changed}) => changed)).toEqual([["training"]]);
    expect(outcomes).toEqual([]);
  });

  it("is asked nothing, if nothing was", () => {
    sandboxes[0].events.onFailure("error");
    expect(sandboxes).toHaveLength(2);
    expect(sandboxes[1].requests).toEqual([]);
  });

  it("stops the first cell that it was asked for, if it fails again before all is answered", () => {
    session.run("training", "counter");
    sandboxes[0].events.onFailure("error");
    sandboxes[1].events.onFailure("error");
    expect(outcomes).toMatchObject([{name: "training", error: {kind: "stopped"}}]);
    expect(sandboxes[2].requests[0].changed.toSorted()).toEqual(["counter", "training"]);
    answerAll(sandboxes[2]);
    session.run("counter");
    sandboxes[2].events.onFailure("error");
    expect(outcomes).toHaveLength(1);
  });

  it("is replaced no more once the session has ended", () => {
    session.run("training");
    session.close();
    sandboxes[0].events.onFailure("error");
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true]);
  });

  it("is replaced when it fails again for an input that was moved, and asked no more", () => {
    session.set("training", "rate", 1);
    sandboxes[0].events.onFailure("error");
    expect(sandboxes[1].requests.map(({moved}) => moved)).toEqual([["rate"]]);
    sandboxes[1].events.onFailure("error");
    expect(sandboxes[2].requests).toEqual([]);
  });
});

describe("a sandbox that cannot start", () => {
  beforeEach(() => {
    session.close();
    [sandboxes, starts] = [[], false];
    start();
    session.run("training");
  });

  it("is tried three times, for which no cell is to blame, and given up", () => {
    for (const count of [1, 2, 3]) {
      expect(sandboxes).toHaveLength(count);
      expect(sandboxes.at(-1)!.requests.map(({changed}) => changed)).toEqual([["training"]]);
      expect(refusals).toBe(0);
      sandboxes.at(-1)!.events.onFailure("frame:error");
    }
    expect(refusals).toBe(1);
    expect(sandboxes).toHaveLength(3);
    expect(outcomes).toEqual([]);
  });

  it("is given up when nothing is heard of it, in a page that is seen", async () => {
    vi.stubGlobal("document", {hidden: true});
    await vi.advanceTimersByTimeAsync(30_000);
    expect(refusals).toBe(0);
    vi.stubGlobal("document", {hidden: false});
    await vi.advanceTimersByTimeAsync(30_000);
    expect(refusals).toBe(1);
  });

  it("is not given up once it has started, however late", async () => {
    await vi.advanceTimersByTimeAsync(19_000);
    sandboxes[0].events.onReply({kind: "ready"});
    await vi.advanceTimersByTimeAsync(1500);
    expect(refusals).toBe(0);
  });
});

describe("an input that is moved again while the answer to its last move is on its way", () => {
  const moves = () => sandboxes.at(-1)!.requests.map(({moved}) => moved);

  it("is not settled by that answer: another sandbox is asked for it, too", () => {
    session.set("training", "rate", 1);
    sandboxes[0].events.onReply({kind: "alive", id: 1});
    session.set("training", "rate", 2);
    tell("counter", "pending");
    answerAll(sandboxes[0], 1);
    session.stop("counter");
    expect(moves()).toEqual([["rate"]]);
  });

  it("is forgotten once its cell has given it another default, though not all is answered", () => {
    const slider = {type: "range", label: "rate", min: 0, max: 9, step: 1} as const;
    const shown = (setting: number): Display[] => [
      {kind: "input", variable: "rate", form: {...slider, setting}}
    ];
    session.set("training", "rate", 7);
    tell("training", "pending", shown(1));
    expect(dropped).toEqual([]); // the worker has not heard of it
    sandboxes[0].events.onReply({kind: "alive", id: 1});
    tell("training", "pending", shown(7));
    expect(dropped).toEqual([]);
    tell("training", "pending", shown(2));
    expect(dropped).toEqual(["training: rate"]);
    session.stop("counter");
    expect(sandboxes[1].requests[0].cells[0].settings).toEqual({}); // nor is it set there again
  });

  it("waits until the worker has the move before, whatever it says of older requests", () => {
    session.run("counter");
    session.set("training", "rate", 1);
    session.set("training", "rate", 2);
    sandboxes[0].events.onReply({kind: "alive", id: 1});
    sandboxes[0].events.onReply({kind: "alive"}); // to a ping
    expect(moves()).toEqual([[], ["rate"]]);
    sandboxes[0].events.onReply({kind: "alive", id: 2});
    expect(moves()).toEqual([[], ["rate"], ["rate"]]);
  });
});

describe("a sandbox that is silent", () => {
  it("is replaced when no cell runs, and what was asked for is asked again", async () => {
    sandboxes[0].events.onReply({kind: "ready"});
    session.run("training");
    await vi.advanceTimersByTimeAsync(1100);
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true, false]);
    expect(sandboxes[1].requests.map(({changed}) => changed)).toEqual([["training"]]);
  });

  it("is left alone while a cell runs, and asked to go on telling", async () => {
    session.run("training");
    tell("training", "pending");
    await vi.advanceTimersByTimeAsync(1500);
    expect(sandboxes).toHaveLength(1);
    expect(sandboxes[0].pings).toBe(3);
  });

  it("is asked to go on telling whenever it does, where the page's timers wait", async () => {
    session.run("training");
    tell("training", "pending");
    vi.setSystemTime(Date.now() + 600); // and no timer rings
    tell("training", "pending", [number("1")]);
    tell("training", "pending", [number("2")]);
    expect(sandboxes[0].pings).toBe(1);
  });

  it("is replaced no more once the session has ended", async () => {
    session.run("training");
    session.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sandboxes.map(({isKilled}) => isKilled)).toEqual([true]);
  });

  it("is left alone until it has started", async () => {
    session.close();
    [sandboxes, starts] = [[], false];
    start();
    session.run("training");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sandboxes).toHaveLength(1);
  });
});
