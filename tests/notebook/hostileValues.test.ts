import {describe, expect, it} from "vitest";
import {toCellError} from "../../src/notebook/cellError.ts";
import {inspect} from "../../src/notebook/inspect.ts";
import {isLive} from "../../src/notebook/live.ts";
import {compileCell} from "../../src/notebook/compileCell.ts";
import {watchIntrinsics} from "../../src/notebook/sandbox/integrity.ts";

const refuse = () => {
  throw new Error("refused");
};
const proxy: object = new Proxy(
  {},
  {getPrototypeOf: refuse, ownKeys: refuse, get: refuse, has: refuse}
);

describe("a value that refuses to be looked at", () => {
  it("is shown as such", () => {
    expect(inspect(proxy)).toMatchObject({kind: "value", value: {type: "literal"}});
    expect(inspect([1, proxy])).toMatchObject({value: {items: [{text: "1"}, {type: "literal"}]}});
  });
  it("is no input and no stream, and can be thrown", () => {
    expect(isLive(proxy)).toBe(false);
    expect(toCellError(proxy, "a", () => undefined).message).toMatch(/no Error/);
  });
  it("has the size of its entries", () => {
    class Odd extends Map<number, number> {
      override get size(): number {
        return refuse();
      }
    }
    expect(inspect(new Odd([[1, 2]]))).toMatchObject({value: {open: "Map(1) {"}});
  });
});

it("a cell of more than 100,000 characters is refused, not compiled", () => {
  expect(compileCell("1;".repeat(60_000)).error!.message).toMatch(/too long/);
});

describe("watchIntrinsics(scope)", () => {
  it("notices a method that is replaced, added, taken away or frozen, and nothing else", () => {
    const isIntact = watchIntrinsics(globalThis);
    expect(isIntact()).toBe(true);
    const {push} = Array.prototype;
    Array.prototype.push = () => 0;
    expect(isIntact()).toBe(false);
    Array.prototype.push = push;
    expect(isIntact()).toBe(true);
    (Object.prototype as {polluted?: boolean}).polluted = true;
    expect(isIntact()).toBe(false);
    delete (Object.prototype as {polluted?: boolean}).polluted;
    expect(isIntact()).toBe(true);
    const iterator = Object.getPrototypeOf([][Symbol.iterator]());
    const {next} = iterator;
    iterator.next = refuse;
    const noticed = !isIntact();
    iterator.next = next;
    expect(noticed).toBe(true);
    (globalThis as {leftBehind?: number}).leftBehind = 1;
    expect(isIntact()).toBe(true);
    delete (globalThis as {leftBehind?: number}).leftBehind;
  });
});
