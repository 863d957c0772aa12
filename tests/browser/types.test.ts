import type {BrowserContextOptions} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {typesWords} from "../../src/words/types.ts";
import {sites} from "../site/pages.ts";
import {cellOf, chapter, open} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const shapes = `import {matmul} from "attention";
const weights = softmax(recovered.scores);
const Q = randomMatrix(5, 6, {seed: 1}), K = randomMatrix(5, 6, {seed: 2});
matmul(Q, K)`;

/** Opens the chapter with *source* in the cell `weights`, once its types are checked. */
async function openTyped(
  source = shapes,
  options: BrowserContextOptions = {},
  site = sites.domain
) {
  const {page, problems} = await open(chapter, options, site);
  page.setDefaultTimeout(6000);
  const cell = cellOf(page, "weights");
  const lines = cell.cell.locator(".cm-lintRange");
  const tooltip = page.locator(".cm-tooltip");
  await cell.write(source);
  await page.waitForResponse(/types\/library/);
  return {page, problems, ...cell, lines, tooltip, bar: cell.cell.locator(".cell-types")};
}

let typed: Awaited<ReturnType<typeof openTyped>>;

// Types take seconds to load: once for all that one page can show.
beforeAll(async () => {
  typed = await openTyped();
});
afterAll(() => typed.page.context().close());

/** Writes `shapes` into the cell `weights` of that page, and waits until it is checked. */
async function writeShapes(): Promise<typeof typed> {
  await typed.write(shapes);
  await expect.poll(() => typed.lines.allInnerTexts(), {timeout: 6000}).toEqual(["K"]);
  return typed;
}

