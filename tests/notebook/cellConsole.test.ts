import {describe, expect, it} from "vitest";
import type {CellConsole} from "../../src/notebook/cellConsole.ts";
import type {Display} from "../../src/notebook/display.ts";
import {createConsole} from "../../src/notebook/cellConsole.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {toText} from "../../src/notebook/toText.ts";

/** Returns what a cell shows that uses a console. */
function log(use: (console: CellConsole) => void): Display[] {
  const displays: Display[] = [];
  use(createConsole((display) => displays.push(display)));
  return displays;
}

function toPage(displays: Display[]): string {
  const outcome = {name: "a", status: "fulfilled" as const, checks: [], displays};
  return renderOutcome(outcome).map(toHtml).join("");
}

const line = (...values: unknown[]) => log(({log}) => log(...values)).map(toText)[0];

describe("console.log(...values)", () => {
  it("shows a text bare, and the texts in lists and objects in quotes", () => {
    expect(line("x")).toBe("x");
    expect(line("a", 1, ["b"], {c: "d"})).toBe('a 1 ["b"] {c: "d"}');
    const html = toPage(log(({log}) => log("<b>", ["c"], 2)));
    expect(html.replace(/<[^>]*>/g, "")).toBe("&lt;b&gt; [&quot;c&quot;] 2");
  });

  it("shows an empty line for no value", () => {
    expect(line()).toBe("");
  });

  it("puts the end of a long text on request, and says if it is cut", () => {
    const html = toPage(log(({log}) => log("x".repeat(20_000))));
    expect(html).toMatch(/^<div class="display log log-log">x{400}<details class="more">/);
    expect(html).toContain("too long to show at once");
  });

  it("puts values in the places of a text", () => {
    expect(line("%d of %i, %s", 3, 4.9, "all")).toBe("3 of 4, all");
    expect(line("%f and %d", "1.5", "12px")).toBe("1.5 and 12");
    expect(line("%o, %O", ["a"], {b: 1})).toBe('["a"], {b: 1}');
    expect(line("%s", ["a"], "b", 2)).toBe('["a"] b 2');
    expect(line("%cred%c", "color: red", "", 1)).toBe("red 1");
  });

  it("leaves a text as it is that has no values to take", () => {
    expect(line("100%")).toBe("100%");
    expect(line("%d")).toBe("%d");
    expect(line("%d and %d", 1)).toBe("1 and %d");
    expect(line("%% and %x", 1)).toBe("% and %x 1");
  });

  it("runs no code of what it shows", () => {
    const trap = {
      toString: () => expect.unreachable(),
      valueOf: () => expect.unreachable(),
      get a() {
        return expect.unreachable();
      }
    };
    expect(line("%s %d %f", trap, trap, trap)).toMatch(/ NaN NaN$/);
  });
});

describe("console.warn(…), console.error(…) and console.dir(value)", () => {
  it("keep their level", () => {
    const displays = log(({warn, error, dir}) => (warn("a"), error(new TypeError("b")), dir("c")));
    expect(displays).toMatchObject([{level: "warn"}, {level: "error"}, {level: "dir"}]);
    expect(displays.map(toText)).toEqual(["a", "TypeError: b", "c"]);
  });
});

describe("console.table(data, columns)", () => {
  const people = [{name: "Ada", born: 1815}, {name: "Emmy"}];
  const rows = (...values: unknown[]) =>
    log(({table}) => table(...values)).map((each) => toText(each).split("\n"))[0];

  it("has a row for each item and a column for each key", () => {
    expect(rows(people)).toEqual([
      "(index)    name  born",
      '      0   "Ada"  1815',
      '      1  "Emmy"      '
    ]);
    expect(toPage(log(({table}) => table(people)))).toContain(
      '<tr><th scope="row">1</th><td><span class="string">&quot;Emmy&quot;</span></td><td></td></tr>'
    );
  });

  it("shows the columns that are asked for", () => {
    expect(rows(people, ["born"])[0]).toBe("(index)  born");
  });

  it("has lists by number, objects by key, and what has no parts in a column of its own", () => {
    expect(rows([[1, 2], [3]])[0]).toBe("(index)  0  1");
    expect(rows({a: {x: 1}, b: 2})).toEqual([
      "(index)  x  value",
      "      a  1       ",
      "      b         2"
    ]);
  });

  it("is a table in a group too", () => {
    const displays = log(({group, table}) => (group("a"), table([1])));
    expect(displays.map(toText)).toEqual(["a", "(index)  value\n      0      1"]);
  });

  it("says how many rows are cut off", () => {
    const lines = rows(Array.from({length: 1200}, (_, i) => i));
    expect(lines.slice(-2)).toEqual(["       999    999", "… 200 more"]);
    expect(rows([1])).toHaveLength(2);
  });

  it("shows anything else as a line", () => {
    expect(rows("x", 1)).toEqual(["x 1"]);
    expect(rows()).toEqual([""]);
  });
});

describe("the other methods of console", () => {
  it("assert says what does not hold, and nothing else", () => {
    const displays = log(({assert}) => {
      assert(true, "a");
      assert(1 > 2, "b is %d", 3);
      assert(false, {c: 1});
      assert(false);
    });
    expect(displays.map(toText)).toEqual([
      "Assertion failed: b is 3",
      "Assertion failed: {c: 1}",
      "Assertion failed"
    ]);
    expect(displays[0]).toMatchObject({level: "error"});
  });

  it("count counts by label, until countReset", () => {
    const displays = log(({count, countReset}) => {
      count();
      count("a");
      count();
      countReset();
      count();
    });
    expect(displays.map(toText)).toEqual(["default: 1", "a: 1", "default: 2", "default: 1"]);
  });

  it("group indents what follows, until groupEnd", () => {
    const displays = log(({group, groupEnd, log}) => {
      group("a");
      log("b");
      group();
      log("c");
      groupEnd();
      groupEnd();
      groupEnd();
      log("d");
    });
    expect(displays.map(toText)).toEqual(["a", "  b", "    c", "d"]);
  });

  it("time says that there is no clock", () => {
    const displays = log(({time, timeEnd}) => (time("a"), timeEnd("a")));
    expect(displays.map(toText)).toEqual(["a: cells have no clock"]);
  });
});
