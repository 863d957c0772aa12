import {drawFrames, removeFrames} from "./frame.ts";

const meanings: {[meaning: string]: {math: string; code: RegExp}} = {
  query: {math: ".query", code: /^(q|Q|quer(y|ies)|\w*Quer(y|ies))$/},
  key: {math: ".key", code: /^(k|K|keys?|\w*Keys?)$/},
  value: {math: ".value-symbol", code: /^(v|V|values?|\w*Values?)$/},
  score: {math: ".score", code: /^(z|Z|scores?|\w*Scores?)$/},
  weight: {math: ".weight", code: /^(p|P|weights?|\w*Weights?)$/}
};

const names = ".source :is(.tok-variableName, .tok-definition)";
const letters = ".katex-html .mathnormal";

/** Returns the symbol that *target* stands for: what it means, or else its letters, such as WQ. */
export function findSymbol(target: Element): string | null {
  const inPicture = target.closest<SVGElement>("[data-symbol]")?.dataset.symbol;
  if (inPicture) return inPicture;
  for (const [meaning, {math, code}] of Object.entries(meanings)) {
    if (target.closest(`.katex ${math}`)) return meaning;
    if (target.matches(names) && code.test(target.textContent)) return meaning;
  }
  if (target.matches(letters)) return readLetters(target);
  if (!target.matches(names)) return null;
  const name = target.textContent;
  return [...document.querySelectorAll(letters)].some((each) => readLetters(each) === name)
    ? name
    : null;
}

/** Returns the symbols in *equation*, each once. */
export function listSymbols(equation: Element): string[] {
  const found = [...equation.querySelectorAll(letters)].map(findSymbol);
  return [...new Set(found.filter((each) => each !== null))];
}

/** Marks *symbol* in equations, text, code and figures, and nothing else. */
export function markSymbol(symbol: string | null): void {
  removeFrames("linked-symbol");
  CSS.highlights?.delete("linked");
  if (symbol === null) return;
  const marked = [...document.querySelectorAll(`${letters}, ${names}`)];
  const ranges = marked.filter((each) => findSymbolOf(each) === symbol).map(toRange);
  CSS.highlights?.set("linked", new Highlight(...ranges));
  frameShades(symbol);
}

// A block of a picture has a frame, and a plot one around all cells if some have the meaning.
function frameShades(symbol: string): void {
  const name = CSS.escape(symbol);
  const shades = `[data-symbol="${name}"], .out-shade.out-${name}`;
  for (const drawing of document.querySelectorAll<SVGSVGElement>("article svg")) {
    const found = [...drawing.querySelectorAll(shades)];
    const isPlot = found.some((each) => each.matches(".out-shade"));
    const groups = isPlot
      ? [[...drawing.querySelectorAll(".out-shade")]]
      : found.map((each) => [each]);
    drawFrames(drawing, groups, `linked-symbol out-${symbol}`);
  }
}

function findSymbolOf(element: Element): string | null {
  for (const [meaning, {math, code}] of Object.entries(meanings)) {
    if (element.closest(math)) return meaning;
    if (element.matches(names) && code.test(element.textContent)) return meaning;
  }
  return element.matches(names) ? element.textContent : readLetters(element);
}

// A letter and what stands below it on its right: W and Q, d and model.
function readLetters(letter: Element): string {
  const [next] = [letter.nextElementSibling];
  const below = next?.matches(".msupsub") ? next.querySelector(".vlist")?.textContent : "";
  return `${letter.textContent}${below ?? ""}`.replace(/[^\w\u0370-\u03ff]/g, "");
}

function toRange(element: Element): StaticRange | Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
