import {expect, it} from "vitest";
import {cellOf, chapter, open} from "./browser.ts";

it("on a phone with its keyboard, a reader sees what is typed, its error, and Run", async () => {
  const viewport = {width: 390, height: 844};
  const {page, problems} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
  for (const name of ["weights-sums", "broadcasting"]) {
    const {button, editor, output, cell} = cellOf(page, name);
    await page.setViewportSize(viewport);
    await button("Edit").tap();
    await editor.and(page.locator(":focus")).waitFor();
    await page.setViewportSize({width: 390, height: 400}); // the keyboard takes the rest
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nnothing");
    await output.getByText("nothing is not defined").waitFor();
    const seen = await cell.evaluate((element) => {
      const rectangle = (part: Element | Range) => part.getBoundingClientRect();
      const isInSight = (part: Element | Range) => {
        const {top, bottom} = rectangle(part);
        return top >= 0 && bottom <= innerHeight;
      };
      const run = element.querySelector('[data-action="run"]')!;
      const {left, top, width, height} = rectangle(run);
      return {
        caret: isInSight(getSelection()!.getRangeAt(0)),
        error: rectangle(element.querySelector(".failure")!).top < innerHeight - 20,
        run: isInSight(run),
        // nothing lies over it
        canRun: document.elementFromPoint(left + width / 2, top + height / 2) === run,
        // from 16 pixels on, a phone does not zoom in
        letters: parseFloat(getComputedStyle(document.activeElement!).fontSize)
      };
    });
    expect(seen).toEqual({caret: true, error: true, run: true, canRun: true, letters: 16});
    await button("Run").tap();
    await button("Reset").tap();
    await output.getByText("nothing is not defined").waitFor({state: "detached"});
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

it("opening an editor on a phone moves no line of the code", async () => {
  const viewport = {width: 390, height: 844};
  const {page} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
  const {button, editor, source} = cellOf(page, "broadcasting");
  const height = () => source.evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await button("Edit").tap();
  await editor.and(page.locator(":focus")).waitFor();
  expect(await height()).toBeCloseTo(before, 0);
  await page.context().close();
});

it("while a cell runs on a phone, Run stays where it is and no line of the code moves", async () => {
  const viewport = {width: 390, height: 844};
  const {page} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
  const {button, write, source, status} = cellOf(page, "weights-sums");
  await write("rowSums(weights)");
  const places = async () => {
    const [run, code] = [await button("Run").boundingBox(), await source.boundingBox()];
    return {run, code: code!.y};
  };
  const before = await places();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("while (true);");
  await button("Stop").waitFor();
  expect(await places()).toEqual(before);
  await button("Let it run").waitFor();
  expect(await places()).toEqual(before);
  await button("Run without a limit").waitFor();
  expect(await places()).toEqual(before);
  expect(await status.innerText()).toBe("stopped");
  await page.context().close();
});

it("Run on a phone, with the editor closed, moves nothing, however long the cell runs", async () => {
  const viewport = {width: 390, height: 844};
  const {page} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
  const {button, cell, source, status} = cellOf(page, "weights-sums");
  const places = async () => {
    const [edit, run, code] = [button("Edit"), button("Run"), source];
    return Promise.all([edit, run, code].map((each) => each.boundingBox()));
  };
  await button("Run").scrollIntoViewIfNeeded();
  const before = await places();
  await button("Run").tap();
  await status.getByText("has run").waitFor();
  expect(await places()).toEqual(before);
  await expect.poll(() => status.innerText()).toBe("");
  expect(await places()).toEqual(before);
  const stages = [
    {mark: "running", shown: ["stop"], text: "running"},
    {mark: "running", shown: ["stop", "let"], text: "still running"},
    {mark: "failed", shown: ["let"], text: "stopped"},
    {mark: "waiting", shown: [], text: "waiting for weights-of-another-cell"}
  ];
  for (const stage of stages) {
    // as the states of a cell mark it: no cell of the chapter runs for so long
    await cell.evaluate((element, {mark, shown, text}) => {
      for (const each of ["running", "failed", "waiting"])
        element.toggleAttribute(each, each === mark);
      for (const action of ["stop", "let"]) {
        const control = element.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)!;
        control.hidden = !shown.includes(action);
      }
      element.querySelector(".cell-status")!.textContent = text;
      element.querySelector('[data-action="let"]')!.textContent =
        mark === "failed" ? "Run without a limit" : "Let it run";
    }, stage);
    expect(await places(), stage.text).toEqual(before);
  }
  await page.context().close();
});

it("what is pressed on a phone is at least 44 pixels high, and in a chapter at least 24", async () => {
  const viewport = {width: 390, height: 844};
  for (const path of ["", chapter]) {
    const {page} = await open(path, {viewport, hasTouch: true, isMobile: true});
    const heights = (selector: string) =>
      page.locator(selector).evaluateAll((all) =>
        all
          .map((each) => ({name: each.textContent, box: each.getBoundingClientRect()}))
          .filter(({box}) => box.width > 0)
          .map(({name, box}) => ({name, height: Math.ceil(box.height)}))
      );
    const shell = ".site-header :is(.menu-link, button, select), .site-footer a, .work-bar button";
    const large = await heights(shell);
    expect(large.length).toBeGreaterThan(5);
    for (const {name, height} of large) expect(height, name).toBeGreaterThanOrEqual(44);
    const controls = "notebook-cell :is(button, select, summary, label, [type=range])";
    const small = await heights(controls);
    expect(small.length > 20).toBe(path === chapter);
    for (const {name, height} of small) expect(height, name).toBeGreaterThanOrEqual(24);
    await page.context().close();
  }
});

it("names that the editor suggests on a phone are at least 44 pixels high", async () => {
  const viewport = {width: 390, height: 844};
  const {page} = await open(chapter, {viewport, hasTouch: true, isMobile: true});
  const {write, cell} = cellOf(page, "weights-sums");
  await write("softmx(scores)");
  await cell.locator(".cell-types button").waitFor(); // types are there
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("sof");
  const rows = page.locator(".cm-tooltip-autocomplete li");
  await rows.first().waitFor();
  const heights = await rows.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect().height)
  );
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
  await page.context().close();
});

