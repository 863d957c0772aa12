import {mdxToJs} from "satteri";
import {describe, expect, it} from "vitest";
import {equations} from "../../src/markdown/equations.ts";
import {punctuation} from "../../src/markdown/punctuation.ts";

/** Returns the text that a reader sees of *text*, with E for each equation. */
async function findText(text: string): Promise<string> {
  const mdastPlugins = [equations, punctuation];
  const {code} = await mdxToJs(text, {features: {math: true}, mdastPlugins, jsx: true});
  const [, inside] = /<_components\.p>([^]*?)<\/_components\.p>/.exec(code)!;
  return inside
    .replace(/<Equation[^]*?\/>/g, "E")
    .replace(/<[^>]*>/g, "")
    .replace(/\{"(.*?)"\}/g, "$1");
}

/** Returns what is kept unbroken in *text*, with E for each equation. */
async function findUnbroken(text: string): Promise<string[]> {
  const mdastPlugins = [equations, punctuation];
  const {code} = await mdxToJs(text, {features: {math: true}, mdastPlugins, jsx: true});
  const spans = code.matchAll(/class="unbroken">(.*?)<\/_components\.span>/gs);
  return [...spans].map(([, inside]) =>
    inside.replace(/<Equation[^]*?\/>(?=\{|$)/g, "E").replace(/\{"(.*?)"\}/g, "$1")
  );
}

describe("punctuation", () => {
  it("keeps marks together with the equation before them", async () => {
    const text = "The key $j$, the query $i$ (of $n$). And $k$ too.";
    expect(await findUnbroken(text)).toEqual(["E,", "E)."]);
  });

  it("keeps a bracket together with the equation after it", async () => {
    expect(await findUnbroken("One number ($d = 1$) or two (if $d = 2$)")).toEqual(["(E)", "E)"]);
  });

  it("takes each mark once where equations share what is between them", async () => {
    const text = await findUnbroken("The $i$, ($j$) and $k$ ($l$, $m$) ($n$).");
    expect(text).toEqual(["E,", "(E)", "(E,", "E)", "(E)."]);
    expect(await findText("The $i$, ($j$), $m$) ($n$).")).toBe("The E, (E), E) (E).");
  });

  it("keeps a short equation on one line", async () => {
    expect(await findUnbroken("The dot in $q \\cdot k$ is a sign.")).toEqual(["E"]);
  });

  it("leaves equations that are long enough to break as they are", async () => {
    expect(await findUnbroken("Here $a + b + c = d$.")).toEqual([]);
  });
});
