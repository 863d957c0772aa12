import {describe, expect, it} from "vitest";
import {checkNames} from "../../src/attention/checkNames.ts";

describe("checkNames(options, names, owner)", () => {
  it("accepts some of the names, and none", () => {
    expect(() => checkNames({scale: 1}, ["scale", "bias"], "attention")).not.toThrow();
    expect(() => checkNames({}, ["scale"], "attention")).not.toThrow();
  });

  it("throws a RangeError for another name, and lists those that there are", () => {
    expect(() => checkNames({scale: 1, Bias: 2}, ["scale", "bias"], "attention")).toThrow(
      new RangeError("Bias is not an option of attention: it must be one of scale, bias")
    );
  });

  it.each([
    [undefined, "undefined"],
    [true, "true"],
    [8, "8"],
    [[[true]], "an array"]
  ])("throws a RangeError for %j, which is no options", (options, given) => {
    expect(() => checkNames(options as object, ["scale"], "attention")).toThrow(
      new RangeError(`the options of attention are ${given} but must be an object`)
    );
  });
});
