import {arrowMoves} from "./arrowMoves.ts";
import {isCombined} from "./isCombined.ts";
import {createOverlay} from "./overlay.ts";

// Reads a heatmap, bars or links aloud and to the eye: the mark under the pointer, or the one chosen by
// arrow keys. Its row and column are marked, or its line, and its words are below. Without script each
// mark has a title.
document.addEventListener("pointerover", ({target}) => {
  const plot = findPlot(target);
  if (plot) point(plot, (target as Element).closest(marks));
});
document.addEventListener("pointerout", ({target, relatedTarget}) => {
  const plot = findPlot(target);
  if (plot && findPlot(relatedTarget) !== plot && document.activeElement !== plot)
    point(plot, null);
});
document.addEventListener("focusin", ({target}) => {
  const plot = findPlot(target);
  if (plot && plot === target) point(plot, findChosen(plot));
});
document.addEventListener("focusout", ({target}) => {
  const plot = findPlot(target);
  if (plot && plot === target) point(plot, null);
});
document.addEventListener("keydown", (event) => {
  const step = arrowMoves[event.key];
  const plot = findPlot(event.target);
  if (!step || !plot || event.target !== plot || isCombined(event)) return;
  event.preventDefault();
  move(plot, step);
});

document.addEventListener("cell-drawn", ({target}) => {
  for (const crosshair of (target as Element).querySelectorAll(".crosshair")) {
    const plot = findPlot(crosshair)!;
    const mark = chosen.get(plot)!;
    point(plot, plot.contains(mark) ? mark : null);
  }
});

// A plot that a reader draws without this module may have such a class, but nothing to read it out.
const plots = "figure:has(.out-readout) svg:is(.out-heatmap, .out-bars, .out-links)";
const marks = ":is(rect, path):has(> title)";

const chosen = new WeakMap<SVGSVGElement, Element>();

function findPlot(target: EventTarget | null): SVGSVGElement | null {
  return target instanceof Element ? target.closest<SVGSVGElement>(plots) : null;
}

// The mark that was chosen last, or the first one where a redraw has taken that away.
function findChosen(plot: SVGSVGElement): Element | null {
  const mark = chosen.get(plot);
  return mark && plot.contains(mark) ? mark : (readMarks(plot).flat()[0] ?? null);
}

// The marks in rows: cells by their place in the drawing, lines by where they begin and where they end.
function readMarks(plot: SVGSVGElement): Element[][] {
  const all = [...plot.querySelectorAll(marks)].map((mark) => ({mark, place: readPlace(mark)}));
  const rows = [...new Set(all.map(({place}) => place.row))].sort((a, b) => a - b);
  return rows.map((row) =>
    all
      .filter(({place}) => place.row === row)
      .sort((a, b) => a.place.column - b.place.column)
      .map(({mark}) => mark)
  );
}

function readPlace(mark: Element): {row: number; column: number} {
  if (mark instanceof SVGRectElement)
    return {row: mark.y.baseVal.value, column: mark.x.baseVal.value};
  const line = mark as SVGPathElement;
  const yAt = (length: number) => Math.round(line.getPointAtLength(length).y);
  return {row: yAt(0), column: yAt(line.getTotalLength())};
}

function move(plot: SVGSVGElement, [down, right]: [number, number]): void {
  const rows = readMarks(plot);
  if (rows.length === 0) return; // no line between tokens, for one
  const current = chosen.get(plot)!;
  const row = Math.max(
    0,
    rows.findIndex((each) => each.includes(current))
  );
  const column = Math.max(0, rows[row].indexOf(current));
  const next = rows[clamp(row + down, rows.length)];
  const mark = next[clamp(column + right, next.length)];
  mark.scrollIntoView({block: "nearest", inline: "center"}); // at a side, names of rows may cover it
  point(plot, mark);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function point(plot: SVGSVGElement, mark: Element | null): void {
  const words = mark?.querySelector("title")?.textContent ?? "";
  if (mark && words) chosen.set(plot, mark);
  readoutOf(plot).textContent = words;
  plot.dispatchEvent(new CustomEvent("plot-point", {bubbles: true, detail: words ? mark : null}));
  plot.querySelector(".crosshair")?.remove();
  if (!mark || !words) return;
  const isCell = mark instanceof SVGRectElement;
  const parent = isCell ? plot : mark.parentElement!;
  const path = isCell ? outlineRowAndColumn(plot, mark) : mark.getAttribute("d")!;
  parent.append(createOverlay("crosshair", path));
}

function readoutOf(plot: SVGSVGElement): HTMLElement {
  const readout = plot.closest("figure")!.querySelector<HTMLElement>(".out-readout")!;
  readout.setAttribute("aria-live", "polite");
  return readout;
}

function outlineRowAndColumn(plot: SVGSVGElement, rect: SVGRectElement): string {
  const [x, y, width, height] = readBox(rect);
  const boxes = readMarks(plot)
    .flat()
    .map((each) => readBox(each as SVGRectElement));
  const left = Math.min(...boxes.map(([x]) => x));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const top = Math.min(...boxes.map(([, y]) => y));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return `M${left},${y}H${right}V${y + height}H${left}ZM${x},${top}V${bottom}H${x + width}V${top}Z`;
}

function readBox(rect: SVGRectElement): number[] {
  return [rect.x, rect.y, rect.width, rect.height].map((each) => each.baseVal.value);
}
