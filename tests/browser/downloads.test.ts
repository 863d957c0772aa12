import type {Page} from "playwright-core";
import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {cellOf, open, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened));

async function download(form: string): Promise<{name: string; bytes: Buffer}> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: `Download this chapter as ${form}`}).click()
  ]);
  return {name: file.suggestedFilename(), bytes: await readFile(await file.path())};
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
    const [file] = await Promise.all([
      other.waitForEvent("download"),
      other.getByRole("button", {name: "Download this chapter as .ts"}).click()
    ]);
    const files = unzipSync(await readFile(await file.path()));
    const program = strFromU8(files["05-scores/chapter.ts"]);
    expect(program.match(/, "[a-z]+"\)/gi)!.length).toBeGreaterThan(3);
    expect(program).not.toMatch(/, "[a-z]+", [^"]+\);$/im);
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
});
