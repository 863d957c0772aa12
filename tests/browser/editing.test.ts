import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {cellOf, chapter, forgetWork, open} from "./browser.ts";

let page: Page;
let problems: string[];

beforeAll(async () => {
  ({page, problems} = await open(chapter));
});
afterAll(async () => {
  await page.context().close();
});

/** Loads the page without the edits of the test before. */
async function start(): Promise<void> {
  await forgetWork(page);
  await page.reload();
}

/** Waits until *read* gives *expected*, and fails with what it gave last. */
async function eventually<T>(read: () => Promise<T>, expected: T | RegExp): Promise<void> {
  const options = {timeout: 10_000, interval: 20};
  if (expected instanceof RegExp)
    await expect.poll(read as () => Promise<string>, options).toMatch(expected);
  else await expect.poll(read, options).toEqual(expected);
}

describe("editing a cell", () => {
  beforeEach(start);

  it("recomputes it and redraws it while the reader types", async () => {
    const {button, editor, output} = cellOf(page, "one-row");
    await button("Edit").click();
    await editor.waitFor();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let i = 0; i < "const row = softmax([".length; i++)
      await page.keyboard.press("ArrowRight");
    await page.keyboard.type("9"); // the score 0.02 becomes 90.02
    await eventually(() => output.locator("td").first().textContent(), "1.000");
    expect(problems).toEqual([]);
  });

  it("sees what comes of it, though the cell is at the end of the window", async () => {
    const {source, output, button, editor} = cellOf(page, "weights-sums");
    await button("Edit").click();
    await editor.and(page.locator(":focus")).waitFor();
    await source.evaluate((element) => element.scrollIntoView({block: "end"}));
    expect(await output.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(
      page.viewportSize()!.height - 10
    );
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("nothing");
    const failure = output.getByText("nothing is not defined");
    await expect
      .poll(() => failure.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeLessThan(page.viewportSize()!.height);
  });

  it("puts what is typed where the caret is, however it came there, and undoes it", async () => {
    const {button, editor} = cellOf(page, "one-row");
    await button("Edit").click();
    await editor.waitFor();
    const before = await editor.innerText();
    const word = page.locator("#cell-one-row .cm-line").getByText("softmax").first();
    await word.dblclick();
    await page.keyboard.press("a");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type('b"é');
    await word.page().keyboard.press("End");
    await page.keyboard.type(";;");
    const line = (text: string) => text.split("\n").find((each) => each.includes("const row"));
    await eventually(
      async () => line(await editor.innerText())!,
      `${line(before)!.replace("softmax", 'b"éa')};;`
    );
    await editor.evaluate((element) => {
      // the page's selection is moved without the editor's: the browser must go first
      getSelection()!.collapse(element.querySelector(".cm-line")!, 0);
    });
    await page.keyboard.type("x");
    await eventually(async () => (await editor.innerText()).slice(0, 1), "x");
    for (let i = 0; i < 8; i++) await page.keyboard.press("ControlOrMeta+z");
    await eventually(() => editor.innerText(), before);
  });

  it("keeps the mark on what the pointer reads, and says its new value", async () => {
    const size = page.viewportSize()!;
    await page.setViewportSize({...size, height: 1600}); // so that the caret needs no scrolling
    const {button, output} = cellOf(page, "weights");
    await button("Edit").click();
    await output.locator("rect").first().hover();
    const readout = output.locator(".out-readout").first();
    await eventually(() => readout.innerText(), /weight 0\.161/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(
      "const weights = softmax(map(recovered.scores, (score) => score * 0));\n" +
        'heatmap(weights, {rows: tokens, columns: tokens, label: "weight",\n' +
        '  title: "Encoder attention, even"})'
    );
    await eventually(() => readout.innerText(), /weight 0\.200/);
    expect(await output.locator(".crosshair").count()).toBe(1);
    await page.setViewportSize(size);
  });

  it("redraws the cells that depend on it, and no other", async () => {
    await page.evaluate(() => {
      const redrawn = ((window as any).redrawn = new Set<string>());
      for (const output of document.querySelectorAll(".cell-output")) {
        const name = output.closest("notebook-cell")!.getAttribute("name")!;
        new MutationObserver(() => redrawn.add(name)).observe(output, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true
        });
      }
    });
    const {write} = cellOf(page, "weights");
    await write("const weights = softmax([[0, 0], [1, 0]]);");
    await eventually(() => cellOf(page, "largest-key").output.innerText(), /\[0, 0\]/);
    await eventually(
      async () => (await page.evaluate(() => [...(window as any).redrawn])).sort(),
      ["entropies", "largest-key", "spectrum", "weights", "weights-sums"]
    );
  });

  it("keeps what the reader has opened in an output, and lets a shade change in its place", async () => {
    const {write, output} = cellOf(page, "weights");
    await output.locator("summary").click();
    const shade = output.locator("rect").first();
    await shade.evaluate((element) => ((element as any).isSame = true));
    const before = await shade.getAttribute("fill-opacity");
    await write(
      "const weights = softmax(map(recovered.scores, (score) => 3 * score));\n" +
        'heatmap(weights, {rows: tokens, columns: tokens, label: "weight"})'
    );
    await expect.poll(() => shade.getAttribute("fill-opacity")).not.toBe(before);
    expect(await shade.evaluate((element) => (element as any).isSame)).toBe(true);
    expect(await output.locator("table").isVisible()).toBe(true);
  });

  it("draws byte for byte what the build has drawn", async () => {
    const html = () =>
      page.locator(".cell-output").evaluateAll((all) => all.map((each) => each.innerHTML));
    const built = await html();
    const cells = page.locator("notebook-cell");
    await page.evaluate(() => {
      for (const output of document.querySelectorAll(".cell-output")) output.replaceChildren();
    });
    for (let i = 0; i < (await cells.count()); i++) {
      await cells.nth(i).getByRole("button", {name: "Run", exact: true}).click();
    }
    await eventually(html, built);
  });

  it("changes no colour and moves no line", async () => {
    const {button, cell, source, editor} = cellOf(page, "notebook-softmax");
    const look = () =>
      source.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const {color, fontWeight, fontStyle} = getComputedStyle(node.parentElement!);
          [...node.textContent!].forEach((character, i) => {
            if (/\s/.test(character)) return;
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const {left, top} = range.getBoundingClientRect();
            texts.push(
              [
                character,
                color,
                fontWeight,
                fontStyle,
                left.toFixed(1),
                (top + scrollY).toFixed(1)
              ].join(" ")
            );
          });
        }
        return texts;
      });
    const before = await look();
    const height = (await cell.boundingBox())!.height;
    await button("Edit").click();
    await editor.waitFor();
    expect(await look()).toEqual(before);
    expect((await cell.boundingBox())!.height).toBeCloseTo(height, 0);
    await page.keyboard.press("Escape");
    await editor.waitFor({state: "detached"});
    expect(await look()).toEqual(before);
  });

  it("opens a folded source, and nothing else", async () => {
    const setup = cellOf(page, "setup");
    await setup.button("Edit").click();
    await setup.editor.waitFor();
    expect(await setup.editor.innerText()).toContain('from "attention"');
    const {button, editor, output} = cellOf(page, "printed-encoder");
    await button("Edit").click();
    await editor.waitFor();
    expect(await output.locator("table").isVisible()).toBe(false);
  });

  it("marks the cell as edited until it is reset", async () => {
    const {button, write, output, editor, mark} = cellOf(page, "weights-sums");
    const original = await output.innerHTML();
    expect(await button("Reset").isVisible()).toBe(false);
    await write("40 + 2");
    await output.getByText("42").waitFor();
    expect(await mark()).toBe(" · edited");
    await button("Reset").click();
    await eventually(() => output.innerHTML(), original);
    expect(await mark()).toBe("none");
    expect(await editor.innerText()).toContain("rowSums(weights)");
    expect(await button("Reset").isVisible()).toBe(false);
  });

  it("says when a → comment no longer holds", async () => {
    const {write, output} = cellOf(page, "weights-sums");
    await write("1 + 1\n// → 3");
    await output.getByText("Line 2 says → 3, but the value is 2").waitFor();
  });
});

