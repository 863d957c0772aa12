import {readPlace, toPlace} from "../../course/place.ts";

/** A place of a chapter: a cell of the reader's own can stand behind its element. */
export interface Place {
  /** as in `isPlace` */
  name: string;
  element: Element;
}

/** What stands among the text of a chapter and is no part of it. */
const beside = `button, template, h1, .chapter-number, .note, .live-failure, .work-bar, .place-offer,
  .references,
  .cite-chapter, .pages, .page-facts`;

/** Returns the parts of a chapter's text, from its question on: headings, paragraphs, cells. */
export function findBlocks(notebook: Element): Element[] {
  const text = notebook.querySelector("article") ?? notebook;
  return [...text.children].filter((each) => !each.matches(beside));
}

/** Returns the places of a chapter in their order, those behind the cells of exercises among them. */
export function findPlaces(notebook: Element): Place[] {
  let [anchor, count] = ["", 0];
  return findBlocks(notebook).flatMap((element) => {
    const name = nameOf(element);
    if (element.matches("[own]")) return {name, element};
    if (name !== "") [anchor, count] = [name, 0];
    else if (!element.matches(".chapter-question")) count++;
    const cells = [...element.querySelectorAll("notebook-cell")];
    return [
      ...cells.map((cell) => ({name: nameOf(cell), element: cell})),
      {name: toPlace(anchor, count), element}
    ];
  });
}

function nameOf(element: Element): string {
  if (element.localName === "notebook-cell") return element.getAttribute("name")!;
  return /^[a-z0-9-]{1,80}$/.test(element.id) ? `#${element.id}` : "";
}

/**
 * Returns the place called *name*; where so much text no longer stands behind its cell or heading,
 * the last place that does.
 */
export function findPlace(notebook: Element, name: string): Place | undefined {
  const [anchor, count] = readPlace(name);
  return findPlaces(notebook).findLast((place) => {
    const [other, behind] = readPlace(place.name);
    return other === anchor && behind <= count;
  });
}

/**
 * Returns the place behind which *cell* stands, the nearest whose element *counts*; there is none at the
 * beginning of some pages.
 */
export function findPlaceOf(
  notebook: Element,
  cell: Element,
  counts: (element: Element) => boolean = () => true
): Place | undefined {
  const places = findPlaces(notebook);
  let before = cell.previousElementSibling;
  while (before && !(places.some(({element}) => element === before) && counts(before)))
    before = before.previousElementSibling;
  return places.find(({element}) => element === before);
}

/** Puts *cell* behind *element*; a heading has a button at its end. */
export function putBehind(element: Element, cell: Element): void {
  const next = element.nextElementSibling;
  (next?.matches(".section-add") ? next : element).after(cell);
}
