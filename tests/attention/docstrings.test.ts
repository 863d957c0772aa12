import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import * as attention from "../../src/attention/index.ts";

interface Docstring {
  name: string;
  text: string;
}

const index = readFileSync("src/attention/index.ts", "utf8");
const files = [...index.matchAll(/from "\.\/(\w+\.ts)"/g)].map(
  ([, file]) => `src/attention/${file}`
);
const docstrings = files.flatMap((file) => findDocstrings(readFileSync(file, "utf8")));
const documented = docstrings.filter(({name}) => name in attention);
const examples = docstrings.flatMap(({text}) => findExamples(text));

/** Returns what is written above each exported function, class, interface or type. */
function findDocstrings(code: string): Docstring[] {
  const pattern = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:function|class|interface|type) (\w+)/g;
  return [...code.matchAll(pattern)].map(([, text, name]) => ({
    name,
    text: text.replaceAll(/^ *\* ?/gm, "").trim()
  }));
}

/** Returns the calls of a docstring that are followed by what they return: `call // → value`, on one line or two. */
function findExamples(text: string): {call: string; value: string}[] {
  const pattern = /^ {4}(\S.*?)\n? *\/\/ → (.*)$/gm;
  return [...text.matchAll(pattern)].map(([, call, value]) => ({call, value}));
}

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(attention), `return (${expression});`)(
    ...Object.values(attention)
  );
}

/** Returns a value in which each finite number stands for all that are within 1e-14 of it. */
function soften(value: unknown): unknown {
  if (typeof value === "number" && Number.isFinite(value)) return expect.closeTo(value, 14);
  if (Array.isArray(value)) return value.map(soften);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, soften(each)]));
}

describe("the docstrings", () => {
  it("cover all that the module exports", () => {
    expect(new Set(documented.map(({name}) => name))).toEqual(new Set(Object.keys(attention)));
  });

  it.each(documented.filter(({name}) => name !== "ShapeError"))(
    "say first what $name returns",
    ({text}) => {
      expect(text).toMatch(/^Returns\b/);
    }
  );

  it("have examples", () => {
    expect(examples.length).toBeGreaterThan(30);
  });

  it.each(examples)("say truly: $call is $value", ({call, value}) => {
    expect(evaluate(call)).toEqual(soften(evaluate(value)));
  });
});
