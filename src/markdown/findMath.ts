import Slugger from "github-slugger";
import {mdxToMdast} from "satteri";
import {parseFenceInfo} from "../notebook/fenceInfo.ts";

/** A piece of TeX in a chapter. */
export interface MathPiece {
  /** the TeX, without its label */
  tex: string;
  /** whether it stands on a line of its own */
  display: boolean;
  /** what its label says, if it has one */
  name?: string;
  /** its line in the text, from 1 */
  line: number;
  /** the anchor of the equation, or the nearest one before it; the top of the page has none */
  anchor?: string;
}

interface Node {
  type: string;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  children?: Node[];
  position?: {start: {line: number}};
}

/** A link to an equation, `$\eqref{name}$`: no TeX of its own. */
export const reference = /^\\eqref\{([^}]*)\}$/;

const label = /\s*\\label\{([^}]*)\}/;

/**
 * Returns all TeX of a chapter's *text*, in its order: `$…$` in a line and `$$…$$` on its own, and no
 * links to equations.
 */
export function findMath(text: string): MathPiece[] {
  const pieces: MathPiece[] = [];
  const slugger = new Slugger();
  let anchor: string | undefined;
  visit(mdxToMdast(text, {features: {math: true}}) as Node);
  return pieces;

  function visit(node: Node): void {
    if (node.type === "heading") anchor = slugger.slug(toText(node));
    if (node.type === "code") anchor = toCellAnchor(node) ?? anchor;
    if ((node.type === "math" || node.type === "inlineMath") && !reference.test(node.value!)) {
      const display = node.type === "math";
      const [, name] = (display && label.exec(node.value!)) || [];
      if (name !== undefined) anchor = `eq-${name}`;
      const tex = node.value!.replace(label, "");
      pieces.push({tex, display, name, line: node.position!.start.line, anchor});
    }
    for (const child of node.children ?? []) visit(child);
  }
}

function toText({value, children = []}: Node): string {
  return value ?? children.map(toText).join("");
}

function toCellAnchor({lang, meta}: Node): string | undefined {
  const cell = parseFenceInfo([lang, meta].filter(Boolean).join(" "), Error);
  return cell ? `cell-${cell.name}` : undefined;
}
