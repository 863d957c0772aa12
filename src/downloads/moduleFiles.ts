import {readFile} from "node:fs/promises";
import {dirname, join, normalize, relative, resolve} from "node:path";
import {build} from "esbuild";
import type {Modules} from "../notebook/imports.ts";
import {modules} from "../notebook/modules.ts";

// What a downloaded chapter may import, and what prints its values.
const entries = [
  "src/attention/index.ts",
  "src/plots/index.ts",
  "src/source/index.ts",
  "src/notebook/inputs.ts",
  "src/notebook/print.ts"
];

const numbers = "content/source/numbers.json";

/**
 * Returns the files that stand beside a downloaded chapter, by path: the course's modules as they
 * are, and Observable Plot with all that it needs in one script, so that nothing must be installed.
 */
export async function moduleFiles(): Promise<{[path: string]: string}> {
  const files: {[path: string]: string} = {};
  const waiting = [...entries];
  for (const path of waiting) {
    const name = relative("src", path);
    if (name in files) continue;
    const text = await readFile(path, "utf8");
    files[name] = text
      .replace(`"../../${numbers}"`, '"./numbers.json"')
      .replace('"@observablehq/plot"', '"./observablePlotBundle.js"');
    for (const [, target] of text.matchAll(/from "(\.[^"]+\.ts)"/g))
      waiting.push(normalize(join(dirname(path), target)));
    for (const [, target] of text.matchAll(/import\("(\.[^"]+\.ts)"\)/g))
      waiting.push(normalize(join(dirname(path), target)));
  }
  files["source/numbers.json"] = await readFile(numbers, "utf8");
  files["plots/observablePlotBundle.js"] = await bundle(
    {
      contents: 'export * from "@observablehq/plot";',
      resolveDir: resolve("src"),
      sourcefile: "observablePlot.js"
    },
    {minify: true}
  );
  files["plots/observablePlot.ts"] = [
    'import {Plot} from "./plot.ts";',
    'export * from "./observablePlotBundle.js";',
    "// these two draw on a document of the course's own, since Node has none",
    "export const {plot, legend} = Plot;",
    ""
  ].join("\n");
  files["package.json"] = `${JSON.stringify({private: true, type: "module"}, null, 2)}\n`;
  files["LICENSE"] = await readFile("LICENSE", "utf8");
  return files;
}

/** Returns the modules that cells import as data: each name stands for what it has there. */
export function moduleNames(): Modules {
  const toNames = (module: object) =>
    Object.fromEntries(Object.keys(module).map((name) => [name, name]));
  return Object.fromEntries(Object.entries(modules).map(([name, each]) => [name, toNames(each)]));
}

/**
 * Returns a script that declares `course`, the modules that cells import by name, and `display`,
 * `view` and `stream`, for the kernel of Deno. Observable Plot is imported from npm.
 */
export async function jupyterLibrary(style: string): Promise<string> {
  const {version} = JSON.parse(
    await readFile("node_modules/@observablehq/plot/package.json", "utf8")
  );
  const script = await bundle(
    {
      contents: `export {modules as course} from "./notebook/modules.ts";
        export {display, stream, view} from "./notebook/jupyter.ts";`,
      resolveDir: resolve("src"),
      loader: "ts",
      sourcefile: "course.ts"
    },
    {
      alias: {"@observablehq/plot": `npm:@observablehq/plot@${version}`},
      define: {SVG_STYLE: JSON.stringify(style)}
    }
  );
  const [, statements, exported] = /^([\s\S]*?)export\s*\{([^}]*)\};?\s*$/.exec(script)!;
  const names = exported.split(",").map((each) => each.trim().split(" as "));
  const own = [...statements.matchAll(imported)].join("");
  // all else is in a function, lest its names meet those of the cells
  return `${own}const {${names.map((each) => each.at(-1)).join(", ")}} = (() => {
${statements.replace(imported, "")}
return {${names.map(([inner, outer = inner]) => `${outer}: ${inner}`).join(", ")}};
})();`;
}

const imported = /^import .* from "npm:.*";\n/gm;

async function bundle(
  stdin: NonNullable<Parameters<typeof build>[0]["stdin"]>,
  options: Parameters<typeof build>[0] = {}
): Promise<string> {
  const {outputFiles} = await build({
    stdin,
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "inline",
    external: ["npm:*"],
    ...options,
    write: false
  });
  return outputFiles![0].text;
}
