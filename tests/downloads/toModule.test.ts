import {execFile} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ChapterText} from "../../src/downloads/chapterText.ts";
import {cellsOf} from "../../src/downloads/chapterText.ts";
import {moduleFiles} from "../../src/downloads/moduleFiles.ts";
import {toModule} from "../../src/downloads/toModule.ts";
import {modules} from "../../src/notebook/modules.ts";
import {toText} from "../../src/notebook/toText.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";
import {chapters} from "../chapters/chapters.ts";
import {toChapterText} from "./chapters.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chapter-"));
  for (const [path, text] of Object.entries(await moduleFiles())) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, {recursive: true}));

/** Runs a chapter as its reader does and returns what Node prints. */
async function runInNode(chapter: ChapterText): Promise<string> {
  await writeFile(join(folder, "chapter.ts"), toModule(chapter, modules));
  const {stdout, stderr} = await promisify(execFile)(process.execPath, ["chapter.ts"], {
    cwd: folder
  });
  expect(stderr).toBe("");
  return stdout;
}

describe("toModule(chapter, modules)", () => {
  it("prints under the name of each cell what the page shows", async () => {
    const printed = await runInNode(
      await toChapterText({
        matrix: "const weights = softmax([[1, 2], [3, 4]]);\nweights",
        setup: 'import {softmax} from "attention";',
        input: 'import {range} from "inputs";\nconst scale = view(range([0, 2]));',
        use: "display({scale});\n[scale, 0.12345678]",
        train:
          "function* train() { for (let i = 0; i < 5; i++) yield i; }\nconst step = stream(train());",
        last: "step"
      })
    );
    expect(printed).toBe(`
── matrix ──
0.2689  0.7311
0.2689  0.7311
2 × 2

── input ──
scale = 1

── use ──
{scale: 1}
[1, 0.1235]

── last ──
4
`);
  });

  it("prints what is logged under the name of its cell, and writes no more brackets than it must", async () => {
    const chapter = await toChapterText({a: "1 + 1", b: 'console.log("two");\n(1, 3)'});
    expect(await runInNode(chapter)).toBe("\n── a ──\n2\n\n── b ──\ntwo\n3\n");
    expect(toModule(chapter, modules)).toContain("\ndisplay(1 + 1);");
  });

  it("displays nothing twice", async () => {
    const chapter = await toChapterText({
      on: "const isOn = true;",
      a: "isOn ? display(1) : display(2)",
      b: "isOn ? (3, 4) : display(5)",
      c: "isOn && display(6)",
      d: "await display(7)"
    });
    expect(await runInNode(chapter)).toBe(
      "\n── a ──\n1\n\n── b ──\n4\n\n── c ──\n6\n\n── d ──\n7\n"
    );
    expect(toModule(chapter, modules)).toContain("\nisOn ? display(1) : display(2);");
  });

  it("keeps cells apart that have no semicolons", async () => {
    const printed = await runInNode(
      await toChapterText({first: "const f = (x: number) => x", second: "[1, 2].map(f)"})
    );
    expect(printed).toContain("[1, 2]");
  });

  it.each([
    ["const o = {a: 1}", "[1].forEach(String);"],
    ["const o = {a: 1} // one", "(() => {})();"],
    ["const f = function () { throw 1; }", "`a`.trim();"],
    ["const A = class {}", "(() => {})();"],
    ["let o; if (true) o = {a: 1}", "[1].forEach(String);"],
    ["let o; for (const x of [1]) if (!x) {} else o = {x}", "[1].forEach(String);"],
    ["const a = [[1]]\ntype A = {a: 1}", "[1].forEach(String);"]
  ])("keeps apart cells of which the first ends in a brace: %s", async (first, second) => {
    const cells = {first, second: `${second}\nconst n = 1;`, last: "n"};
    expect(await runInNode(await toChapterText(cells))).toBe("\n── last ──\n1\n");
  });

  it.each([
    "function f() {}",
    "class A {}",
    "interface A {}",
    "if (1 > 2) {} else {}",
    "for (;;) { break; }",
    "while (1 > 2) {}",
    "try {} finally {}",
    "{}"
  ])("puts no semicolon behind a block: %s", async (block) => {
    const text = toModule(await toChapterText({a: block}), modules);
    expect(text.endsWith(`\n${block}\n`)).toBe(true);
  });

  it("gives inputs what the reader has set them to", async () => {
    const chapter = await toChapterText({
      input: 'import {range} from "inputs";\nconst scale = view(range([0, 2], {label: "size"}));',
      use: "scale"
    });
    cellsOf(chapter.parts)[0].settings = {scale: 0.25};
    expect(await runInNode(chapter)).toContain("size = 0.25\n\n── use ──\n0.25\n");
  });

  it("names inputs that stand in brackets", async () => {
    const chapter = await toChapterText({
      input: 'import {range} from "inputs";',
      a: "const a = view((true ? range([0, 10]) : range([0, 1])));",
      b: "const b = view(((range([0, 4])) /* ) */), );",
      c: "const c = view<number>(\n  (range([0, 2])) // )\n);",
      last: "[a, b, c]"
    });
    cellsOf(chapter.parts)[2].settings = {b: 3};
    const printed = await runInNode(chapter);
    expect(printed).toContain("a = 5\n\n── b ──\nb = 3\n\n── c ──\nc = 1\n");
    expect(printed).toContain("[5, 3, 1]");
  });

  it("leaves a cell that cannot run, and what needs it, as a comment that says why", async () => {
    const chapter = await toChapterText({a: "const x = 1;", b: "x + 1", c: "3"});
    const [a] = cellsOf(chapter.parts);
    a.source = "const x = ;";
    const printed = await runInNode(chapter);
    expect(printed).toBe("\n── c ──\n3\n");
    expect(toModule(chapter, modules)).toMatch(/This cell cannot run: unexpected ";"/);
    expect(toModule(chapter, modules)).toContain("This cell cannot run: waits for a, which failed");
  });

  it.each([
    [
      'import {x} from "elsewhere";\nx',
      'there is no module "elsewhere": cells can import attention'
    ],
    ['import * as x from "constructor";\nx', 'there is no module "constructor"'],
    [
      'import {Softmax as x} from "attention";',
      '"attention" has no Softmax: did you mean softmax?'
    ],
    ['import {sum} from "attention";\nimport x from "plots";', '"plots" has no default']
  ])("leaves a cell that has not run and cannot import, too: %s", async (source, problem) => {
    const chapter = await toChapterText({a: "const x = 1;", b: "x", c: "3"});
    const [a, b] = cellsOf(chapter.parts);
    Object.assign(a, {source, outcome: undefined});
    b.outcome = undefined;
    expect(await runInNode(chapter)).toBe("\n── c ──\n3\n");
    expect(toModule(chapter, modules)).toContain(`// This cell cannot run: ${problem}`);
    expect(toModule(chapter, modules)).toContain("This cell cannot run: waits for a, which failed");
  });

  it.each([
    'import "elsewhere";',
    'import type {A} from "elsewhere";',
    'import {type A} from "elsewhere"\n;[1]'
  ])("runs a cell that imports no value from a module that is not there: %j", async (source) => {
    const chapter = await toChapterText({a: source, b: "2"});
    expect(await runInNode(chapter)).toContain("\n── b ──\n2\n");
  });

  it("leaves each line of a cell that cannot run as it is", async () => {
    const chapter = await toChapterText({a: "1"});
    const source = `const text = "${"two  spaces ".repeat(12)}";\n\n  const x = ;`;
    cellsOf(chapter.parts)[0].source = source;
    const [long, , last] = source.split("\n");
    expect(toModule(chapter, modules)).toContain(`\n//\n// ${long}\n//\n// ${last}\n`);
  });

  it.each(["\r", "\r\n", "\u2028", "\u2029"])("ends no comment at %j", async (end) => {
    const chapter = await toChapterText({a: "1", b: "2"});
    cellsOf(chapter.parts)[0].source = `const x = ;${end}no code`;
    chapter.parts.push(`Some${end}prose`);
    expect(toModule(chapter, modules)).toMatch(/\/\/ const x = ;\n\/\/ no code\n/);
    expect(toModule(chapter, modules)).toMatch(/\/\/ Some\n\/\/ prose\n/);
    expect(await runInNode(chapter)).toBe("\n── b ──\n2\n");
  });
});

describe.each(chapters)("$file as a module", (chapter) => {
  it("prints in Node what the build shows", async () => {
    const {outcomes} = await runChapter(chapter);
    const printed = await runInNode({
      id: "01-test",
      number: 1,
      title: "A chapter",
      question: "Which?",
      url: "https://example.org/",
      parts: chapter.cells.map(({name, source}) => ({name, source, outcome: outcomes.get(name)}))
    });
    for (const {name} of chapter.cells) {
      const {displays} = outcomes.get(name)!;
      if (displays.length === 0) continue;
      const expected = displays.map(toText).join("\n");
      expect(printed).toContain(`\n── ${name} ──\n${expected}\n`);
    }
  });
});
