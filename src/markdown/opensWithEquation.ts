import {defineMdastPlugin} from "satteri";

/**
 * Notes in the frontmatter of a chapter, as `opensWithEquation`, whether an equation stands before its
 * first section: there it is seen at once, and its faces must not come late.
 */
export const opensWithEquation = defineMdastPlugin({
  name: "opens-with-equation",
  before({children}, context) {
    const {astro} = context.data as {astro?: {frontmatter: {[name: string]: unknown}}};
    const end = children.findIndex(({type}) => type === "heading");
    const opening = end < 0 ? children : children.slice(0, end);
    if (astro) astro.frontmatter.opensWithEquation = opening.some(hasEquation);
  }
});

interface Node {
  type: string;
  children?: readonly Node[];
}

function hasEquation({type, children = []}: Node): boolean {
  return type === "math" || type === "inlineMath" || children.some(hasEquation);
}
