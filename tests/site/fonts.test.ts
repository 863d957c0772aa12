import {globSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {characters} from "../../src/commands/fontCharacters.ts";
import {readPages} from "./pages.ts";

// What has no shape needs no face: line ends, tabs, and the zero-width spaces of KaTeX.
const known = new Set([...Object.values(characters).join(""), "\n", "\t", "\u200b"]);

const [styles] = globSync("dist/styles/chapter.*.css").map((file) => readFileSync(file, "utf8"));

describe.each(readPages("dist"))("the faces of the site", ({file, html}) => {
  it(`have all characters of ${file}`, () => {
    const text = html
      .replace(/<(script|style|math|annotation)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&nbsp;/g, " ");
    const missing = [...new Set(text)].filter((character) => !known.has(character));
    expect(missing, "add them to fontCharacters.ts and run npm run fonts").toEqual([]);
  });

  it(`have all styles of letters in the equations of ${file}`, () => {
    const absent =
      /class="m[^"]*\b(?:math|text)(?:bf|bb|cal|frak|sf|tt|scr|it)\b|class="[^"]*\bamsrm\b/.exec(
        html
      );
    expect(absent?.[0], "add the face to styles/mathFonts.css and subsetFonts.ts").toBeUndefined();
  });

  it(`have all sizes of letters in the equations of ${file}`, () => {
    const steps = [...html.matchAll(/ reset-(size\d+) (size\d+)\b/g)];
    const absent = steps.find(([, from, to]) => !styles.includes(`.reset-${from}.${to}`));
    expect(absent?.[0], "keep this step in astro.config.mjs").toBeUndefined();
  });
});
