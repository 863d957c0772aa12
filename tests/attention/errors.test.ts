import {expect, it} from "vitest";
import {ShapeError} from "../../src/attention/errors.ts";

it("new ShapeError(message) returns an error that is told apart by its name and class", () => {
  const error = new ShapeError("a is [1, 2] but b is [3, 4]");
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe("ShapeError: a is [1, 2] but b is [3, 4]");
});