describe("a cell that fails", () => {
  beforeEach(start);

  it("says what and where, lets its dependents wait, and recovers with them", async () => {
    const {cell, write, output, status, editor} = cellOf(page, "weights");
    const user = cellOf(page, "weights-sums");
    const drawn = await user.output.innerHTML();
    await write("const weights = softmax(recovered.scores);\nweights.nothing.here");
    await eventually(
      () => output.innerText(),
      /Cannot read properties of undefined.*Line 2, column 17\./s
    );
    await eventually(() => status.innerText(), "failed");
    await eventually(() => user.status.innerText(), "waiting for weights");
    await eventually(() => user.output.innerText(), /waits for weights, which failed/);
    const mark = (on: Locator) =>
      on.evaluate((element) => getComputedStyle(element, "::before").borderLeftStyle);
    expect([await mark(cell), await mark(user.cell)]).toEqual(["solid", "dotted"]);
    await editor.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("const weights = softmax(recovered.scores);");
    await eventually(() => status.innerText(), "");
    await eventually(() => user.output.innerHTML(), drawn);
    await eventually(() => user.status.innerText(), "");
  });
});

describe("a message", () => {
  beforeAll(start);

  it.each([
    ["const weights = softmax([1, 2", /the cell ends too early.*Line 1, column 30/s],
    ["softmax(nothing)", /nothing is not defined/],
    [
      "const printedSums = 1;",
      /printedSums is defined more than once: in printed-sums and in weights-sums/
    ],
    [
      'import {x} from "elsewhere";',
      /there is no module "elsewhere": cells can import attention, plots, source/
    ],
    ["enum Colour { Red }", /cells cannot hold enum/]
  ])("explains %j", async (text, words) => {
    const {write, output} = cellOf(page, "weights-sums");
    await write(text);
    await eventually(() => output.innerText(), words);
  });
});