describe("the types of a cell", () => {
  it.each(["domain", "folder"] as const)(
    "underline K in matmul(Q, K) and say why, on a site of its own %s",
    async (kind) => {
      const isOpen = kind === "domain";
      const opened = isOpen ? typed : await openTyped(shapes, {}, sites[kind]);
      const {page, problems, lines, tooltip, bar, output} = opened;
      await lines.waitFor();
      expect(await lines.allInnerTexts()).toEqual(["K"]);
      expect(await bar.innerText()).toBe("1 problem");
      await lines.hover();
      await tooltip.getByText("K has 5 rows but must have 6.").waitFor();
      await tooltip
        .getByText("Argument of type 'Matrix<5, 6>' is not assignable to parameter of type")
        .waitFor();
      await output.getByText("ShapeError: a is [5, 6] but b is [5, 6]").waitFor();
      expect(problems).toEqual([]);
      if (!isOpen) await page.context().close();
    }
  );

  it("do not keep the cell from running, and follow an edit of another open cell", async () => {
    const {page, lines, bar, output, write} = typed;
    await write('const weights: string = 1; "it ran"');
    await output.getByText("it ran").waitFor();
    await expect.poll(() => lines.allInnerTexts()).toEqual(["weights"]);
    const reader = cellOf(page, "weights-sums");
    await reader.write("weights.length + '!'");
    await expect.poll(() => reader.output.innerText()).toBe(`"undefined!"`);
    expect(await reader.cell.locator(".cm-lintRange").count()).toBe(0);
    await cellOf(page, "weights").write("const weights = 1;");
    await reader.cell.locator(".cm-lintRange").waitFor();
    expect(await reader.cell.locator(".cm-lintRange").innerText()).toBe("length");
    expect(await bar.innerText()).toBe("");
    await reader.button("Reset").click();
  });

  it("know a cell that the reader adds, and no longer one that is deleted", async () => {
    const {page, write, button, bar, cell} = typed;
    await write("const weights = 1;");
    await cell.hover();
    await button("Add a cell").click();
    const own = cellOf(page, "scratch-1");
    await own.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("const extra = weights.nothing;");
    await own.cell.getByText("1 problem").waitFor();
    await write("const weights = extra;");
    await expect.poll(() => bar.innerText()).toMatch(/problem/); // each needs the other
    await own.button("Delete").click();
    await write("const extra = 1; const weights = extra;");
    await expect.poll(() => bar.innerText()).toBe("");
  });

  it("are known beside the chapters, too", async () => {
    const {page, problems} = await open("errata/");
    const {cell, write} = cellOf(page, "dead-length");
    await write("const deadLength: string = 1;");
    await expect.poll(() => cell.locator(".cm-lintRange").allInnerTexts()).toEqual(["deadLength"]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("are reached with the keyboard: F8, Ctrl+Shift+M, Ctrl+I; Escape closes what is open first", async () => {
    const {page, tooltip, editor, source, cell} = await writeShapes();
    await page.keyboard.press("F8");
    await tooltip.getByText("K has 5 rows").waitFor();
    await page.keyboard.press("Escape");
    await tooltip.waitFor({state: "detached"});
    await page.keyboard.press("ControlOrMeta+i");
    await tooltip.getByText("const K: Matrix<5, 6>").waitFor();
    await expect
      .poll(() => cell.locator(".cm-announced").textContent())
      .toContain("const K: Matrix<5, 6>");
    await page.keyboard.press("ControlOrMeta+i");
    await page.locator(".type-info:focus").waitFor();
    await page.keyboard.press("Escape");
    await editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await tooltip.waitFor({state: "detached"});
    await page.keyboard.press("ControlOrMeta+Shift+M");
    await page.getByRole("listbox", {name: "Problems in the code"}).waitFor();
    await page.keyboard.press("Escape");
    await editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    await editor.waitFor({state: "detached"});
    await source.and(page.locator(":focus")).waitFor();
  });
});

describe("types while the reader types", () => {
  it("give the docstring of softmax under the pointer", async () => {
    const {page, editor, tooltip} = await writeShapes();
    await editor.getByText("softmax").hover();
    await tooltip.getByText("Returns the softmax of each row of scores").waitFor();
    await tooltip.getByText("softmax<5, 5>(scores: Matrix<5, 5>): Matrix<5, 5>").waitFor();
    await page.mouse.move(0, 0);
    await tooltip.waitFor({state: "detached"});
  });

  it("complete a name on Enter, but not a name that is there; Escape closes the list only", async () => {
    const {page, editor} = await writeShapes();
    await page.keyboard.press("ControlOrMeta+a");
    const list = page.getByRole("listbox", {name: "Names that fit"});
    await page.keyboard.type("scaledDot", {delay: 30});
    await list.getByRole("option", {name: "scaledDotProductAttention"}).waitFor();
    await page.getByText("Returns, for each query, the mean of the values").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => editor.innerText()).toBe("scaledDotProductAttention");
    await page.keyboard.type(".na", {delay: 30});
    await list.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({state: "detached"});
    await page.keyboard.type("me", {delay: 30});
    await list.waitFor();
    await page.waitForTimeout(200); // a list takes no key at once
    await page.keyboard.press("Enter");
    await page.keyboard.type("1");
    expect(await editor.innerText()).toBe("scaledDotProductAttention.name\n1");
  });

  it("complete a name of letters beyond ASCII, as a whole", async () => {
    const {page, editor, write} = typed;
    await write("const größe = 1;\n");
    await page.keyboard.press("ControlOrMeta+End");
    const list = page.getByRole("listbox", {name: "Names that fit"});
    await page.keyboard.type("grö", {delay: 30});
    await list.getByRole("option", {name: "größe"}).waitFor();
    await page.keyboard.type("ß", {delay: 30});
    await list.getByRole("option", {name: "größe"}).waitFor();
    await page.waitForTimeout(200); // a list takes no key at once
    await page.keyboard.press("Enter");
    await page.keyboard.type(".toF", {delay: 30});
    await list.getByRole("option", {name: "toFixed"}).waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await expect.poll(() => editor.innerText()).toBe("const größe = 1;\ngröße.toFixed");
  });

  it("say how a function is called, and mark the parameter that is typed", async () => {
    const {page, editor} = await writeShapes();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\nmatmul(Q, ", {delay: 30});
    const signature = page.locator(".type-signature");
    await signature.waitFor();
    await expect.poll(() => signature.locator("strong").innerText()).toBe("b: Matrix<6, number>");
    await page.keyboard.press("Escape");
    await signature.waitFor({state: "detached"});
    await editor.and(page.locator(":focus")).waitFor();
  });
});

describe("without the types", () => {
  it.each([/types\/worker/, /types\/library/, /openTypes\..*js/])(
    "as %s does not load, the cell runs, and a quiet sentence says so",
    async (file) => {
      const {page} = await open(chapter);
      await page.route(file, (route) => route.abort());
      const {write, output, cell} = cellOf(page, "weights");
      const failed = page.waitForRequest(file);
      await write("const weights = 1; weights + 1");
      await output.getByText("2", {exact: true}).waitFor();
      await failed;
      await cell.getByText("Types could not be loaded; the cell runs without them.").waitFor();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("40 + 2");
      await output.getByText("42", {exact: true}).waitFor();
      await page.context().close();
    }
  );

  it("as the types of a cell take too long, the page goes on, and checks the next text again", async () => {
    const endless = `type Build<N extends number, T extends 0[] = []> =
  T["length"] extends N ? T : Build<N, [...T, 0]>;
type Pairs<A extends 0[], B extends 0[]> = {[I in keyof A]: {[J in keyof B]: [I, J, Build<900>]}};
const x: Pairs<Build<900>, Build<900>> = 1 as never; const weights = 1;
const y: {[I in keyof typeof x]: Pairs<Build<901>, Build<902>>} = x; y[0][0][0][0][0] = x;`;
    const {page, lines, cell, output} = await writeShapes();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(endless);
    const quick = await page.evaluate(async () => {
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return performance.now() - start;
    });
    expect(quick).toBeLessThan(1500);
    await cell.getByText(typesWords.slow).waitFor({timeout: 20_000});
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(`${shapes}\n"again"`);
    await output.getByText("ShapeError").waitFor();
    await expect.poll(() => lines.allInnerTexts(), {timeout: 20_000}).toEqual(["K"]);
  });
});

it.each([1280, 390])(
  "at %s pixels, in both themes, axe finds nothing on types, and nothing leaves the page",
  async (width) => {
    const viewport = {width, height: 800};
    const {page, lines, tooltip} = await openTyped(shapes, {viewport});
    const check = async () => {
      const within = ["#cell-weights", ".cm-tooltip"];
      expect(await findViolations(page, {within, themes: ["light", "dark"]})).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width
      );
    };
    await lines.waitFor();
    await page.keyboard.press("F8");
    await tooltip.waitFor();
    await check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Shift+M");
    await check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Home");
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ControlOrMeta+i");
    await tooltip.getByText("Returns the matrix product").waitFor();
    await check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\nmatmul(soft", {delay: 30});
    await page.getByRole("listbox", {name: "Names that fit"}).waitFor();
    await page.getByText("Returns the softmax of each row").waitFor();
    await check();
    await page.context().close();
  }
);
