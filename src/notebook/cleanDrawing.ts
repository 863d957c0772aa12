import type {Tree} from "../plots/tree.ts";

const svgTags = new Set(
  `svg g path line rect circle ellipse polyline polygon text tspan title desc defs clipPath
  linearGradient radialGradient stop marker pattern`.split(/\s+/)
);

const htmlTags = new Set(
  `figure figcaption div span p table caption thead tbody tr th td b i em strong code pre sub sup br
  ul ol li small details summary`.split(/\s+/)
);

const attributeNames = new Set(
  `d x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy points width height viewBox transform fill stroke
  opacity offset stop-color stop-opacity fill-opacity stroke-opacity stroke-width stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit fill-rule clip-rule clip-path
  clipPathUnits gradientUnits gradientTransform patternUnits patternTransform marker-start marker-mid
  marker-end markerWidth markerHeight markerUnits refX refY orient text-anchor dominant-baseline
  font-family font-size font-style font-weight font-variant letter-spacing preserveAspectRatio
  paint-order shape-rendering visibility role aria-label aria-hidden colspan rowspan scope`.split(
    /\s+/
  )
);

const styleNames = new Set(
  `fill stroke opacity color font-size font-style font-weight text-anchor text-align stroke-width
  mix-blend-mode white-space`.split(/\s+/)
);

const roles = new Set(["img", "presentation", "none", "group", "list", "listitem"]);

/** How large a drawing may be. */
const limits = {depth: 60, nodes: 20_000, text: 20_000};

/**
 * Returns *tree* with only what a drawing may have; whatever else is in it is left out. Nothing in
 * it can run, load, link or pass for a part of the site: tags, attributes and styles are those of the
 * lists above, classes begin with "out-", and ids with *idPrefix*. What stands out of the output of
 * its cell is clipped by the page.
 */
export function cleanDrawing(tree: Tree, idPrefix: string): Tree {
  let nodes = 0;
  return visit(tree, false, 0);

  function visit(node: Tree, inSvg: boolean, depth: number): Tree {
    if (typeof node === "string") return node.slice(0, limits.text);
    const [tag, attributes, children] = node;
    const isSvg = inSvg || tag === "svg";
    const isAllowed = (isSvg ? svgTags : htmlTags).has(tag);
    if (!isAllowed || ++nodes > limits.nodes || depth > limits.depth) return "";
    const kept = Object.entries(attributes)
      .map(([name, value]) => [name, cleanAttribute(name, value, idPrefix)])
      .filter((entry): entry is [string, string] => entry[1] !== null);
    return [tag, Object.fromEntries(kept), children.map((child) => visit(child, isSvg, depth + 1))];
  }
}

function cleanAttribute(name: string, value: string, idPrefix: string): string | null {
  if (name === "id") return /^[A-Za-z][\w-]{0,80}$/.test(value) ? idPrefix + value : null;
  if (name === "class") return cleanClasses(value);
  if (name === "style") return cleanStyle(value);
  if (name === "tabindex") return value === "0" ? value : null;
  if (name === "role") return roles.has(value) ? value : null;
  if (name === "aria-label") return value.slice(0, 4000);
  if (!attributeNames.has(name)) return null;
  const local = /^url\(#([A-Za-z][\w-]{0,80})\)$/.exec(value.trim());
  if (local) return `url(#${idPrefix}${local[1]})`;
  return isPlain(value) ? value : null;
}

function cleanClasses(value: string): string {
  const names = value.split(/\s+/).filter((name) => /^[\w-]+$/.test(name));
  return names.map((name) => `out-${name}`).join(" ");
}

function cleanStyle(value: string): string | null {
  const kept = value
    .split(";")
    .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()))
    .filter(([name, text = ""]) => styleNames.has(name) && text.length < 200 && isPlain(text))
    .map(([name, text]) => `${name}:${text}`);
  return kept.length > 0 ? kept.join(";") : null;
}

// No quotes out of the value, no functions that fetch or read: of those, url() above alone is known.
function isPlain(value: string): boolean {
  return (
    !/[\\<>@;{}]|\/\*/.test(value) &&
    !/(url|image|image-set|element|src|attr|env|var|expression|paint|cross-fade|filter)\s*\(/i.test(
      value
    )
  );
}
