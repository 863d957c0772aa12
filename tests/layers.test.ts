import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {describe, expect, it} from "vitest";

/** The layers of src, lowest first: a file imports from its own layer and those before it. */
const layers = [
  "attention",
  "source",
  "plots",
  "notebook",
  "course",
  "downloads",
  "site",
  "components",
  "layouts",
  "pages"
];

/** What stands beside the layers: words, styles, the commands and plugins of the build, and what answers
 * without a connection. */
const beside = ["words", "styles", "markdown", "commands", "offline", "content.config.ts"];

const imports = /(?:from\s+|import\s*\(?\s*)["']([^"']+)["']/g;

const files = readdirSync("src", {recursive: true, encoding: "utf8"}).filter((file) =>
  /\.(ts|js|mjs|astro)$/.test(file)
);

const room = (path: string) => path.split("/")[0];

describe("the layers of src", () => {
  it("are all of its folders", () => {
    expect([...layers, ...beside]).toEqual(expect.arrayContaining([...new Set(files.map(room))]));
  });

  it.each(files.filter((file) => layers.includes(room(file))))(
    "%s imports only from below",
    (file) => {
      const rank = layers.indexOf(room(file));
      for (const [, path] of readFileSync(join("src", file), "utf8").matchAll(imports)) {
        if (!path.startsWith(".")) continue; // a package
        const target = relative("src", join("src", dirname(file), path));
        if (target.startsWith("..") || beside.includes(room(target))) continue;
        expect(layers.indexOf(room(target)), `${file} imports ${target}`).toBeLessThanOrEqual(rank);
      }
    }
  );

  it("begin with the attention module, which imports nothing outside itself", () => {
    for (const file of files.filter((each) => room(each) === "attention")) {
      for (const [, path] of readFileSync(join("src", file), "utf8").matchAll(imports)) {
        expect(path, file).toMatch(/^\.\/[\w-]+\.ts$/);
      }
    }
  });
});
