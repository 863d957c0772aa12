import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chapters} from "../chapters/chapters.ts";
import {open} from "./browser.ts";

const ids = chapters.map(({file}) => file.replace(/^.*\/|\.mdx$/g, ""));

let page: Page;
let problems: string[];

beforeAll(async () => {
  ({page, problems} = await open(`chapters/${ids[0]}/`));
});
afterAll(async () => {
  await page.context().close();
});

/** What is expected of a page: each entry says what was pointed at, and what should have been marked. */
interface Missed {
  target: string;
  missed: string[];
}

describe.each(ids)("in %s", (id) => {
  beforeAll(async () => {
    await page.goto(new URL(`/chapters/${id}/`, page.url()).href);
    await page.mouse.move(640, 20);
    await page.mouse.move(640, 40); // who points loads what marks
    await page.locator(".linked-status").waitFor({state: "attached"});
  });

  it("each symbol that is pointed at is marked wherever else it stands", async () => {
    const {pointed, missed} = await page.evaluate(findMissedSymbols);
    expect(missed).toEqual([]);
    expect(pointed).toBeGreaterThan(5);
  });

  it("each symbol of an equation has a meaning, which the keyboard shows", async () => {
    await page.mouse.move(640, 60); // where it rests while the page scrolls
    const {said, silent} = await page.evaluate(sayMeanings);
    expect(silent).toEqual([]);
    expect(said).toBeGreaterThan(5);
  });

  it("each token that is pointed at is marked in all figures of its section", async () => {
    const {pointed, missed} = await page.evaluate(findMissedTokens);
    expect(missed).toEqual([]);
    expect(pointed > 0).toBe(id !== ids[0]); // the figures of chapter 1 have no tokens of the sentence
  });

  it("the pointer reaches each letter of an equation", async () => {
    expect(await page.evaluate(findCoveredLetters)).toEqual([]);
    await page.locator(".equation .mathnormal").first().hover();
    expect(await page.evaluate(() => CSS.highlights.get("linked")?.size ?? 0)).toBeGreaterThan(0);
    await page.mouse.move(2, 2);
    expect(await page.evaluate(() => CSS.highlights.has("linked"))).toBe(false);
  });
});

it("the console of the pages has stayed free of errors", () => {
  expect(problems).toEqual([]);
});

// Runs in the page. Symbols of one colour are one; so are letters with other indices, as h_t and h_n,
// but not W_Q and W_K. Their places are found here by what a reader sees, not by the page's own rules.
function findMissedSymbols(): {pointed: number; missed: Missed[]} {
  const point = (element: Element) =>
    element.dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"}));
  const all = (selector: string) => [
    ...document.querySelectorAll<HTMLElement>(`article ${selector}`)
  ];
  const isMarked = (element: Element) =>
    [...(CSS.highlights.get("linked") ?? [])].some((range) =>
      element.contains(range.startContainer)
    );
  const isFramed = (drawing: Element) =>
    drawing.querySelector("path.linked-symbol, [data-linked=symbol]") !== null;
  const code = all(".source .tok-variableName");
  const places: {[colour: string]: {names: string[]; figures: string}} = {
    query: {names: ["q", "Q", "query", "queries"], figures: "query"},
    key: {names: ["k", "K", "key", "keys"], figures: "key"},
    "value-symbol": {names: ["v", "V", "value", "values"], figures: "value"},
    score: {names: ["z", "Z", "score", "scores"], figures: "score"},
    weight: {names: ["p", "P", "weight", "weights"], figures: "weight"}
  };
  const missed: Missed[] = [];
  let pointed = 0;
  const check = (target: Element, twins: Element[], drawings: Element[]) => {
    point(document.body);
    point(target);
    pointed++;
    const silent = [
      ...twins.filter((each) => !isMarked(each)),
      ...drawings.filter((each) => !isFramed(each))
    ];
    const name = (each: Element) =>
      `${each.textContent.slice(0, 20)} in ${each.closest("[id]")?.id ?? "the text"}`;
    if (silent.length > 0) missed.push({target: name(target), missed: silent.map(name)});
  };
  for (const [colour, {names, figures}] of Object.entries(places)) {
    const letters = all(`.katex-html .${colour} .mathnormal`);
    const own = code.filter((each) => names.includes(each.textContent));
    const drawings = all("svg").filter((each) =>
      each.querySelector(`.out-shade.out-${figures}, [data-symbol=${figures}]`)
    );
    const shapes = drawings.flatMap((each) => [...each.querySelectorAll("[data-symbol]")]);
    const shape = shapes.find((each) => each.getAttribute("data-symbol") === figures);
    for (const target of [
      letters.find((each) => each.closest(".equation")),
      letters[0],
      own[0],
      shape
    ])
      if (target) check(target, [...letters, ...own], drawings);
  }
  // One letter of each kind that has no colour, with its twins: the same letter, not below another.
  const plain = all(".katex-html .mathnormal").filter(
    (each) =>
      !each.closest(
        Object.keys(places)
          .map((colour) => `.${colour}`)
          .join()
      ) &&
      !each.closest(".msupsub") &&
      !/[Wdmσ]/.test(each.textContent)
  );
  for (const [letter, twins] of Map.groupBy(plain, (each) => each.textContent))
    check(
      twins[0],
      [...twins, ...code.filter((each) => each.textContent === letter && !/[qkvzp]/i.test(letter))],
      []
    );
  const matrices = Map.groupBy(
    all(".katex-html .mathnormal").filter((each) => each.textContent === "W"),
    (each) => each.nextElementSibling!.querySelector(".mathnormal")!.textContent
  );
  for (const [index, twins] of matrices) {
    const own = code.filter((each) => each.textContent === `W${index}`);
    const drawings = all("svg").filter((each) => each.querySelector(`[data-symbol=W${index}]`));
    for (const target of [twins[0], ...own.slice(0, 1)])
      check(target, [...twins, ...own], drawings);
  }
  return {pointed, missed};
}

