import type {OwnCell} from "../../course/shareLink.ts";
import type {NotebookCell} from "../cell.ts";
import type {ChapterNotebook} from "../chapter.ts";
import {strings} from "../../strings.ts";

const words = strings.cell;

/** Returns the cells of a chapter that are the reader's own. */
export function findOwnCells(notebook: ChapterNotebook): NotebookCell[] {
  return notebook.cells.filter(({isOwn}) => isOwn);
}

/** Returns a cell of the reader's own as data: with its text and the place that it follows. */
export function toOwnCell(notebook: ChapterNotebook, cell: NotebookCell): OwnCell {
  const places = findPlaces(notebook);
  const [after] = places[places.findIndex(([, element]) => element === cell) - 1];
  return {name: cell.name, after, source: cell.source};
}

/** Returns what a cell is put behind that follows *after*: a cell, or a heading with its button. */
export function findEnd(notebook: ChapterNotebook, after: string): Element | undefined {
  const place = findPlaces(notebook).find(([name]) => name === after)?.[1];
  const next = place?.nextElementSibling;
  return next?.matches(".section-add") ? next : place;
}

// Cells by their names and sections by their links, in the order of the page.
function findPlaces(notebook: ChapterNotebook): [name: string, element: HTMLElement][] {
  const elements = notebook.querySelectorAll<HTMLElement>("notebook-cell, article h2[id]");
  return [...elements].map((each) => [each.getAttribute("name") ?? `#${each.id}`, each]);
}

/** Returns a name that no cell on the page has, nor one of *others*. */
export function nameOwnCell(notebook: ChapterNotebook, others: string[]): string {
  const taken = new Set([...notebook.cells.map(({name}) => name), ...others]);
  for (let i = 1; ; i++) if (!taken.has(`scratch-${i}`)) return `scratch-${i}`;
}

/**
 * Puts cells of the reader's own into the chapter, each behind the cell or the heading that it
 * follows; where that is no longer there, at the end. Returns them.
 */
export async function putOwnCells(
  notebook: ChapterNotebook,
  list: OwnCell[]
): Promise<NotebookCell[]> {
  const put: NotebookCell[] = [];
  const waiting = [...list];
  while (waiting.length > 0) {
    const names = new Set(findPlaces(notebook).map(([name]) => name));
    const next = Math.max(
      0,
      waiting.findIndex(({after}) => names.has(after))
    );
    const [own] = waiting.splice(next, 1);
    const cell = putCell(notebook, own);
    await cell.replace(own.source);
    put.push(cell);
  }
  return put;
}

/** Puts one empty cell into the chapter, behind the cell or the heading *after*. */
export function putCell(
  notebook: ChapterNotebook,
  {name, after}: Omit<OwnCell, "source">
): NotebookCell {
  const place = findEnd(notebook, after) ?? notebook.cells.at(-1)!;
  const template = notebook.querySelector<HTMLTemplateElement>("template.own-cell")!;
  const cell = document.importNode(template.content, true).querySelector("notebook-cell")!;
  const find = (selector: string) => cell.querySelector<HTMLElement>(selector)!;
  cell.id = `cell-${name}`;
  cell.setAttribute("name", name);
  cell.toggleAttribute("own", true);
  const link = find(".cell-name") as HTMLAnchorElement;
  link.textContent = name;
  link.setAttribute("href", `#cell-${name}`);
  link.ariaLabel = strings.anchor.cell(name);
  find(".source").ariaLabel = words.sourceName(name);
  find('[data-action="copy"]').ariaLabel = words.copyName(name);
  find(".cell-output").ariaLabel = words.outputName(name);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.dataset.action = "delete";
  remove.textContent = words.delete;
  find(".cell-controls").append(remove);
  place.after(cell);
  return cell as NotebookCell;
}
