import {mdxToJs} from "satteri";
import {expect, it} from "vitest";
import {spaces} from "../../src/markdown/spaces.ts";

/** Returns *text* compiled, with ¬ for each space that no line is broken at. */
async function compile(text: string): Promise<string> {
  const {code} = await mdxToJs(text, {mdastPlugins: [spaces], jsx: true});
  return code.replace(/\\xA0/g, "¬");
}

it("keeps a per cent sign with its number, typed or computed", async () => {
  expect(await compile("Of 43 % and {share} % of it.")).toMatch(/43¬%[^]*\{share\}[^]*¬% of it/);
});

it("keeps a number with what it counts, in links too", async () => {
  expect(await compile("See [chapter 7](./7) and Equation 1.")).toMatch(
    /chapter¬7[^]*and Equation¬1\./
  );
});

it("keeps the two together where the line of the source ends between them", async () => {
  expect(await compile("See [chapter\n7](./7).")).toContain("chapter¬7");
});

it("leaves other spaces, and code, as they are", async () => {
  expect(await compile("The chapter on 2 keys: `a % 2`, `chapter 7`.")).not.toContain("¬");
});
