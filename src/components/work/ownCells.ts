import type {OwnCell} from "../../course/ownCell.ts";
import type {NotebookCell} from "../cell.ts";
import type {ChapterNotebook} from "../chapter.ts";
import {toPlace} from "../../course/place.ts";
import {anchorWords} from "../../words/anchor.ts";
import {cellWords as words} from "../../words/cell.ts";
import {workWords} from "../../words/work.ts";
import {findPlace, findPlaceOf, putBehind} from "./places.ts";

/** Returns the cells of a chapter that are the reader's own. */
export function findOwnCells(notebook: ChapterNotebook): NotebookCell[] {
  return notebook.cells.filter(({isOwn}) => isOwn);
}

/**
 * Returns a cell of the reader's own as data: with its text and the place that it follows. Another one
 * without a text is no place: it is neither kept nor shared.
 */
export function toOwnCell(notebook: ChapterNotebook, cell: NotebookCell): OwnCell {
  const isKept = (element: Element) =>
    !element.matches("[own]") || (element as NotebookCell).source !== "";
  const after = findPlaceOf(notebook, cell, isKept);
  return {name: cell.name, after: after?.name ?? toPlace("", 0), source: cell.source};
}

/** Returns a name that no cell on the page has, nor one of *others*. */
export function nameOwnCell(notebook: ChapterNotebook, others: string[]): string {
  const taken = new Set([...notebook.cells.map(({name}) => name), ...others]);
  for (let i = 1; ; i++) if (!taken.has(`scratch-${i}`)) return `scratch-${i}`;
}

/**
 * Returns cells of the reader's own, each with another name where a cell on the page, or one of
 * *others*, has its name.
 */
export function renameTaken<Cell extends OwnCell>(
  notebook: ChapterNotebook,
  list: Cell[],
  others: string[] = []
): Cell[] {
  const taken = new Set([...notebook.cells.map(({name}) => name), ...others]);
  const names = new Map<string, string>();
  for (const {name} of list) {
    const free = taken.has(name) ? nameOwnCell(notebook, [...taken]) : name;
    names.set(name, free);
    taken.add(free);
  }
  return list.map((cell) => {
    const {name, after} = cell;
    return {...cell, name: names.get(name)!, after: names.get(after) ?? after};
  });
}

/**
 * Puts cells of the reader's own into the chapter, each at its place; where that is no longer there,
 * at the end. Returns them.
 */
export async function putOwnCells(
  notebook: ChapterNotebook,
  list: OwnCell[]
): Promise<NotebookCell[]> {
  const put: NotebookCell[] = [];
  const waiting = [...list];
  while (waiting.length > 0) {
    const hasPlace = ({after}: OwnCell) => findPlace(notebook, after) !== undefined;
    const next = Math.max(0, waiting.findIndex(hasPlace));
    const [own] = waiting.splice(next, 1);
    const cell = putCell(notebook, own);
    await cell.replace(own.source);
    put.push(cell);
  }
  return put;
}

/** Puts one empty cell into the chapter, at the place called *after*. */
export function putCell(
  notebook: ChapterNotebook,
  {name, after}: Omit<OwnCell, "source">
): NotebookCell {
  const template = notebook.querySelector<HTMLTemplateElement>("template.own-cell")!;
  const cell = document.importNode(template.content, true).querySelector("notebook-cell")!;
  const find = (selector: string) => cell.querySelector<HTMLElement>(selector)!;
  cell.id = `cell-${name}`;
  cell.ariaLabel = words.cellName(name);
  cell.setAttribute("name", name);
  cell.toggleAttribute("own", true);
  const link = find(".cell-name") as HTMLAnchorElement;
  link.textContent = name;
  link.setAttribute("href", `#cell-${name}`);
  link.ariaLabel = anchorWords.cell(name);
  link.dataset.mark = words.own;
  find(".source").ariaLabel = words.sourceName(name);
  find('[data-action="copy"]').ariaLabel = words.copyName(name);
  find(".cell-output").ariaLabel = words.outputName(name);
  const controls = [
    createControl("↑", {work: "up", place: name}, workWords.up),
    createControl("↓", {work: "down", place: name}, workWords.down),
    createControl(words.delete, {action: "delete"})
  ];
  find(".cell-controls").append(...controls);
  putBehind(findPlace(notebook, after)?.element ?? notebook.cells.at(-1)!, cell);
  return cell as NotebookCell;
}

function createControl(text: string, data: {[name: string]: string}, label = text): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.ariaLabel = button.title = label;
  Object.assign(button.dataset, data);
  return button;
}
