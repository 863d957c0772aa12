import {mdxToJs} from "satteri";
import {expect, it} from "vitest";
import {equationIsNear} from "../../src/markdown/equationIsNear.ts";

it.each([
  ["One.\n\nTwo is $x$.\n\n## Next", true],
  ["One.\n\n## Next\n\nTwo is $x$.\n\n## Last", true],
  ["One.\n\n## Next\n\n### Part\n\nTwo is $x$.\n\n## Last", true],
  ["- One is *about $x$*.", true],
  ["$$\nx\n$$\n\n## Next", true],
  ["One.\n\n## Next\n\nTwo.\n\n## Last\n\nThree is $x$.", false],
  ["One costs `$x`.", false]
])("an equation before the second section is noted: %j", async (text, isThere) => {
  const frontmatter: {[name: string]: unknown} = {};
  await mdxToJs(text, {
    features: {math: true},
    mdastPlugins: [equationIsNear],
    data: {astro: {frontmatter}}
  } as Parameters<typeof mdxToJs>[1]);
  expect(frontmatter.equationIsNear).toBe(isThere);
});
