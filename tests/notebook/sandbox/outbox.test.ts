import {beforeEach, describe, expect, it} from "vitest";
import type {Outcome} from "../../../src/notebook/outcome.ts";
import type {Outbox} from "../../../src/notebook/sandbox/outbox.ts";
import {createOutbox} from "../../../src/notebook/sandbox/outbox.ts";
import {readReplies} from "../../../src/notebook/sandbox/readReplies.ts";

let posted: string[];
let outbox: Outbox;

beforeEach(() => {
  posted = [];
  outbox = createOutbox((message) => posted.push(message));
});

const taskEnds = () => new Promise((done) => setTimeout(done));
const outcome = (displays: Outcome["displays"]): Outcome => {
  return {name: "a", status: "fulfilled", displays, checks: []};
};

describe("an outbox", () => {
  it("posts what was said since the last message, in one, and else nothing", () => {
    outbox.say({kind: "ready"});
    outbox.say({kind: "alive"});
    outbox.flush();
    outbox.flush();
    expect(posted).toEqual(['[{"kind":"ready"},{"kind":"alive"}]']);
  });

  it("marks a message that can wait for the next", () => {
    outbox.say({kind: "alive"});
    outbox.flush(true);
    expect(posted).toEqual(['~[{"kind":"alive"}]']);
  });

  it("posts at the end of the task what is said in it", async () => {
    outbox.say({kind: "alive"});
    outbox.flushSoon();
    outbox.say({kind: "done", id: 1});
    outbox.flushSoon();
    expect(posted).toEqual([]);
    await taskEnds();
    expect(posted).toEqual(['[{"kind":"alive"},{"kind":"done","id":1}]']);
  });

  it("does not wait for that with a long message", () => {
    const value = {type: "string", text: "x".repeat(40_000), cut: false} as const;
    const sayMuch = () => {
      outbox.say({kind: "outcome", version: 0, outcome: outcome([{kind: "value", value}])});
      outbox.flushSoon();
    };
    for (let i = 0; i < 4; i++) sayMuch();
    expect(posted.length).toBe(0);
    sayMuch();
    expect(posted.map((each) => each.slice(0, 2))).toEqual(["~["]);
  });

  it("sends numbers that JSON does not have", () => {
    const rows = [[NaN, Infinity, -Infinity, 0.5]];
    const labels = {rows: [], columns: [], sums: false};
    const matrix = {kind: "matrix" as const, rows, labels};
    outbox.say({kind: "outcome", version: 0, outcome: outcome([matrix])});
    outbox.flush();
    expect(readReplies(posted[0])).toMatchObject([{outcome: {displays: [{rows}]}}]);
  });

  it("accuses a cell at once, whatever that has added to objects", () => {
    Object.defineProperty(Object.prototype, "toJSON", {value: () => 0, configurable: true});
    try {
      outbox.accuse("a");
    } finally {
      Reflect.deleteProperty(Object.prototype, "toJSON");
    }
    expect(posted).toEqual(['[{"kind":"broken","name":"a"}]']);
  });
});