// Runs in the page. Looks what is on top in the middle of each letter.
function findCoveredLetters(): string[] {
  const signs = ":is(.mathnormal, .op-symbol, .mop:not(.op-limits), .mrel:not(:empty))";
  return [...document.querySelectorAll(`.equation ${signs}`)].flatMap((letter) => {
    letter.scrollIntoView({block: "center", inline: "center"});
    const {x, y, width, height} = letter.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return letter.contains(top)
      ? []
      : [`${letter.textContent} in ${letter.closest("[id]")!.id} is under ${top?.className}`];
  });
}

// Runs in the page. Goes through each equation by keyboard, and waits for what is said of each symbol.
async function sayMeanings(): Promise<{said: number; silent: string[]}> {
  const status = document.querySelector(".linked-status")!;
  const silent: string[] = [];
  let said = 0;
  for (const equation of document.querySelectorAll<HTMLElement>(".equation")) {
    equation.scrollIntoView({block: "center"});
    equation.focus({focusVisible: true} as FocusOptions);
    const first = await hear();
    for (let current = first, steps = 0; steps === 0 || current !== first; steps++) {
      if (current.includes(": ")) said++;
      else silent.push(`${current} in ${equation.id}`);
      if (steps > 20) break;
      status.textContent = "";
      const key = new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true});
      equation.dispatchEvent(key);
      current = await hear();
    }
  }
  (document.activeElement as HTMLElement).blur();
  return {said, silent};

  async function hear(): Promise<string> {
    for (let i = 0; i < 100 && !status.textContent!.includes(": "); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return status.textContent!;
  }
}

// Runs in the page. Points at a cell, a line, a label and a word of the text for each token, and looks
// for the token in every figure between two headings.
function findMissedTokens(): {pointed: number; missed: Missed[]} {
  const tokens = ["The", "quick", "brown", "fox", "(pad)"];
  const point = (element: Element) =>
    element.dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"}));
  const figures = [
    ...document.querySelectorAll("article :is(.drawing svg, .picture svg, table.matrix)")
  ];
  const nameOf = (element: Element) => element.closest("[id]")?.id ?? element.tagName;
  const headingOf = (element: Element) => {
    let top = element.closest("article > *, chapter-notebook > *");
    while (top && !top.matches("h2")) top = top.previousElementSibling;
    return top;
  };
  // A figure has a token if one of its marks is of it: by its title, its data, or the head of its row.
  const isOf = (mark: Element, token: string) => {
    const title = mark.querySelector(":scope > title")?.textContent ?? "";
    const {row, column} = (mark as SVGElement).dataset ?? {};
    const heads = [row, column, ...(/^(.*?)(?: → (.*?))?: /.exec(title)?.slice(1) ?? [])];
    const own = mark.matches("th") ? [mark.textContent] : [];
    return [...heads, ...own].some((each) => each?.replace(/^[\d.−]+ × /, "") === token);
  };
  const marksOf = (figure: Element, token: string) =>
    [...figure.querySelectorAll(":has(> title), [data-row], [data-column], th")].filter((each) =>
      isOf(each, token)
    );
  const missed: Missed[] = [];
  let pointed = 0;
  for (const [, group] of Map.groupBy(figures, headingOf)) {
    for (const token of tokens) {
      const carriers = group.filter((each) => marksOf(each, token).length > 0);
      const words = [...document.querySelectorAll("article em")].filter(
        (each) =>
          each.textContent.toLowerCase() === token.toLowerCase() &&
          headingOf(each) === headingOf(group[0])
      );
      const targets = [
        ...carriers.flatMap((each) => marksOf(each, token).slice(0, 1)),
        ...carriers.flatMap((each) =>
          [...each.querySelectorAll("text, th")]
            .filter((text) => text.textContent === token)
            .slice(0, 1)
        ),
        ...(carriers.length > 0 ? words.slice(0, 1) : [])
      ];
      for (const target of targets) {
        point(document.body);
        point(target);
        pointed++;
        const silent = carriers.filter(
          (each) => !each.querySelector("path.linked-token, [data-linked=token]")
        );
        const name = `${token} at ${target.tagName} of ${nameOf(target)}`;
        if (silent.length > 0) missed.push({target: name, missed: silent.map(nameOf)});
      }
    }
  }
  return {pointed, missed};
}
