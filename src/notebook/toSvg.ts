import type {Tree} from "../plots/tree.ts";
import {cleanDrawing} from "./cleanDrawing.ts";
import {findSvg} from "./figureText.ts";
import {toHtml} from "./toHtml.ts";

/** Returns a drawing as the text of an SVG file with *style* in it, or undefined if it has none. */
export function toSvg(drawing: Tree, style: string): string | undefined {
  const svg = findSvg(cleanDrawing(drawing, ""));
  if (!svg) return undefined;
  const [tag, attributes, children] = svg;
  const {tabindex: _, ...kept} = attributes;
  const whole = {xmlns: "http://www.w3.org/2000/svg", ...kept};
  return toHtml([tag, whole, [["style", {}, [style]], ...children]]);
}
