import type {NotebookCell} from "../cell.ts";
import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {findPlaceOf, findPlaces, putBehind} from "./places.ts";

/** Moves a cell of the reader's own one place up or down, and says where it stands then. */
export function moveOwnCell(state: WorkState, cell: NotebookCell, direction: "up" | "down"): void {
  const {notebook, say} = state;
  const places = findPlaces(notebook).filter(({element}) => element !== cell);
  const here = findPlaceOf(notebook, cell)?.element;
  const at = places.findIndex(({element}) => element === here);
  const next = places[at + (direction === "up" ? -1 : 1)];
  if (!next) return say(words.noFurther);
  const focused = document.activeElement as HTMLElement;
  putBehind(next.element, cell);
  focused.focus({preventScroll: true}); // what is moved loses the focus
  cell.scrollIntoView({block: "nearest"});
  state.keepOwnCells();
  say(words.standsBehind(describe(next.element)));
}

function describe(element: Element): string {
  if (element.matches("notebook-cell")) return element.getAttribute("name")!;
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(".katex-mathml, .heading-link")) each.remove();
  const text = (copy.querySelector(".equation-number") ?? copy).textContent.trim();
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
