import metrics from "katex/src/fontMetricsData.js";

/** A part of an equation, as far as its width is concerned, in the tree that KaTeX makes of TeX. */
export interface EquationNode {
  classes?: string[];
  style?: {[property: string]: string | undefined};
  children?: EquationNode[];
  text?: string;
  /** what follows a sign that leans, in em */
  italic?: number;
}

/** How large KaTeX's sizes 1 to 11 are, in em: the lengths of its class "sizing". */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
const nullDelimiter = 0.12; // in em, beside a fraction

/** What takes no place: an empty sign that holds rows up or, with KaTeX's styles, is taken back. */
const widthless = ["pstrut", "vlist-s", "katex-strut"];

/**
 * Writes into each part of an equation that may be broken after it how wide it is. A line does not have
 * to wait for the faces of its equations then: it is broken in the same places before they come.
 */
export function fixWidths(tree: EquationNode): void {
  const {classes = [], style, children = []} = tree;
  if (!classes.includes("katex-base")) return children.forEach(fixWidths);
  style!.width = `${+sumWidths(children).toFixed(4)}em`;
}

/** How wide a part is with what is beside it, in em of the part around it. */
function widthOf({
  classes = [],
  style = {},
  children = [],
  text,
  italic = 0
}: EquationNode): number {
  if (classes.some((name) => widthless.includes(name))) return 0;
  const {marginLeft, marginRight, paddingLeft, minWidth} = style;
  const inner =
    text !== undefined
      ? widthOfText(text, classes) + italic
      : isStack(classes)
        ? Math.max(0, ...children.map(widthOf))
        : sumWidths(children);
  const whole =
    Math.max(inner, toNumber(minWidth)) +
    [marginLeft, marginRight, paddingLeft].map(toNumber).reduce((a, b) => a + b);
  return scaleOf(classes) * whole + (classes.includes("nulldelimiter") ? nullDelimiter : 0);
}

function sumWidths(nodes: EquationNode[]): number {
  return nodes.reduce((total, node) => total + widthOf(node), 0);
}

/** Whether what is inside is one over another: rows of a table, or the parts of a row. */
function isStack(classes: string[]): boolean {
  return classes.includes("vlist-t") || classes.includes("vlist");
}

function widthOfText(text: string, classes: string[]): number {
  const face = metrics[faceOf(classes)];
  return [...text].reduce((total, sign) => total + (face[sign.codePointAt(0)!]?.[4] ?? 0), 0);
}

function faceOf(classes: string[]): string {
  if (classes.includes("mathnormal")) return "Math-Italic";
  return classes.includes("small-op") ? "Size1-Regular" : "Main-Regular";
}

function scaleOf(classes: string[]): number {
  if (!classes.includes("katex-sizing")) return 1;
  const [outer, inner] = ["reset-size", "size"].map((start) =>
    Number(classes.find((name) => name.startsWith(start))!.slice(start.length))
  );
  return sizes[inner! - 1]! / sizes[outer! - 1]!;
}

function toNumber(length = "0"): number {
  return parseFloat(length);
}
