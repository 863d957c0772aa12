import type {Element, ElementContent, Root} from "hast";
import type {Nodes} from "mdast";
import type {State} from "hast-util-to-mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkStringify from "remark-stringify";
import {unified} from "unified";

/** What stands in a text in the place of a cell, on a line of its own. */
const cellMark = /^CELL:([a-z0-9-]+)$/m;

/** A stretch of Markdown, or the name of a cell. */
export type TextPart = string | {name: string};

/**
 * Returns each block of a chapter's text, given as HTML, as stretches of Markdown with the names of
 * its cells between them. Equations are TeX again, with their numbers, and addresses begin with
 * *url*, that of the page.
 */
export function toBlocks(html: string, url: string): TextPart[][] {
  const root = unified().use(rehypeParse, {fragment: true}).parse(html);
  const blocks = root.children.filter((each) => each.type === "element" && !isDropped(each));
  return blocks.map((block) => toParts({type: "root", children: [block]}, url));
}

function toParts(block: Root, url: string): TextPart[] {
  prepare(block, url);
  const writer = unified()
    .use(rehypeRemark, {
      handlers: {
        span: toMath,
        div: toMath,
        aside: toQuote,
        details: toQuote,
        summary: toStrong,
        "notebook-cell": toMark
      } as never
    })
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkStringify, {bullet: "-", rule: "-"});
  const pieces = writer.stringify(writer.runSync(block) as never).split(cellMark);
  return pieces
    .map((piece, i) => (i % 2 === 0 ? piece.trim() : {name: piece}))
    .filter((piece) => piece !== "");
}

// What only the page needs: a picture, whose caption stays, links to a place itself, a choice.
const dropped = new Set(["picture", "anchor", "cited-in", "errata-choice"]);

// Leaves that out, and completes addresses.
function prepare(node: Root | Element, url: string): void {
  node.children = (node.children as ElementContent[]).filter((child) => {
    if (child.type !== "element") return true;
    if (isDropped(child)) return false;
    return !classesOf(child).some((each) => dropped.has(each));
  });
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const {href} = child.properties;
    if (typeof href === "string") child.properties.href = new URL(href, url).href;
    prepare(child, url);
  }
}

function isDropped({tagName}: Element): boolean {
  return /^(script|style|template|button|exercise-check)$/.test(tagName);
}

function toMath(state: State, node: Element): Nodes | Nodes[] {
  const classes = classesOf(node);
  const isDisplay = classes.includes("equation") || classes.includes("katex-display");
  if (!isDisplay && !classes.includes("katex")) return state.all(node) as Nodes[];
  const {dataNumber} = node.properties;
  const tag = dataNumber ? ` \\tag{${dataNumber}}` : "";
  const tex = plainTex(findAnnotation(node) ?? "") + tag;
  return isDisplay
    ? ({type: "math", value: tex} as Nodes)
    : ({type: "inlineMath", value: tex} as Nodes);
}

function toQuote(state: State, node: Element): Nodes {
  return {type: "blockquote", children: state.toFlow(state.all(node)) as never};
}

function toStrong(state: State, node: Element): Nodes {
  return {type: "paragraph", children: [{type: "strong", children: state.all(node) as never}]};
}

function toMark(_state: State, node: Element): Nodes {
  return {
    type: "paragraph",
    children: [{type: "text", value: `CELL:${node.properties.name}`}]
  };
}

function classesOf({properties}: Element): string[] {
  return [properties.className ?? []].flat().map(String);
}

function findAnnotation(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "annotation") return textOf(child);
    const found = findAnnotation(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: Element): string {
  return node.children
    .map((child) =>
      child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""
    )
    .join("");
}

// \weight{p} and its like give a symbol the colour of what it means, on the page alone.
function plainTex(tex: string): string {
  return tex.replace(/\\(query|key|val|score|weight)\s*(?=\{)/g, "").trim();
}