describe("a cell that does not end", () => {
  beforeEach(start);

  // stopping.test.ts tries all ways not to end
  it.each(["while (true) {}", "await new Promise(() => {});"])(
    "is stopped in time, with the page alive and the text still there: %s",
    async (text) => {
      const {write, output, status, editor, button} = cellOf(page, "weights-sums");
      await button("Run").click(); // so that all is loaded
      await eventually(() => status.innerText(), "has run");
      await page.evaluate(() => {
        (window as any).stall = 0;
        let last = performance.now();
        setInterval(() => {
          (window as any).stall = Math.max((window as any).stall, performance.now() - last);
          last = performance.now();
        }, 10);
      });
      const took = page.evaluate(async () => {
        const cell = document.querySelector("#cell-weights-sums")!;
        const began = await new Promise<number>((done) => {
          cell.addEventListener("cell-request", (event) => {
            if ((event as CustomEvent).detail.action === "edit") done(performance.now());
          });
        });
        await new Promise<void>((done) => {
          const observer = new MutationObserver(() => cell.hasAttribute("failed") && done());
          observer.observe(cell, {attributes: true});
        });
        return performance.now() - began;
      });
      await write(text);
      await eventually(() => status.innerText(), "running");
      expect(await took).toBeGreaterThan(1900);
      expect(await took).toBeLessThan(2200);
      expect(await page.evaluate(() => (window as any).stall)).toBeLessThan(200);
      await eventually(() => output.innerText(), /stopped after 2 s/);
      expect(await editor.innerText()).toBe(text);
      // the next edit works, with what other cells declare
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText("weights.length + 37");
      await output.getByText("42").waitFor();
    }
  );

  it("is stopped by the reader, and only what depends on it has lost its value", async () => {
    const {write, output, status, button} = cellOf(page, "weights");
    const other = cellOf(page, "printed-sums");
    const drawn = await other.output.innerHTML();
    await write("nothing");
    await eventually(() => status.innerText(), "failed");
    const failure = output.getByText("nothing is not defined");
    const colour = () => failure.evaluate((element) => getComputedStyle(element).color);
    const [red, place] = [await colour(), await button("Run").boundingBox()];
    await write("const weights = softmax(recovered.scores);\nwhile (true) {}");
    await button("Stop").waitFor();
    expect(await colour()).not.toBe(red); // what was wrong with the text before
    expect(await button("Run").boundingBox()).toEqual(place); // a second press would stop the cell
    await button("Stop").click();
    await eventually(() => status.innerText(), "stopped");
    await eventually(() => output.innerText(), /stopped\./);
    await eventually(() => cellOf(page, "weights-sums").status.innerText(), "waiting for weights");
    expect(await other.output.innerHTML()).toBe(drawn);
    await button("Reset").click();
    await eventually(() => status.innerText(), "");
    await eventually(() => cellOf(page, "weights-sums").status.innerText(), "");
  });
});

