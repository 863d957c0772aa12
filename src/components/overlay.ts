/** Returns a path that the page lays over a drawing, to mark something in it. */
export function createOverlay(className: string, d: string): SVGPathElement {
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("class", className);
  path.setAttribute("d", d);
  return path;
}
