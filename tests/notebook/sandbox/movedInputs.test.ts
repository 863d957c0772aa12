import {describe, expect, it} from "vitest";
import {MovedInputs} from "../../../src/notebook/sandbox/movedInputs.ts";

describe("MovedInputs", () => {
  it("sends one message while moves are on their way, and one more for those that came since", () => {
    const sent: string[][] = [];
    const arrivals: (() => void)[] = [];
    const inputs = new MovedInputs((onArrival) => {
      const moves = inputs.toSend();
      sent.push(moves.variables);
      arrivals.push(() => (moves.onArrival(), onArrival()));
    });
    inputs.move("scale");
    inputs.move("scale");
    inputs.move("length");
    expect(sent).toEqual([["scale"]]);
    arrivals[0]();
    expect(sent).toEqual([["scale"], ["scale", "length"]]);
    arrivals[1]();
    expect(sent).toHaveLength(2);
    inputs.move("scale");
    expect(sent[2]).toEqual(["scale"]);
  });

  it("tells a worker of each move once, and the next one of all that was not answered", () => {
    const inputs = new MovedInputs(() => {});
    inputs.move("scale");
    expect(inputs.toSend().variables).toEqual(["scale"]);
    expect(inputs.toSend().variables).toEqual([]);
    inputs.sendAgain();
    expect(inputs.toSend().variables).toEqual(["scale"]);
    inputs.settle();
    inputs.sendAgain();
    expect(inputs.toSend().variables).toEqual([]);
  });

  it("sends the next move at once after a worker was lost that had not heard of the last", () => {
    const sent: string[][] = [];
    const inputs = new MovedInputs(() => sent.push(inputs.toSend().variables));
    inputs.move("scale");
    inputs.sendAgain();
    inputs.move("length");
    expect(sent).toEqual([["scale"], ["scale", "length"]]);
  });

  it("takes a move for unheard until the worker has the last message that tells of it", () => {
    const inputs = new MovedInputs(() => {});
    inputs.move("scale");
    const first = inputs.toSend();
    inputs.move("scale");
    first.onArrival();
    expect(inputs.isUnheard("scale")).toBe(true);
    inputs.toSend().onArrival();
    expect(inputs.isUnheard("scale")).toBe(false);
  });
});
