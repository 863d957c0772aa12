/** What a number looks like; its title has all of its digits. */
const numbers = ".number, td[title]";

// Stands where a block begins or ends: often twice where a line ends once.
const edge = "\u2029";

/**
 * Returns the text of what *range* holds of *element* as it is seen: with line ends between lines,
 * with tabs between the cells of a table, and without what is hidden or folded. *readNumber* gives the
 * text of a number.
 */
export function readShown(
  element: Element,
  range: Range,
  readNumber: (number: HTMLElement) => string
): string {
  const lines = read(element).split(edge);
  return lines.filter((line) => line !== "").join("\n");

  function read(node: Node): string {
    if (node instanceof Text) return selectedText(node, range);
    if (!(node instanceof Element) || !range.intersectsNode(node)) return "";
    const {display} = getComputedStyle(node);
    if (display === "none" || node.matches("select")) return "";
    const text = display === "table-row" ? readRow(node) : shownParts(node).map(read).join("");
    if (node.matches(numbers)) return text && readNumber(node as HTMLElement);
    return /^(inline|contents|table-cell)/.test(display) ? text : edge + text + edge;
  }

  function readRow(row: Element): string {
    const cells = [...row.children].filter((cell) => isShown(cell) && range.intersectsNode(cell));
    const texts = cells.map((cell) => ({cell, text: read(cell)}));
    const taken = texts.filter(({cell, text}) => text || !isTouched(cell));
    return taken.map(({text}) => text).join("\t");
  }

  // Whether the range begins or ends in *cell*: it may have nothing of it.
  function isTouched(cell: Element): boolean {
    return cell.contains(range.startContainer) || cell.contains(range.endContainer);
  }
}

function selectedText(text: Text, range: Range): string {
  const {startContainer, startOffset, endContainer, endOffset} = range;
  if (!range.intersectsNode(text)) return "";
  return text.data.slice(
    text === startContainer ? startOffset : 0,
    text === endContainer ? endOffset : undefined
  );
}

function isShown(element: Element): boolean {
  return getComputedStyle(element).display !== "none";
}

function shownParts(element: Element): Node[] {
  const isFolded = element instanceof HTMLDetailsElement && !element.open;
  return [...(isFolded ? element.querySelectorAll(":scope > summary") : element.childNodes)];
}
