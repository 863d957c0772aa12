import {drawFrames, removeFrames} from "./frame.ts";
import {listShown, onShown} from "./shownParts.ts";

/** A token that asks and one that answers: the row and the column that are marked. */
export interface TokenPair {
  asks: string;
  answers: string;
}

/** A place in a figure that stands for a token, or for two. */
interface Place {
  element: SVGGraphicsElement | HTMLElement;
  row?: string;
  column?: string;
}

/** Returns the tokens that *target* stands for, if it is a cell or a label of a figure or a table. */
export function findTokens(target: Element): TokenPair | null {
  const figure = target.closest(".drawing svg, .picture svg, table.matrix");
  if (!figure) return findInText(target);
  const place = target.closest("title, rect, path, line, text, td, th, [data-row]");
  const {row, column} = (place && readPlace(place)) ?? {};
  const label = toToken(target.closest("text, th")?.textContent ?? "");
  if (!row && !column) {
    const isToken = label && listTokens(figure).includes(label);
    return isToken ? {asks: label, answers: label} : null;
  }
  return {asks: row ?? column!, answers: column ?? row!};
}

// A word in italics, where a figure of the section has a token of that name.
function findInText(target: Element): TokenPair | null {
  const word = target.closest("article em")?.textContent.toLowerCase();
  if (!word) return null;
  const names = findFigures(target).flatMap(listTokens);
  const name = names.find((each) => each.toLowerCase() === word);
  return name === undefined ? null : {asks: name, answers: name};
}

/** Returns the tokens of *figure*, each once. */
export function listTokens(figure: Element): string[] {
  const names = listPlaces(figure).flatMap(({row, column}) => [row, column]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

let unmarked = new Set<Element>(); // figures that are to be marked once they come near the window
let marked: TokenPair | null = null;
onShown((part) => markShown([part]));

/**
 * Marks *tokens* in every figure of the section of *target*, and nothing else: at once where it is
 * laid out, and elsewhere when it comes near the window.
 */
export function markTokens(target: Element | null, tokens: TokenPair | null): void {
  removeFrames("linked-token");
  for (const each of document.querySelectorAll("[data-linked=token]"))
    each.removeAttribute("data-linked");
  marked = tokens;
  unmarked = new Set(target && tokens ? findFigures(target) : []);
  if (unmarked.size > 0) markShown(listShown());
}

function markShown(parts: Element[]): void {
  for (const figure of [...unmarked])
    if (marked && parts.some((part) => part.contains(figure))) {
      unmarked.delete(figure);
      markIn(figure, marked);
    }
}

function markIn(figure: Element, {asks, answers}: TokenPair): void {
  const places = listPlaces(figure);
  const names = (side: "row" | "column") => places.map((place) => place[side]);
  const isAnswer = !names("column").includes(answers) && isOfAnswers(figure);
  const row = isAnswer && names("row").includes(answers) ? answers : asks;
  const marked = [
    places.filter((place) => place.row === row),
    places.filter((place) => place.column === answers)
  ];
  for (const {element} of marked.flat()) element.setAttribute("data-linked", "token");
  if (marked.flat().length === 0) return; // an axis may have such a number, too
  for (const text of figure.querySelectorAll("text"))
    if ([row, answers].includes(toToken(text.textContent)))
      text.setAttribute("data-linked", "token");
  if (figure instanceof SVGSVGElement)
    drawFrames(figure, marked.flatMap(groupElements), "linked-token");
}

// A row of a weighted sum, such as "0.427 × quick", is of its token.
function toToken(label: string): string {
  return label.replace(/^[−\d.]+ × /, "");
}

// Keys and values belong to the token that answers, all else to the one that asks.
function isOfAnswers(figure: Element): boolean {
  return Boolean(figure.querySelector(".out-key, .out-value"));
}

// A row that is one group has a frame of its own; else the cells of a block share one.
function groupElements(places: Place[]): Element[][] {
  const elements = places.map(({element}) => element);
  const keyOf = (each: Element) => (each.matches("g") ? each : each.closest(".block, svg"));
  return [...Map.groupBy(elements, keyOf).values()];
}

function listPlaces(figure: Element): Place[] {
  const places = figure.querySelectorAll<Place["element"]>(
    ":has(> title), [data-row], [data-column], td, th"
  );
  return [...places].map(readPlace).filter((each) => each !== null);
}

// A drawing of a cell says its row and column in its title; a picture of the page, in its data.
function readPlace(place: Element): Place | null {
  const element = place as Place["element"];
  if (element instanceof HTMLTableCellElement) return readTableCell(element);
  const title = place.querySelector(":scope > title")?.textContent;
  if (title) {
    const [, row, column] = /^(.+?)(?: → (.+))?: /.exec(title) ?? [];
    return row === undefined ? null : {element, row: toToken(row), column};
  }
  const {row, column} =
    (place.closest("[data-row], [data-column]") as SVGElement | null)?.dataset ?? {};
  return row || column ? {element, row: row || undefined, column: column || undefined} : null;
}

function readTableCell(element: HTMLTableCellElement): Place | null {
  const row = element.parentElement!.querySelector("th[scope=row]")?.textContent;
  const heads = element.closest("table")!.querySelectorAll("thead tr > *");
  const column = heads[element.cellIndex]?.textContent;
  return row || column ? {element, row: row || undefined, column: column || undefined} : null;
}

// The figures between the heading before *target* and the next one.
function findFigures(target: Element): Element[] {
  const top = target.closest("article > *");
  if (!top) return [];
  const section = [top];
  for (let each = top; !each.matches("h2") && each.previousElementSibling;)
    section.unshift((each = each.previousElementSibling));
  for (
    let each = top.nextElementSibling;
    each && !each.matches("h2");
    each = each.nextElementSibling
  )
    section.push(each);
  const figures = ".drawing svg, .picture svg, table.matrix";
  return section.flatMap((each) => [...each.querySelectorAll(figures)]);
}
