import {mdxToJs} from "satteri";
import {describe, expect, it} from "vitest";
import {errataLinks} from "../../src/markdown/errataLinks.ts";

async function compile(text: string): Promise<string> {
  const {code} = await mdxToJs(text, {mdastPlugins: [errataLinks], jsx: true});
  return code;
}

describe("a link to the errata", () => {
  it("says what the fault is", async () => {
    const code = await compile("It overflows. [C8](../../errata/#c8)");
    expect(code).toContain('title="Softmax overflows (errata)"');
    expect(code).toContain('href="../../errata/#c8"');
    expect(code).toContain("C8");
  });

  it("leads to a fault that is there", async () => {
    await expect(compile("[C99](../../errata/#c99)")).rejects.toThrow("there is no erratum c99");
  });

  it("is told from other links", async () => {
    expect(await compile("[errata](../../errata/)")).not.toContain("title");
  });
});
