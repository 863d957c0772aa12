import {drawFrames, removeFrames} from "./frame.ts";
import {listShown, onShown} from "./shownParts.ts";

/** How what has a name of its own is written: its colour or its letters in an equation, its names in code. */
const meanings: {[meaning: string]: {colour?: string; letters?: RegExp; code: RegExp}} = {
  query: {colour: ".query", code: /^(q|Q|quer(y|ies)|\w*Quer(y|ies))$/},
  key: {colour: ".key", code: /^(k|K|keys?|\w*Keys?)$/},
  value: {colour: ".value-symbol", code: /^(v|V|values?|\w*(?<!singular)Values?)$/},
  score: {colour: ".score", code: /^(z|Z|scores?|\w*Scores?)$/},
  weight: {colour: ".weight", code: /^(p|P|weights?|\w*Weights?)$/},
  mask: {letters: /^(mask|mi[jk])$/, code: /^(masks?|\w*Masks?)$/},
  output: {letters: /^[oO]$/, code: /^(o|O|outputs?|\w*Outputs?)$/}
};

const names = ".source :is(.tok-variableName, .tok-definition:not(.tok-propertyName))";
const letters = ".katex-html :is(.mathnormal, .text:has(+ .msupsub))";

/** Returns the symbol that *target* stands for: what it means, or else its letters, such as WQ. */
export function findSymbol(target: Element): string | null {
  const inPicture = target.closest<SVGElement>("[data-symbol]")?.dataset.symbol;
  if (inPicture) return inPicture;
  if (!target.matches(names)) return target.closest(".katex-html") ? readMath(target) : null;
  const name = readCode(target);
  if (name in meanings) return name;
  return [...document.querySelectorAll(letters)].some((each) => readMath(each) === name)
    ? name
    : null;
}

/** Returns the symbols in *equation*, each once. */
export function listSymbols(equation: Element): string[] {
  const found = [...equation.querySelectorAll(letters)].map(readMath);
  return [...new Set(found.filter((each) => each !== null))];
}

/** Returns the first place where *symbol* stands in *equation*. */
export function findLetter(equation: Element, symbol: string): Element | undefined {
  return [...equation.querySelectorAll(letters)].find((each) => readMath(each) === symbol);
}

let marked: string | null = null;
let markedParts = new WeakSet<Element>();
onShown((part) => marked !== null && markIn(part, marked));

/**
 * Marks *symbol* in equations, text, code and figures, and nothing else: at once where they are laid
 * out, and elsewhere when they come near the window. Firefox before 140 has no highlights: there,
 * figures alone are marked.
 */
export function markSymbol(symbol: string | null): void {
  removeFrames("linked-symbol");
  CSS.highlights?.delete("linked");
  for (const each of document.querySelectorAll("[data-linked=symbol]"))
    each.removeAttribute("data-linked");
  marked = symbol;
  markedParts = new WeakSet();
  if (symbol === null) return;
  CSS.highlights?.set("linked", new Highlight());
  for (const part of listShown()) markIn(part, symbol);
}

function markIn(part: Element, symbol: string): void {
  if (markedParts.has(part)) return;
  markedParts.add(part);
  const math = [...part.querySelectorAll(letters)].filter((each) => readMath(each) === symbol);
  const code = [...part.querySelectorAll(names)].filter((each) => readCode(each) === symbol);
  for (const each of [...math, ...code]) CSS.highlights?.get("linked")!.add(toRange(each));
  frameShades(part, symbol);
  const entries = `.input-pick .out-${CSS.escape(symbol)}`;
  for (const each of part.querySelectorAll(entries))
    each.closest("table")!.setAttribute("data-linked", "symbol");
}

// A block of a picture has a frame, as has each shape of a drawing; a heatmap has one around all cells.
function frameShades(part: Element, symbol: string): void {
  const name = CSS.escape(symbol);
  const shades = `[data-symbol="${name}"], .out-shade.out-${name}`;
  for (const drawing of part.querySelectorAll<SVGSVGElement>("svg")) {
    const found = [...drawing.querySelectorAll(shades)];
    const isHeatmap = drawing.matches(".out-heatmap") && found.length > 0;
    const groups = isHeatmap
      ? [[...drawing.querySelectorAll(".out-shade")]]
      : found.filter((each) => !each.matches("text, tspan")).map((each) => [each]);
    drawFrames(drawing, groups, `linked-symbol out-${symbol}`);
    for (const each of found.filter((part) => part.matches("text, tspan")))
      each.setAttribute("data-linked", "symbol");
  }
}

// An equation does not change: what it says is read once.
const read = new WeakMap<Element, string | null>();

function readMath(element: Element): string | null {
  if (!read.has(element)) read.set(element, findMeaning(element));
  return read.get(element)!;
}

function findMeaning(element: Element): string | null {
  for (const [meaning, {colour}] of Object.entries(meanings))
    if (colour && element.closest(`.katex ${colour}`)) return meaning;
  const name = element.matches(letters) ? readLetters(element) : null;
  const meant = Object.entries(meanings).find(([, each]) => name && each.letters?.test(name));
  return meant?.[0] ?? name;
}

function readCode(name: Element): string {
  const text = name.textContent;
  return Object.entries(meanings).find(([, {code}]) => code.test(text))?.[0] ?? text;
}

// Of these letters there are several in one chapter, which what stands below tells apart: W and Q, d and
// model. Below all others stands an index.
const severalOf = /^[Wdmσ]$/;

/** Returns what *letter* of an equation says: a letter, with what tells it apart, such as WQ. */
export function readLetters(letter: Element): string {
  const below = letter.closest(".msupsub");
  const base = below?.previousElementSibling;
  const isIndex = base && findSubscript(below)?.contains(letter) && !base.matches(".mop, .mclose");
  if (isIndex) return readLetters(base); // below a sum or a bracket, a letter is one of its own
  const text = letter.textContent;
  const next = letter.nextElementSibling;
  const subscript = severalOf.test(text) && next?.matches(".msupsub") && findSubscript(next);
  return `${text}${subscript ? subscript.textContent : ""}`.replace(/[^\w\u0370-\u03ff]/g, "");
}

// KaTeX puts what stands below first, and a strut under it.
function findSubscript(scripts: Element): Element | null {
  return scripts.querySelector(":scope > .vlist-t2 > .vlist-r > .vlist > :first-child");
}

function toRange(element: Element): StaticRange | Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
