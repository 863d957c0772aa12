import type {TokenPair} from "./linkedTokens.ts";
import {linkedWords} from "../words/linked.ts";
import {addLater} from "./addLater.ts";
import {isCombined} from "./isCombined.ts";
import {isTap} from "./isTap.ts";
import {findLetter, findSymbol, listSymbols, markSymbol} from "./linkedSymbols.ts";
import {findTokens, listTokens, markTokens} from "./linkedTokens.ts";
import {isInPreview} from "./preview.ts";
import {previewSymbol, toggleSymbol} from "./symbolPreview.ts";

// What belongs together is marked together. A token that is pointed at or chosen is marked, with its
// row and its column, in every figure of its section; a symbol, in equations, text, code and figures,
// and what it means stands beside it.
let marked = "";

function link(target: Element | null): void {
  const tokens = target && findTokens(target);
  const symbol = target && findSymbol(target);
  show(target, tokens, symbol);
}

function show(target: Element | null, tokens: TokenPair | null, symbol: string | null): void {
  const key = JSON.stringify([tokens, symbol]);
  if (key === marked) return;
  marked = key;
  markTokens(target, tokens);
  markSymbol(symbol);
}

const rest = 300; // milliseconds that a pointer rests on a symbol until its meaning is shown

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType !== "touch" && !isScroll()) point(target as Element);
});
document.addEventListener("pointerout", ({relatedTarget, pointerType}) => {
  if (pointerType !== "touch" && !relatedTarget && !isChosen()) point(null); // it leaves the page
});

// When what the keyboard has reached comes into sight, the text moves under a pointer that rests.
let hasMoved = true; // the pointer, since something else got the focus
document.addEventListener("pointermove", () => (hasMoved = true), {passive: true});
document.addEventListener("focusin", () => (hasMoved = false));

function isScroll(): boolean {
  return !hasMoved && isChosen();
}

function isChosen(): boolean {
  return document.activeElement!.matches(":is(.equation, .picture svg):focus-visible");
}

function point(target: Element | null): void {
  if (target && isInPreview(target)) return;
  link(target);
  void previewSymbol(target, rest);
}

/** Marks and explains what a finger has tapped on, until a second tap on the same. */
export function onTapMark(event: MouseEvent): void {
  if (!isTap(event)) return;
  const target = event.target as Element;
  if (isInPreview(target)) return;
  const before = marked;
  marked = "";
  link(target);
  if (marked === before) link(null);
  void toggleSymbol(target);
}
document.addEventListener("click", onTapMark);

// By keyboard: the arrow keys go through the tokens of a picture and the symbols of an equation.
const places = new WeakMap<Element, number>();
for (const equation of document.querySelectorAll<HTMLElement>(".equation")) {
  equation.tabIndex = 0;
  equation.role = "group";
  equation.ariaLabel = linkedWords.equation;
}
for (const picture of document.querySelectorAll<SVGElement>(
  ".picture svg:has([data-row], [data-column])"
))
  picture.tabIndex = 0;

const status = document.createElement("p");
status.role = "status";
status.className = "linked-status";
addLater(status);

document.addEventListener("focusin", ({target}) => {
  if ((target as Element).matches(":focus-visible")) choose(target as Element, 0); // not by a tap
});
document.addEventListener("focusout", leave);
document.addEventListener("keydown", (event) => {
  const step = isCombined(event) ? undefined : steps[event.key];
  if (event.key === "Escape") leave();
  if (step && choose(event.target as Element, step)) event.preventDefault();
});
document.addEventListener("plot-point", (event) => {
  const rect = (event as CustomEvent<Element | null>).detail;
  show(event.target as Element, rect && findTokens(rect), null);
});

const steps: {[key: string]: number} = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1};

function leave(): void {
  link(null);
  void previewSymbol(null);
}

function choose(element: Element, step: number): boolean {
  const isEquation = element.matches(".equation");
  const isPicture = element.matches(".picture svg");
  if (!isEquation && !isPicture) return false;
  const names = isEquation ? listSymbols(element) : listTokens(element);
  if (names.length === 0) return false;
  const place = ((places.get(element) ?? 0) + step + names.length) % names.length;
  places.set(element, place);
  const name = names[place];
  status.textContent = name;
  if (isEquation) void chooseSymbol(element, name);
  else show(element, {asks: name, answers: name}, null);
  return true;
}

async function chooseSymbol(equation: Element, symbol: string): Promise<void> {
  show(equation, null, symbol);
  const meaning = await previewSymbol(findLetter(equation, symbol)!);
  if (meaning) status.textContent = meaning;
}
