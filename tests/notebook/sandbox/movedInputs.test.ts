import {describe, expect, it} from "vitest";
import {MovedInputs} from "../../../src/notebook/sandbox/movedInputs.ts";

describe("MovedInputs", () => {
  it("sends one message while moves are on their way, and one more for those that came since", () => {
    const sent: string[][] = [];
    const arrivals: (() => void)[] = [];
    const inputs = new MovedInputs((onArrival) => {
      sent.push([...inputs.moved]);
      arrivals.push(onArrival);
    });
    inputs.move("scale");
    inputs.move("scale");
    inputs.move("length");
    expect(sent).toEqual([["scale"]]);
    arrivals[0]();
    expect(sent).toEqual([["scale"], ["scale", "length"]]);
    arrivals[1]();
    expect(sent).toHaveLength(2);
    inputs.settle();
    inputs.move("scale");
    expect(sent[2]).toEqual(["scale"]);
  });
});
