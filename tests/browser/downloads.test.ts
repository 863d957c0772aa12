import type {Page} from "playwright-core";
import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {cellOf, chapter, open, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened));

async function download(form: string, of = page): Promise<{name: string; bytes: Buffer}> {
  const [file] = await Promise.all([
    of.waitForEvent("download"),
    of.getByRole("button", {name: `Download this chapter as ${form}`}).click()
  ]);
  return {name: file.suggestedFilename(), bytes: await readFile(await file.path())};
}

/** Downloads a chapter as a program, and returns its text. */
async function downloadProgram(of: Page): Promise<string> {
  const {name, bytes} = await download(".ts, in a .zip", of);
  return strFromU8(unzipSync(bytes)[`${name.replace(".zip", "")}/chapter.ts`]);
}

/** Returns what a program sets the input of a variable to, or "none". */
function settingIn(program: string, variable: string): string {
  const [, setting = "none"] = program.match(`, "${variable}"(?:, (.+))?\\);\n`)!;
  return setting;
}

describe("a download of a chapter", () => {
  it("is, unedited, the Markdown that the site has beside the page", async () => {
    const {name, bytes} = await download(".md");
    expect(name).toBe("08-softmax.md");
    const href = await page.locator('link[type="text/markdown"]').getAttribute("href");
    const built = await (await page.request.get(new URL(href!, page.url()).href)).text();
    const withoutAddress = (text: string) => text.replace(/^From .*$/m, "");
    expect(withoutAddress(bytes.toString())).toBe(withoutAddress(built));
    expect(bytes.toString()).toContain(page.url());
  });

  it("leaves inputs as the chapter has them, unless the reader has set them", async () => {
    const {page: other} = await open("chapters/05-scores/");
    const program = await downloadProgram(other);
    expect(program.match(/, "[a-z]+"\)/gi)!.length).toBeGreaterThan(3);
    expect(program).not.toMatch(/, "[a-z]+", [^"]+\);$/im);
    await other.context().close();
  });

  it("holds what inputs are set to, and no less when their cell has run with it", async () => {
    const {page: other} = await open("chapters/05-scores/");
    const angle = () => other.getByRole("slider", {name: "angle in degrees"});
    await angle().fill("125");
    expect(settingIn(await downloadProgram(other), "angle")).toBe("125");
    await other.reload();
    await other.waitForFunction(
      () => document.querySelector<HTMLElement & {outcome?: object}>("#cell-turn")!.outcome
    );
    expect(await angle().inputValue()).toBe("125");
    const program = await downloadProgram(other);
    expect(settingIn(program, "angle")).toBe("125");
    expect(settingIn(program, "queryLength")).toBe("none");
    const notebook = JSON.parse((await download(".ipynb", other)).bytes.toString());
    const cell = notebook.cells.find(({id}: {id: string}) => id === "turn");
    expect(cell.source.join("")).toContain("125");
    await other.context().close();
  });

  it("holds the order in which a list is put", async () => {
    const {page: other} = await open("chapters/10-one-function/");
    await other.getByRole("button", {name: /^Down: A:/}).click();
    const list = other.getByRole("group", {name: "From the first that is met to the last"});
    await list.getByRole("listitem").first().filter({hasText: "B: "}).waitFor();
    expect(settingIn(await downloadProgram(other), "errors")).toBe("[1,0,2,3,4,5,6]");
    await other.context().close();
  });

  it("leaves an input that has got another default since it was set", async () => {
    const {page: other} = await open(chapter);
    const preset =
      'import {range} from "inputs";\nconst preset = view(select([1, 2], {label: "preset"}));';
    const input = 'const mine = view(range([0, 9], {label: "mine", step: 1, value: preset}));';
    await cellOf(other, "one-row").write(preset);
    await cellOf(other, "weights-sums").write(input);
    const mine = other.getByRole("slider", {name: "mine"});
    await mine.fill("7");
    await other.getByLabel("preset").selectOption("2");
    await expect.poll(() => mine.inputValue()).toBe("2");
    expect(settingIn(await downloadProgram(other), "mine")).not.toBe("7");
    await other.context().close();
  });

  it("holds an edit and what comes of it, as Markdown and as a Jupyter notebook", async () => {
    const {write} = cellOf(page, "weights");
    await write("const weights = softmax([[0, 0], [0, 0]]);\nweights");
    await cellOf(page, "largest-key").output.getByText("[0, 0]", {exact: true}).waitFor();
    const text = (await download(".md")).bytes.toString();
    expect(text).toContain(
      "**weights** (edited)\n\n```ts\nconst weights = softmax([[0, 0], [0, 0]]);"
    );
    expect(text).toMatch(/\*\*largest-key\*\*\n\n```ts[^`]*```\n\n```\n\[0, 0\]\n```/);
    const {name, bytes} = await download(".ipynb");
    expect(name).toBe("08-softmax.ipynb");
    const {cells} = JSON.parse(bytes.toString());
    const cell = cells.find(({id}: {id: string}) => id === "largest-key");
    expect(cell.outputs[0].data["text/plain"]).toEqual(["[0, 0]"]);
  });

  it("runs as a program in an empty folder and prints what the page shows", async () => {
    const {name, bytes} = await download(".ts, in a .zip");
    expect(name).toBe("08-softmax.zip");
    const folder = await mkdtemp(join(tmpdir(), "download-"));
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), content);
    }
    const {stdout, stderr} = await promisify(execFile)(process.execPath, ["chapter.ts"], {
      cwd: join(folder, "08-softmax")
    });
    await rm(folder, {recursive: true});
    expect(stderr).toBe("");
    expect(stdout).toContain("── weights ──\n0.5000  0.5000\n0.5000  0.5000\n2 × 2\n");
    expect(stdout).toContain("── largest-key ──\n[0, 0]\n");
    expect(strFromU8(unzipSync(bytes)["08-softmax/README.md"])).toContain("node chapter.ts");
  });

  it("leaves out of the program what a cell that has not run cannot import", async () => {
    const {page: other} = await open(chapter);
    const {cell, write, output} = cellOf(other, "weights");
    await write('import {Softmax} from "attention";');
    await output.getByText("did you mean softmax?").waitFor();
    await cell.evaluate((element: HTMLElement & {outcome?: object}) => {
      element.outcome = undefined; // as in a link that was just opened
    });
    const program = await downloadProgram(other);
    expect(program).toContain('"attention" has no Softmax: did you mean softmax?');
    await other.context().close();
  });
});
