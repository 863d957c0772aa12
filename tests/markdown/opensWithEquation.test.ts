import {mdxToJs} from "satteri";
import {expect, it} from "vitest";
import {opensWithEquation} from "../../src/markdown/opensWithEquation.ts";

it.each([
  ["One.\n\nTwo is $x$.\n\n## Next", true],
  ["- One is *about $x$*.", true],
  ["$$\nx\n$$\n\n## Next", true],
  ["One.\n\n## Next\n\nTwo is $x$.", false],
  ["One costs `$x`.", false]
])("an equation before the first section is noted: %j", async (text, isThere) => {
  const frontmatter: {[name: string]: unknown} = {};
  await mdxToJs(text, {
    features: {math: true},
    mdastPlugins: [opensWithEquation],
    data: {astro: {frontmatter}}
  } as Parameters<typeof mdxToJs>[1]);
  expect(frontmatter.opensWithEquation).toBe(isThere);
});