describe("by keyboard alone", () => {
  beforeEach(start);

  it("a reader opens, edits, runs, leaves and resets a cell", async () => {
    const {source, editor, output, cell} = cellOf(page, "weights-sums");
    const original = await output.innerHTML();
    await source.focus();
    await page.keyboard.press("Enter");
    await editor.waitFor();
    expect(await editor.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("7 * 6");
    await output.getByText("42").waitFor();
    await page.keyboard.press("Control+Enter");
    expect(await editor.innerText()).toBe("7 * 6");
    await page.evaluate(() => {
      const press = (key: string) => {
        const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
        document.activeElement!.dispatchEvent(event);
      };
      press("Escape");
      press("?"); // however fast it comes, it is not for the editor
    });
    await page.getByRole("dialog", {name: "Keys of the notebook"}).waitFor();
    await page.keyboard.press("Escape");
    await editor.waitFor({state: "detached"});
    expect(await source.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await source.innerText()).toBe("7 * 6");
    await page.keyboard.press("Control+Alt+r");
    await eventually(() => output.innerHTML(), original);
    expect(await cell.getAttribute("edited")).toBeNull();
  });

  it("stops a cell that does not end", async () => {
    const {source, editor, status} = cellOf(page, "weights-sums");
    await source.focus();
    await page.keyboard.press("Enter");
    await editor.waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("while (true) {}");
    await eventually(() => status.innerText(), "running");
    await page.keyboard.press("Control+.");
    await eventually(() => status.innerText(), "stopped");
  });

  it("Tab moves through an editor, and indents once the reader has typed", async () => {
    const {source, editor, button} = cellOf(page, "weights-sums");
    await source.focus();
    await page.keyboard.press("Enter");
    await editor.waitFor();
    const isInside = () => editor.evaluate((element) => element === document.activeElement);
    await page.keyboard.press("Tab");
    expect(await isInside()).toBe(false);
    await page.keyboard.press("Shift+Tab");
    expect(await isInside()).toBe(true);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("x");
    await page.waitForTimeout(50);
    await page.keyboard.press("Tab");
    expect(await isInside()).toBe(true);
    expect(await editor.innerText()).toBe("  x");
    await page.keyboard.press("Escape");
    await source.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+Tab");
    expect(await button("Run").evaluate((element) => element === document.activeElement)).toBe(
      true
    );
  });
});

describe("the sandbox", () => {
  beforeAll(start);

  it.each([
    ["fetch", "fetch is not defined"],
    ["document", "document is not defined"],
    ["localStorage", "localStorage is not defined"],
    ["Function('return 1')", "Function is not defined"],
    ["(() => {}).constructor('return 1')()", "EvalError"],
    ["globalThis.constructor.constructor('return 1')()", "EvalError|TypeError"],
    ["typeof globalThis.postMessage + typeof globalThis.Worker", '"undefinedundefined"']
  ])("keeps %s from a cell", async (text, words) => {
    const {write, output} = cellOf(page, "weights-sums");
    await write(text);
    await eventually(() => output.innerText(), new RegExp(words));
  });

  it("shows what a hostile cell draws as text and shapes only", async () => {
    const {write, output} = cellOf(page, "weights-sums");
    await write(
      'const name = "<img src=x onerror=window.pwned=1>";\ndisplay(name); display({[name]: name}); throw new Error(name)'
    );
    await eventually(() => output.innerText(), /Error: <img/);
    expect(await output.locator("img").count()).toBe(0);
    expect(await page.evaluate(() => (window as any).pwned)).toBeUndefined();
  });
});

it("Edit that is pressed twice opens one editor, with types", async () => {
  const {page, problems} = await open(chapter);
  const {button, cell} = cellOf(page, "weights-sums");
  await button("Edit").dblclick();
  await cell.locator(".cm-content").waitFor();
  const untyped = cell.getByText("Types could not be loaded");
  await expect(untyped.waitFor({timeout: 3000})).rejects.toThrow("Timeout");
  expect(await cell.locator(".cm-editor").count()).toBe(1);
  expect(problems).toEqual([]);
  await page.context().close();
});

it("the console of the page has stayed free of errors", () => {
  expect(
    problems.filter((each) => !/^refused: (script-src|connect-src|worker-src)/.test(each))
  ).toEqual([]);
});
