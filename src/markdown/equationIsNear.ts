import {defineMdastPlugin} from "satteri";

/**
 * Notes in the frontmatter of a chapter, as `equationIsNear`, whether an equation stands before its
 * second section. It is laid out as the chapter opens: where its faces have not come by then, the browser
 * looks for others in the computer, which takes longer than the rest of the layout.
 */
export const equationIsNear = defineMdastPlugin({
  name: "equation-is-near",
  before({children}, context) {
    const {astro} = context.data as {astro?: {frontmatter: {[name: string]: unknown}}};
    const [, second = children.length] = children.flatMap((child, i) =>
      isSection(child) ? [i] : []
    );
    if (astro) astro.frontmatter.equationIsNear = children.slice(0, second).some(hasEquation);
  }
});

interface Node {
  type: string;
  depth?: number;
  children?: readonly Node[];
}

function isSection({type, depth}: Node): boolean {
  return type === "heading" && depth === 2;
}

function hasEquation({type, children = []}: Node): boolean {
  return type === "math" || type === "inlineMath" || children.some(hasEquation);
}
