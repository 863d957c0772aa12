import {execFile} from "node:child_process";
import {writeFileSync} from "node:fs";
import {promisify} from "node:util";
import {beforeAll, describe, expect, it} from "vitest";
import type {ChapterText} from "../../src/downloads/chapterText.ts";
import {jupyterLibrary} from "../../src/downloads/moduleFiles.ts";
import {svgStyle} from "../../src/downloads/svgStyle.ts";
import {toJupyter} from "../../src/downloads/toJupyter.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {chapters} from "../chapters/chapters.ts";
import {toChapterText} from "./chapters.ts";

interface JupyterCell {
  cell_type: string;
  id: string;
  metadata: object;
  source: string[];
  execution_count?: null;
  outputs?: {[key: string]: unknown; output_type: string; data?: {[type: string]: string[]}}[];
}

const fields: {[type: string]: string[]} = {
  stream: ["name", "output_type", "text"],
  display_data: ["data", "metadata", "output_type"],
  error: ["ename", "evalue", "output_type", "traceback"]
};

let library: string;
const style = svgStyle();

beforeAll(async () => {
  library = await jupyterLibrary(style);
});

interface Jupyter {
  nbformat: number;
  nbformat_minor: number;
  metadata: {kernelspec: object};
  cells: JupyterCell[];
}

const write = (chapter: ChapterText): Jupyter => JSON.parse(toJupyter(chapter, {library, style}));
const codeOf = ({cells}: {cells: JupyterCell[]}) =>
  cells.filter(({cell_type: type}) => type === "code");

/** Checks what the schema of nbformat 4.5 demands. Its official validator needs Python: not used here. */
function checkFormat(notebook: Jupyter): void {
  expect(notebook).toMatchObject({nbformat: 4, nbformat_minor: 5});
  expect(notebook.metadata.kernelspec).toEqual({
    display_name: "Deno",
    language: "typescript",
    name: "deno"
  });
  const ids = notebook.cells.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const {id, cell_type: type, metadata, source, outputs, execution_count} of notebook.cells) {
    expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    expect(["markdown", "code"]).toContain(type);
    expect(metadata).toBeTypeOf("object");
    expect(source.every((line) => typeof line === "string")).toBe(true);
    expect(source.slice(0, -1).every((line) => line.endsWith("\n"))).toBe(true);
    expect(outputs === undefined).toBe(type === "markdown");
    if (type === "code") expect(execution_count).toBeNull();
    for (const output of outputs ?? []) {
      expect(Object.keys(output).sort()).toEqual(fields[output.output_type]);
    }
  }
}

describe("toJupyter(chapter, parts)", () => {
  it("follows nbformat 4.5", async () => {
    checkFormat(
      write(
        await toChapterText({a: "const x = [[1, 2], [3, 4]];\nconsole.log(1);\nx", b: "x.length"})
      )
    );
  });

  it("lets nothing be shown by a cell that shows nothing, whatever a kernel makes of it", async () => {
    const notebook = write(
      await toChapterText({a: "const x = [1];\nx[0] = 2;\nconst y = x;", b: "const z = 1;"})
    );
    const [, a, b] = codeOf(notebook).map(({source}) => source.join(""));
    expect(a).toMatch(/\nundefined;/);
    expect(b).toBe("const z = 1;");
  });

  it("turns imports into constants, and leaves the code as it is", async () => {
    const notebook = write(
      await toChapterText({
        a: 'import * as Plot from "@observablehq/plot";\nimport {softmax as f, sum} from "attention";',
        b: "f([1, 1])"
      })
    );
    const [, a, b] = codeOf(notebook).map(({source}) => source.join(""));
    expect(a).toBe(
      'const Plot = course["@observablehq/plot"];\nconst {"softmax": f, sum} = course["attention"];'
    );
    expect(b).toBe("f([1, 1]);");
  });

  it("lets a value that a call displays at the end be shown once", async () => {
    const notebook = write(await toChapterText({a: "const x = 1;\ndisplay(x);"}));
    expect(codeOf(notebook)[1].source.join("")).toBe("const x = 1;\nvoid display(x);");
  });

  it("lets a value be shown once that a call displays in one case only", async () => {
    const notebook = write(
      await toChapterText({
        a: "1 < 2 ? display(1) : 2",
        b: "1 && display(2)",
        c: "await display(3)"
      })
    );
    const [, a, b, c] = codeOf(notebook).map(({source}) => source.join(""));
    expect(a).toBe("void (1 < 2 ? display(1) : display(2));");
    expect(b).toBe("void (1 && display(2));");
    expect(c).toBe("void await display(3);");
  });

  it("holds what cells show as text, and plots as pictures too, in colours of their own", async () => {
    const notebook = write(
      await toChapterText({
        a: 'import {bars} from "plots";\nbars([0.25, 0.75], {label: "weight", title: "Two bars"})'
      })
    );
    const {data} = codeOf(notebook)[1].outputs![0];
    expect(data!["text/plain"].join("")).toMatch(/^Two bars\n/);
    const svg = data!["image/svg+xml"].join("");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toMatch(/<style>.*\.out-weight\{--shade:#17497e\}/);
    expect(svg).not.toContain("light-dark");
  });
});

// The kernel of Deno runs one cell after another in one scope: so does one module, without Deno.
describe.each(chapters)("$file as a Jupyter notebook", (chapter) => {
  it("follows nbformat 4.5 and runs from top to bottom", async () => {
    const {outcomes} = await runChapter(chapter);
    const notebook = write({
      id: "01-test",
      number: 1,
      title: "A chapter",
      question: "Which?",
      url: "https://example.org/",
      parts: chapter.cells.map(({name, source}) => ({name, source, outcome: outcomes.get(name)}))
    });
    checkFormat(notebook);
    const script = codeOf(notebook)
      .map(({source}) => source.join(""))
      .join("\n")
      .replace(/"npm:@observablehq\/plot@[\d.]+"/, '"@observablehq/plot"');
    const file = ".cache/jupyter.ts";
    writeFileSync(file, script);
    const {stderr} = await promisify(execFile)(process.execPath, [file]);
    expect(stderr).toBe("");
  });
});
