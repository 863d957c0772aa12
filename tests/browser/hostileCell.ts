import type {Page} from "playwright-core";
import type {CellCase} from "../hostile/cases.ts";
import {toSource} from "../hostile/cases.ts";
import {surviveFrameCrashes} from "./surviveFrameCrashes.ts";

/** What came of a text, in the words of the cases, and how long it took in milliseconds. */
export interface Ending {
  outcome: "value" | "error" | "killed";
  took: number;
}

/** A cell of a page that gets the texts of strangers. */
export interface HostileCell {
  run(source: string): Promise<Ending>;
  /** Runs a case and returns all that is not as it has to be, in words; nothing is well. */
  faultsOf(each: CellCase, hosts?: Parameters<typeof toSource>[1]): Promise<string[]>;
  /** Returns how often code of the cell has run in the page: never. */
  intrusions(): Promise<number>;
}

const name = "weights-sums";

/**
 * Prepares the cell weights-sums of chapter 8 for texts of strangers. It may run for *limit*
 * milliseconds, and its end may take *allowance* more.
 */
export async function prepareHostileCell(
  page: Page,
  limit: number,
  allowance = 1700
): Promise<HostileCell> {
  surviveFrameCrashes(page); // a cell can take all the memory that its frame may have
  await page.evaluate(watchPage, {name, limit});
  await run("1"); // so that all is loaded
  return {run, faultsOf, intrusions};

  async function run(source: string): Promise<Ending> {
    return page.evaluate(runInPage, {name, source});
  }

  async function intrusions(): Promise<number> {
    return page.evaluate(() => (window as any).notes.intrusions);
  }

  async function faultsOf(
    each: CellCase,
    hosts: Parameters<typeof toSource>[1] = {}
  ): Promise<string[]> {
    const {outcome, contains = [], notContains = [], noDom = []} = each.expect;
    const {maxDomNodes = Infinity, maxTextChars = Infinity, maxLines = Infinity} = each.expect;
    await page.evaluate(() => ((window as any).notes.stall = 0));
    const before = await intrusions();
    const ending = await run(toSource(each, hosts));
    const seen = await page.evaluate(lookAtPage, {name, noDom});
    const next = await run("weights.length + 37");
    const shown = await page.locator(`#cell-${name} .cell-output > .display`).allInnerTexts();
    const answer = shown.join("; ");
    const faults: {[words: string]: boolean} = {
      [`it ends as ${ending.outcome}: ${seen.text.slice(0, 200)}`]: !outcome.includes(
        ending.outcome
      ),
      [`it takes ${ending.took} ms`]: ending.took > limit + allowance,
      [`the page stalls for ${seen.stall} ms`]: seen.stall > 500,
      [`it makes ${seen.nodes} elements`]: seen.nodes > maxDomNodes,
      [`it shows ${seen.text.length} characters`]: seen.text.length > maxTextChars,
      [`it writes ${seen.lines} lines`]: seen.lines > maxLines,
      "it widens the page": seen.isWide,
      "it has run in the page": (await intrusions()) > before,
      "it has changed the page's objects": seen.polluted !== undefined,
      "it has spoken to the page": seen.heard > 0,
      [`the next cell gives ${next.outcome}: ${answer}`]:
        next.outcome !== "value" || answer !== "42"
    };
    return [
      ...Object.keys(faults).filter((words) => faults[words]),
      ...seen.forbidden.map((each: string) => `the output has ${each}`),
      ...contains.filter((words) => !toPattern(words).test(seen.text)).map((each) => `no ${each}`),
      ...notContains.filter((words) => toPattern(words).test(seen.text))
    ];
  }
}

// The words of a case: `a|b` is either.
function toPattern(words: string): RegExp {
  const escaped = words.split("|").map((each) => each.replace(/[.*+?^${}()[\]\\]/g, "\\$&"));
  return new RegExp(escaped.join("|"));
}

// What follows runs in the page, and can use nothing of this file.

function watchPage({name, limit}: {name: string; limit: number}): void {
  document.querySelector(`#cell-${name}`)!.setAttribute("limit", `${limit / 1000}`);
  const notes = ((window as any).notes = {stall: 0, heard: 0, intrusions: 0, settled: null as any});
  Object.defineProperty(window, "__pwned", {set: () => notes.intrusions++});
  let last = performance.now();
  setInterval(() => {
    notes.stall = Math.max(notes.stall, performance.now() - last);
    last = performance.now();
  }, 10);
  new BroadcastChannel("attn").onmessage = () => notes.heard++;
  const prototype = customElements.get("notebook-cell")!.prototype as any;
  const {show} = prototype;
  prototype.show = function (outcome: any, output: any) {
    try {
      show.call(this, outcome, output);
    } finally {
      if (this.name === name && outcome.status !== "pending") notes.settled?.(outcome);
    }
  };
}

async function runInPage({name, source}: {name: string; source: string}): Promise<Ending> {
  const cell = document.querySelector(`#cell-${name}`) as any;
  const began = performance.now();
  const outcome = await new Promise<any>((settled) => {
    (window as any).notes.settled = settled;
    if (cell.source === source) cell.run();
    else cell.edit(source);
  });
  const took = Math.round(performance.now() - began);
  if (outcome.status === "fulfilled") return {outcome: "value", took};
  return {outcome: outcome.error.kind === "stopped" ? "killed" : "error", took};
}

function lookAtPage({name, noDom}: {name: string; noDom: string[]}) {
  const output = document.querySelector<HTMLElement>(`#cell-${name} .cell-output`)!;
  const all = [...output.querySelectorAll("*")].filter((element) => !isPagesOwn(element));
  return {
    ...(window as any).notes,
    text: output.innerText,
    nodes: all.length,
    lines: output.querySelectorAll(".log").length,
    isWide: document.documentElement.scrollWidth > innerWidth,
    polluted: ({} as any).polluted,
    forbidden: [
      ...noDom.filter((selector) => all.some((element) => element.matches(selector))),
      ...all.flatMap((element) =>
        [...element.attributes]
          .filter(({name, value}) => isForbidden(name, value))
          .map(({name, value}) => `${name}="${value}"`)
      )
    ]
  };

  // The link that the page puts beside a drawing: the last child of its own box, to that box.
  function isPagesOwn(element: Element): boolean {
    const box = element.parentElement!;
    return (
      element.matches("a.figure-link.anchor:last-child") &&
      box.parentElement === output &&
      box.matches("div.display.drawing") &&
      new RegExp(`^figure-${name}(-\\d+)?$`).test(box.id) &&
      element.getAttribute("href") === `#${box.id}` &&
      element.textContent === "#" &&
      element.getAttributeNames().join() === "class,href,aria-label"
    );
  }

  function isForbidden(attribute: string, value: string): boolean {
    if (/^(on.*|(.*:)?href|src|target|srcdoc|ping)$/i.test(attribute)) return true;
    if (/url\(/i.test(value) && !new RegExp(`^url\\(#${name}-`).test(value)) return true;
    if (attribute === "id") return !new RegExp(`^(figure-)?${name}(-|$)`).test(value);
    return attribute === "style" && /position|inset|z-index/.test(value);
  }
}
