// Reads a heatmap or bars aloud and to the eye: the cell under the pointer, or the one chosen by arrow keys,
// with its row and column marked and its words below. Without script each cell has a title.
const SVG = "http://www.w3.org/2000/svg";

document.addEventListener("pointermove", ({target}) => {
  const plot = findPlot(target);
  if (plot) point(plot, (target as Element).closest("rect"));
});
document.addEventListener("pointerout", ({target, relatedTarget}) => {
  const plot = findPlot(target);
  if (plot && findPlot(relatedTarget) !== plot && document.activeElement !== plot)
    point(plot, null);
});
document.addEventListener("focusin", ({target}) => {
  const plot = findPlot(target);
  if (plot && plot === target) point(plot, chosen.get(plot) ?? readCells(plot).flat()[0] ?? null);
});
document.addEventListener("focusout", ({target}) => {
  const plot = findPlot(target);
  if (plot && plot === target) point(plot, null);
});
document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  const plot = findPlot(event.target);
  if (!step || !plot || event.target !== plot) return;
  event.preventDefault();
  move(plot, step);
});

const steps: {[key: string]: [rows: number, columns: number]} = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

const chosen = new WeakMap<SVGSVGElement, Element>();

function findPlot(target: EventTarget | null): SVGSVGElement | null {
  return target instanceof Element
    ? target.closest<SVGSVGElement>("svg:is(.out-heatmap, .out-bars)")
    : null;
}

// The shaded cells, by their place in the drawing: rows from above, columns from the left.
function readCells(plot: SVGSVGElement): SVGRectElement[][] {
  const rects = [...plot.querySelectorAll<SVGRectElement>("rect:has(> title)")];
  const tops = [...new Set(rects.map(({y}) => y.baseVal.value))].sort((a, b) => a - b);
  return tops.map((top) =>
    rects
      .filter(({y}) => y.baseVal.value === top)
      .sort((a, b) => a.x.baseVal.value - b.x.baseVal.value)
  );
}

function move(plot: SVGSVGElement, [down, right]: [number, number]): void {
  const cells = readCells(plot);
  const current = chosen.get(plot);
  const row = Math.max(
    0,
    cells.findIndex((each) => each.includes(current as SVGRectElement))
  );
  const column = Math.max(0, cells[row].indexOf(current as SVGRectElement));
  const next = cells[clamp(row + down, cells.length)];
  point(plot, next[clamp(column + right, next.length)]);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function point(plot: SVGSVGElement, rect: Element | null): void {
  const words = rect?.querySelector("title")?.textContent ?? "";
  if (rect && words) chosen.set(plot, rect);
  readoutOf(plot).textContent = words;
  plot.dispatchEvent(new CustomEvent("plot-point", {bubbles: true, detail: words ? rect : null}));
  plot.querySelector(".crosshair")?.remove();
  if (rect && words) plot.append(drawCrosshair(plot, rect as SVGRectElement));
}

function readoutOf(plot: SVGSVGElement): HTMLElement {
  const readout = plot.closest("figure")!.querySelector<HTMLElement>(".out-readout")!;
  readout.setAttribute("aria-live", "polite");
  return readout;
}

function drawCrosshair(plot: SVGSVGElement, rect: SVGRectElement): SVGElement {
  const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(
    (each) => each.baseVal.value
  );
  const rects = readCells(plot).flat();
  const left = Math.min(...rects.map((each) => each.x.baseVal.value));
  const right = Math.max(...rects.map((each) => each.x.baseVal.value + each.width.baseVal.value));
  const top = Math.min(...rects.map((each) => each.y.baseVal.value));
  const bottom = Math.max(...rects.map((each) => each.y.baseVal.value + each.height.baseVal.value));
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", "crosshair");
  path.setAttribute(
    "d",
    `M${left},${y}H${right}V${y + height}H${left}ZM${x},${top}V${bottom}H${x + width}V${top}Z`
  );
  return path;
}

export {};
