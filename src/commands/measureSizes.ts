import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {brotliCompressSync} from "node:zlib";

/** What a page weighs, in bytes after Brotli; fonts as they are, since they are compressed. */
export interface PageSizes {
  page: string;
  html: number;
  css: number;
  /** what a visit loads before the reader does anything */
  javascript: number;
  fonts: number;
}

/** What an editing reader loads, in bytes after Brotli. */
export interface LiveSizes {
  /** the engine and its libraries, in the sandbox's worker */
  worker: number;
  /** the page's side of the sandbox */
  live: number;
  editor: number;
  /** what checks types, after the editor: its worker, its library, and the editor's side of it */
  types: number;
}

/** The most that these may weigh, in bytes. */
export const budgets = {
  javascript: 15_000,
  text: 60_000,
  fonts: 100_000,
  worker: 220_000,
  editor: 150_000,
  types: 900_000
};

const compressed = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** Returns what each page of a site built for the path "/" weighs, with *fontsOf* its loaded fonts. */
export function measurePages(directory: string): PageSizes[] {
  const pages = readdirSync(directory, {recursive: true, encoding: "utf8"}).filter((file) =>
    file.endsWith("index.html")
  );
  return pages.map((page) => {
    const html = readFileSync(join(directory, page), "utf8");
    const content = html.replace(/<style[\s\S]*?<\/style>/g, "");
    const styles = linked(html, /<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = linked(html, /<script type="module"[^>]* src="([^"]+)"/g);
    return {
      page: `/${dirname(page) === "." ? "" : `${dirname(page)}/`}`,
      html: brotliCompressSync(html).length,
      css: sum(styles.map((each) => compressed(join(directory, each)))),
      javascript: sum(withImports(scripts, directory).map(compressed)),
      fonts: sum(fontsUsed(content, directory).map((file) => readFileSync(file).length))
    };
  });
}

/** Returns what the parts weigh that are loaded when a reader begins to edit. */
export function measureLive(directory: string): LiveSizes {
  const scripts = readdirSync(join(directory, "_astro")).filter((file) => file.endsWith(".js"));
  const part = (name: string) =>
    scripts.filter((file) => file.startsWith(`${name}.`)).map((file) => join("_astro", file));
  const [worker] = readdirSync(join(directory, "sandbox")).filter((file) =>
    file.startsWith("worker.")
  );
  const editor = withImports(part("editor"), directory);
  const types = withImports(part("openTypes"), directory).filter((file) => !editor.includes(file));
  const checker = readdirSync(join(directory, "types")).map((file) =>
    join(directory, "types", file)
  );
  return {
    worker: compressed(join(directory, "sandbox", worker)),
    live: sum(withImports(part("live"), directory).map(compressed)),
    editor: sum(editor.map(compressed)),
    types: sum([...types, ...checker].map(compressed))
  };
}

// Scripts and all that they import at once; what they import later is not among them.
function withImports(scripts: string[], directory: string): string[] {
  const files = new Set(scripts.map((each) => resolve(join(directory, each))));
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const [, path] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)[^"'();]*["'](\.[^"']+)["']/g
    )) {
      files.add(resolve(dirname(file), path));
    }
  }
  return [...files];
}

// The faces that a page loads only where it has the classes or letters that ask for them; the others
// are loaded on every page.
const conditional: [face: string, mark: RegExp][] = [
  ["math-size1", /delimsizing size1|small-op/],
  ["math-size2", /delimsizing size2|large-op/],
  ["math-size3", /delimsizing size3/],
  ["math-size4", /delimsizing size4|delimsizinginner/]
];

function fontsUsed(html: string, directory: string): string[] {
  const files = readdirSync(join(directory, "_astro")).filter((file) => file.endsWith(".woff2"));
  const isUsed = (file: string) => {
    const condition = conditional.find(([face]) => file.startsWith(`${face}.`));
    return !condition || condition[1].test(html);
  };
  return files.filter(isUsed).map((file) => join(directory, "_astro", file));
}

function linked(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, address]) => address);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
