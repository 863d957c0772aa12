import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {toShareLink} from "../../src/course/shareLink.ts";
import {chapters} from "../chapters/chapters.ts";
import {cellOf, chapter, keptWork, open, openChapter} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const name = "softmax-rows";
const {exercises} = chapters.find(({file}) => file.includes("08-softmax"))!;
const {starter, solution, wrong} = exercises.find((each) => each.name === name)!;

let page: Page;
openChapter((opened) => (page = opened), {each: "in a new context"});

/** The exercise as a reader finds it: by its heading, its result by its name. */
function exerciseOn(page: Page) {
  const block = page.getByRole("group", {name: "Write softmax yourself"});
  return {
    block,
    result: block.getByRole("group", {name: `Result of exercise ${name}`}),
    mark: block.getByRole("status").filter({hasText: "Solved"}),
    summary: (text: string) => block.locator("summary", {hasText: text})
  };
}

it("an exercise is worked on by keyboard alone, from a wrong answer with its hint to the solution", async () => {
  const {result, mark} = exerciseOn(page);
  expect(await result.innerText()).toContain("Not solved yet: 1 of 5 checks holds.");
  await cellOf(page, name).source.focus();
  await page.keyboard.press("Enter");
  await cellOf(page, name).editor.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(wrong[3].source);
  await result.getByText(`Hint: ${wrong[3].hint}`).waitFor();
  expect(await result.innerText()).toContain("Not solved yet: 3 of 5 checks hold.");
  expect(await result.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^holds\s+each row sums to 1$/),
    expect.stringMatching(/^holds\s+a 2 × 3 matrix gets its weights$/),
    expect.stringMatching(
      /^fails\s+scores near 1000 or -1000 give weights: it is \[\[NaN, NaN\], \[0\.2689, /
    ),
    expect.stringMatching(
      /^fails\s+a row that is hidden gives zeros: it is \[\[NaN, NaN\], \[0\.5/
    ),
    expect.stringMatching(/^holds\s+the scores stay as they were$/)
  ]);
  expect(await mark.count()).toBe(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(solution.source);
  await mark.waitFor();
  expect(await result.innerText()).toContain("Solved: all 5 checks hold.");
  expect(await result.innerText()).not.toContain("Hint");
});

it("what is solved stays marked, after a reload and after Reset, when the result is as it was", async () => {
  const {result, mark} = exerciseOn(page);
  await cellOf(page, name).write(solution.source);
  await mark.waitFor();
  await page.reload();
  await mark.waitFor();
  await result.getByText("Solved: all 5 checks hold.").waitFor();
  await cellOf(page, name).button("Reset").click();
  await result.getByText("Not solved yet: 1 of 5 checks holds.").waitFor();
  await page.reload();
  await mark.waitFor();
  expect(await result.innerText()).toContain("Not solved yet: 1 of 5 checks holds.");
  expect(await cellOf(page, name).source.innerText()).toBe(starter.source);
  expect(await page.getByText("Solved", {exact: true}).count()).toBe(1); // and no other exercise
});

it("the mark announces a solution once, while the reader goes on", async () => {
  const {mark, result} = exerciseOn(page);
  await page.evaluate(() => {
    const marks = document.querySelectorAll(".exercise-mark");
    const seen: string[] = ((window as any).announced = []);
    const observer = new MutationObserver((records) =>
      records.forEach(({target}) => seen.push(target.textContent!))
    );
    for (const each of marks) observer.observe(each, {childList: true, subtree: true});
  });
  const {write, editor} = cellOf(page, name);
  await write(solution.source);
  await mark.waitFor();
  await page.keyboard.insertText(" // done");
  await expect.poll(() => editor.innerText()).toContain("// done");
  await result.getByText("Solved: all 5 checks hold.").waitFor();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as any).announced)).toEqual(["Solved"]);
});

it("help comes in steps, without script too", async () => {
  const {page: still} = await open(chapter, {javaScriptEnabled: false});
  const {summary, block, result} = exerciseOn(still);
  await result.scrollIntoViewIfNeeded();
  await result.getByText("Not solved yet: 1 of 5 checks holds.").waitFor();
  const hints = summary("Hint");
  expect(await hints.nth(0).isVisible()).toBe(true);
  expect(await hints.nth(1).isVisible()).toBe(false);
  await hints.nth(0).focus();
  await still.keyboard.press("Enter");
  expect(await hints.nth(1).isVisible()).toBe(true);
  const text = block.getByRole("group", {name: `Solution of exercise ${name}`});
  expect(await text.isVisible()).toBe(false);
  await summary("Solution").click();
  expect(await text.innerText()).toBe(solution.source);
  await still.context().close();
});

describe("an answer that cannot be checked", () => {
  it("has its own message, and then the reader goes on", async () => {
    const {result, mark} = exerciseOn(page);
    const {write} = cellOf(page, name);
    await write("const weightsOf = softmax;");
    await result.getByText("softmaxRows is not defined").waitFor();
    await write("const softmaxRows = (");
    await result.getByText(`waits for ${name}, which failed`).waitFor();
    await write("const softmaxRows = () => { while (true); };");
    await result.getByText("stopped after 2 s").waitFor();
    await write("const softmaxRows = () => { throw new RangeError('no'); };");
    await result.getByText("it throws RangeError: no").first().waitFor();
    await write(solution.source);
    await mark.waitFor();
  });
});

describe("a link to a solution", () => {
  it("solves nothing for whoever opens it, and shows its result when it is run", async () => {
    const cell = {name, original: starter.source, source: solution.source};
    const link = await toShareLink("08-softmax", {cells: [cell]});
    const {page: guest} = await open(`${chapter}${link}`);
    const {result, mark} = exerciseOn(guest);
    await guest.getByText("Somebody else wrote it").waitFor();
    expect(await result.innerText()).toContain("Not solved yet");
    await cellOf(guest, name).button("Run").click();
    await result.getByText("Solved: all 5 checks hold.").waitFor();
    await guest.waitForTimeout(300);
    expect(await mark.count()).toBe(0);
    expect(await keptWork(guest)).toEqual([]);
    await guest.context().close();
  });

  it("cannot put a text into a check, which no reader sees", async () => {
    const check = {name: `${name}-check`, original: "", source: "while (true);"};
    const link = await toShareLink("08-softmax", {cells: [check]});
    const {page: guest} = await open(`${chapter}${link}`);
    await guest.getByText("This link is for an earlier version of this chapter").waitFor();
    await guest.context().close();
  });
});

describe.each(["light", "dark"] as const)(
  "in the %s theme on a phone, axe finds nothing",
  (colorScheme) => {
    it("on an exercise as it comes, failing with a hint, with open help, and solved", async () => {
      const viewport = {width: 390, height: 800};
      const {page} = await open(chapter, {colorScheme, viewport});
      const {block, result, mark, summary} = exerciseOn(page);
      const check = async () => {
        expect(await findViolations(page, {within: [".exercise"]})).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
      };
      await check();
      await cellOf(page, name).write(wrong[0].source);
      await result.getByText("Hint: ").waitFor();
      await summary("Hint").first().click();
      await summary("Solution").click();
      await check();
      await cellOf(page, name).write(solution.source);
      await mark.waitFor();
      await check();
      expect(await block.locator("details[open]").count()).toBe(2);
      await page.context().close();
    });
  }
);