it("a plot that is too wide for a phone scrolls, the names of its rows stay, and a tap reads it", async () => {
  const viewport = {width: 390, height: 844};
  const {page} = await open("chapters/10-one-function/", {
    viewport,
    hasTouch: true,
    isMobile: true
  });
  const figure = page.locator("#cell-caught figure");
  await figure.evaluate((element) => element.scrollIntoView({block: "center"}));
  await figure.locator(".out-scroll").evaluate((element) => (element.scrollLeft = 1000));
  const mark = figure.locator("rect:has(title)", {hasText: "mask ignored → hand"});
  const [box, label] = [mark, figure.locator(".out-labels text", {hasText: "mask ignored"})].map(
    (each) => each.boundingBox()
  );
  const {x, y, width, height} = (await box)!;
  const name = (await label)!;
  expect(name.x).toBeGreaterThan(0);
  expect(name.x + name.width).toBeLessThan(x);
  expect(name.y + name.height / 2).toBeCloseTo(y + height / 2, -1); // on one line
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect
    .poll(() => figure.locator(".out-readout").textContent())
    .toBe("mask ignored → hand: found 0");
  await page.context().close();
});

it("at 200 % zoom, and with letters twice as large, nothing is cut off to the side", async () => {
  const {page} = await open(chapter, {viewport: {width: 640, height: 450}, deviceScaleFactor: 2});
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await cellOf(page, "weights-sums").write("nothing");
  await cellOf(page, "weights-sums").output.getByText("nothing is not defined").waitFor();
  expect(await width()).toBe(640);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  expect(await width()).toBe(640);
  await page.context().close();
});

it("with reduced motion, nothing moves by itself", async () => {
  const {page} = await open(chapter, {reducedMotion: "reduce"});
  const {cell, write, button} = cellOf(page, "weights-sums");
  await cell.hover();
  await write("while (true);");
  await button("Stop").waitFor();
  const moving = () =>
    page.evaluate(() => {
      const longest = (times: string) => Math.max(...times.split(",").map(parseFloat));
      const all = [...document.querySelectorAll("*")].map((each) => getComputedStyle(each));
      const isSmooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth";
      return [
        document.getAnimations().length,
        all.filter(({transitionDuration: time}) => longest(time) > 0.01).length,
        isSmooth
      ];
    });
  expect(await moving()).toEqual([0, 0, false]);
  await button("Stop").click();
  await page.context().close();
});
