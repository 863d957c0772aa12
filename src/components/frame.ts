import {createOverlay} from "./overlay.ts";

/** Draws a frame around each group of *elements* in a drawing, one that the page owns. */
export function drawFrames(drawing: SVGSVGElement, groups: Element[][], kind: string): void {
  const frames = groups.map(toFrame).join("");
  if (frames) drawing.append(createOverlay(`linked ${kind}`, frames));
}

/** Takes all frames of a kind away. */
export function removeFrames(kind: string): void {
  for (const each of document.querySelectorAll(`path.linked.${kind}`)) each.remove();
}

function toFrame(elements: Element[]): string {
  const rects = elements.flatMap((each) =>
    each.matches("rect") ? [each] : [...each.querySelectorAll("rect")]
  );
  const shapes = rects.length > 0 ? rects : elements;
  const boxes = shapes.map((each) => (each as SVGGraphicsElement).getBBox());
  if (boxes.every(({width}) => width === 0)) return "";
  const left = Math.min(...boxes.map(({x}) => x)) - 1;
  const top = Math.min(...boxes.map(({y}) => y)) - 1;
  const right = Math.max(...boxes.map(({x, width}) => x + width)) + 1;
  const bottom = Math.max(...boxes.map(({y, height}) => y + height)) + 1;
  return `M${left},${top}H${right}V${bottom}H${left}Z`;
}
