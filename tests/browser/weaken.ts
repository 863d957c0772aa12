import type {Page} from "playwright-core";
import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {build} from "esbuild";
import {sites, toFile} from "../site/pages.ts";

/**
 * What keeps the page from a cell: the content policies of page and frame; the worker's globals,
 * which are taken away; the list of what a drawing may have; and that outputs are built, not parsed.
 */
export type Defence = "policy" | "scrubbing" | "list" | "building";

/** Lets *page* load the site without some of its defences, as a mistake of ours could leave it. */
export async function weaken(page: Page, without: Defence[]): Promise<void> {
  for (const defence of without) await removals[defence](page);
}

const removals: {[defence in Defence]: (page: Page) => Promise<void>} = {
  policy: async (page) => {
    for (const files of ["**/chapters/*/", "**/sandbox/frame.*"]) {
      await page.route(files, (route) => {
        const {pathname} = new URL(route.request().url());
        const html = readFileSync(toFile(pathname, sites.domain), "utf8");
        const body = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
        return route.fulfill({body, contentType: "text/html; charset=utf-8"});
      });
    }
  },
  scrubbing: (page) =>
    serveInstead(page, "**/sandbox/worker.*", 'import "./src/notebook/sandbox/worker.ts";', {
      scrub: "export const scrub = () => {};"
    }),
  list: (page) =>
    serveInstead(page, "**/_astro/live.*.js", 'export * from "./src/components/live.ts";', {
      cleanDrawing: "export const cleanDrawing = (tree) => tree;"
    }),
  building: (page) => serveInstead(page, "**/_astro/live.*.js", parsing)
};

const parsing = `
  import {startLive as start} from "./src/components/live.ts";
  export const startLive = async (cells, ...rest) => start((await cells).map(parsing), ...rest);
  const parsing = (cell) => ({
    name: cell.name,
    source: cell.source,
    limit: cell.limit,
    showPending: () => cell.showPending(),
    show(outcome, output) {
      cell.show(outcome, []);
      cell.querySelector(".cell-output").innerHTML = output.map(print).join("");
    }
  });
  const print = (tree) => (typeof tree === "string" ? tree : printElement(tree));
  const printElement = ([tag, attributes, children]) => {
    const written = Object.entries(attributes).map(([name, value]) => \` \${name}="\${value}"\`);
    return \`<\${tag}\${written.join("")}>\${children.map(print).join("")}</\${tag}>\`;
  };`;

const built = new Map<string, Promise<string>>();

// Serves a script in the place of *files*, with other texts for some of its modules.
async function serveInstead(
  page: Page,
  files: string,
  script: string,
  modules: {[name: string]: string} = {}
): Promise<void> {
  if (!built.has(script)) built.set(script, buildScript(script, modules));
  const body = await built.get(script);
  await page.route(files, (route) => route.fulfill({body, contentType: "text/javascript"}));
}

async function buildScript(contents: string, modules: {[name: string]: string}): Promise<string> {
  const isWorker = contents.includes("sandbox/worker");
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: resolve(".")},
    inject: isWorker ? [resolve("src/notebook/sandbox/keptDate.ts")] : [],
    bundle: true,
    format: isWorker ? "iife" : "esm",
    target: "es2022",
    write: false,
    plugins: [
      {
        name: "weaken",
        setup: ({onLoad}) => {
          for (const [name, contents] of Object.entries(modules))
            onLoad({filter: new RegExp(`/${name}\\.ts$`)}, () => ({contents}));
        }
      }
    ]
  });
  return outputFiles[0].text;
}
