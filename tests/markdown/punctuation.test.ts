import {mdxToJs} from "satteri";
import {describe, expect, it} from "vitest";
import {equations} from "../../src/markdown/equations.ts";
import {punctuation} from "../../src/markdown/punctuation.ts";

/** Returns what is kept unbroken in *text*, with E for each equation. */
async function findUnbroken(text: string): Promise<string[]> {
  const mdastPlugins = [equations, punctuation];
  const {code} = await mdxToJs(text, {features: {math: true}, mdastPlugins, jsx: true});
  const spans = code.matchAll(/class="unbroken">(.*?)<\/_components\.span>/gs);
  return [...spans].map(([, inside]) =>
    inside.replace(/<Equation[^]*?\/>(?=\{)/g, "E").replace(/\{"(.*?)"\}/g, "$1")
  );
}

describe("punctuation", () => {
  it("keeps marks together with the equation before them", async () => {
    const text = "The key $j$, the query $i$ (of $n$). And $k$ too.";
    expect(await findUnbroken(text)).toEqual(["E,", "E)."]);
  });

  it("leaves equations that are long enough to break as they are", async () => {
    expect(await findUnbroken("Here $a + b + c = d$.")).toEqual([]);
  });
});
