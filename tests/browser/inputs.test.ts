import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {cellOf, forgetWork, openChapter} from "./browser.ts";

let page: Page;
openChapter((opened) => (page = opened));
beforeEach(async () => {
  await forgetWork(page);
  await page.reload();
});

const slider = `import {range, checkbox, grid} from "inputs";
const factor = view(range([0, 10], {step: 1, value: 5, label: "Factor"}));`;

/** Notes which cells are redrawn from now on. */
async function noteRedrawn(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const redrawn = ((window as any).redrawn = new Set<string>());
    for (const output of document.querySelectorAll(".cell-output")) {
      const name = output.closest("notebook-cell")!.getAttribute("name")!;
      const note = (records: MutationRecord[]) => {
        if (records.some(({target}) => target.nodeName !== "OUTPUT")) redrawn.add(name); // beside a slider
      };
      const all = {childList: true, characterData: true, subtree: true};
      new MutationObserver(note).observe(output, all);
    }
  });
  return () => page.evaluate(() => [...(window as any).redrawn].sort());
}

describe("a slider", () => {
  it("moves what uses it while it is dragged, and nothing else, and keeps the focus", async () => {
    const [owner, user, other] = ["broadcasting", "weights-sums", "stable"].map((name) =>
      cellOf(page, name)
    );
    await owner.write(slider);
    const control = owner.output.getByRole("slider", {name: "Factor"});
    await control.waitFor();
    await user.write("factor * 100");
    await user.output.getByText("500").waitFor();
    await other.write("1 + 1");
    await other.output.getByText("2").waitFor();
    const redrawn = await noteRedrawn();
    await control.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await control.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) {
      await page.mouse.move(x + width * (0.5 + i / 20), y + height / 2);
      await page.waitForTimeout(10);
    }
    await user.output.getByText("1000").waitFor();
    expect(await owner.output.locator("output").innerText()).toBe("10");
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.mouse.up();
    expect(await redrawn()).toEqual(["weights-sums"]);
    await page.keyboard.press("Home");
    await user.output.getByText("0", {exact: true}).waitFor();
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("keeps its place when its own cell runs again", async () => {
    const owner = cellOf(page, "broadcasting");
    await owner.write(`${slider}\ndisplay(5)`);
    const control = owner.output.getByRole("slider", {name: "Factor"});
    await control.focus();
    await page.keyboard.press("End");
    await owner.button("Run").click();
    await control.focus();
    await page.waitForTimeout(100);
    expect(await control.inputValue()).toBe("10");
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("is where the reader left it after a reload, with what uses it, until all is reset, and that can be undone", async () => {
    const {output} = cellOf(page, "choose-keys");
    const keys = output.getByLabel("keys");
    const drawn = await cellOf(page, "stages").output.innerHTML();
    await keys.selectOption("6");
    const {output: user} = cellOf(page, "stages");
    await expect.poll(() => user.innerHTML()).not.toBe(drawn);
    const moved = await user.innerHTML();
    await page.reload();
    await expect.poll(() => user.innerHTML()).toBe(moved);
    expect(await keys.inputValue()).toBe("6");
    await page.locator(".work-bar").getByRole("button", {name: "Reset all"}).click();
    await expect.poll(() => user.innerHTML()).toBe(drawn);
    expect(await keys.inputValue()).toBe("5");
    await page.reload();
    expect(await keys.inputValue()).toBe("5");
    expect(await page.locator("iframe").count()).toBe(0); // nothing had to run
    await keys.selectOption("6");
    await expect.poll(() => user.innerHTML()).toBe(moved);
    await page.locator(".work-bar").getByRole("button", {name: "Reset all"}).click();
    await expect.poll(() => user.innerHTML()).toBe(drawn);
    await page
      .getByRole("group", {name: "All inputs are as the chapter has them."})
      .getByRole("button", {name: "Undo"})
      .click();
    await expect.poll(() => user.innerHTML()).toBe(moved);
    await expect.poll(() => keys.inputValue()).toBe("6");
    await page.waitForTimeout(100); // longer than a setting waits to be kept
    await page.reload();
    await expect.poll(() => user.innerHTML()).toBe(moved);
    expect(await keys.inputValue()).toBe("6");
  });

  it("in an edited cell and in a cell of the reader's own is undone with the rest", async () => {
    const [owner, own] = [cellOf(page, "broadcasting"), cellOf(page, "scratch-1")];
    await owner.write(slider);
    await page.locator(".work-bar").getByRole("button", {name: "Add a cell"}).click();
    await own.editor.and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText(
      slider
        .replace("const factor", "const fan")
        .replace("Factor", "Fan")
        .replace(/^import.*/, "")
    );
    const [control, ownControl] = [
      owner.output.getByRole("slider", {name: "Factor"}),
      own.output.getByRole("slider", {name: "Fan"})
    ];
    await control.press("End");
    await ownControl.press("Home");
    await page.locator(".work-bar").getByRole("button", {name: "Reset all"}).click();
    await control.waitFor({state: "detached"});
    await page
      .getByRole("group", {name: /^All cells are as/})
      .getByRole("button", {name: "Undo"})
      .click();
    await expect.poll(() => control.inputValue()).toBe("10");
    await expect.poll(() => ownControl.inputValue()).toBe("0");
  });

  it("begins anew with another text of its cell", async () => {
    const owner = cellOf(page, "broadcasting");
    await owner.write(slider);
    const control = owner.output.getByRole("slider", {name: "Factor"});
    await control.focus();
    await page.keyboard.press("End");
    await owner.write(slider.replace("value: 5", "value: 7"));
    await expect.poll(() => control.inputValue()).toBe("7");
    await page.reload();
    await control.waitFor();
    expect(await control.inputValue()).toBe("7");
    await control.focus();
    await page.keyboard.press("Home");
    await page.reload();
    await control.waitFor();
    await expect.poll(() => control.inputValue()).toBe("0");
  });

  it("lets a cell that it made run for too long try again", async () => {
    const [owner, user] = ["broadcasting", "weights-sums"].map((name) => cellOf(page, name));
    await owner.write(slider);
    const control = owner.output.getByRole("slider", {name: "Factor"});
    await control.waitFor();
    await user.write("while (factor > 8) {}\nfactor");
    await user.output.getByText("5").waitFor();
    await control.focus();
    await page.keyboard.press("End");
    await user.output.getByText("stopped after 2 s").waitFor();
    await page.waitForTimeout(500);
    await expect.poll(() => user.status.textContent()).toBe("stopped"); // and does not run again
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Home");
    await user.output.getByText("0", {exact: true}).waitFor();
  });
});

it("every input sets its variable", async () => {
  const [owner, user] = ["broadcasting", "weights-sums"].map((name) => cellOf(page, name));
  await owner.write(`import {checkbox, grid, number, text} from "inputs";
const isOn = view(checkbox({label: "On"}));
const size = view(number({label: "Size", min: 1}));
const kind = view(select(["relu", "gelu"], {label: "Kind"}));
const word = view(text({label: "Word"}));
const scores = view(grid([[1, 2], [3, 4]], {label: "Scores", rows: ["The", "fox"]}));`);
  await user.write("JSON.stringify([isOn, size, kind, word, scores])");
  const shows = (text: string) => user.output.getByText(JSON.stringify(text)).waitFor();
  await shows('[false,1,"relu","",[[1,2],[3,4]]]');
  await owner.output.getByRole("checkbox", {name: "On"}).check();
  await owner.output.getByRole("spinbutton", {name: "Size"}).fill("7");
  await owner.output.getByRole("combobox", {name: "Kind"}).selectOption("gelu");
  await owner.output.getByRole("textbox", {name: "Word"}).fill("<b>fox");
  await owner.output.getByRole("spinbutton", {name: "Scores: fox, column 1"}).fill("-3.5");
  await shows('[true,7,"gelu","<b>fox",[[1,2],[-3.5,4]]]');
});

it("a field for a number shows what is used, once the reader has left it", async () => {
  const [owner, user] = ["broadcasting", "weights-sums"].map((name) => cellOf(page, name));
  await owner.write(`import {number} from "inputs";
const size = view(number({label: "Size", min: 1, max: 9, value: 3}));`);
  const field = owner.output.getByRole("spinbutton", {name: "Size"});
  await field.waitFor();
  await user.write("size * 100");
  await user.output.getByText("300").waitFor();
  for (const [typed, used] of [
    ["12", 9],
    ["", 9],
    ["-4", 1],
    ["4", 4]
  ] as const) {
    await field.fill(typed);
    await user.output.getByText(String(used * 100)).waitFor();
    expect(await field.inputValue()).toBe(typed); // who types is left alone
    await field.press("Enter");
    expect(await field.inputValue()).toBe(String(used));
  }
  await page.reload();
  await user.output.getByText("400").waitFor();
});

it("a generator shows a running count, until the reader stops it", async () => {
  const [owner, user] = ["broadcasting", "weights-sums"].map((name) => cellOf(page, name));
  await owner.write(`async function* count() {
  for (let i = 0; ; i++) { yield i; await new Promise((done) => setTimeout(done, 10)); }
}
const tick = stream(count());`);
  await user.write("tick");
  await owner.button("Run without a limit").click(); // on a busy computer, its time is over soon
  const shown = async () => Number(await user.output.innerText());
  await expect.poll(shown).toBeGreaterThan(5);
  const first = await shown();
  await expect.poll(shown).toBeGreaterThan(first);
  await owner.button("Stop").click();
  await expect.poll(() => owner.status.innerText()).toBe("stopped");
});
