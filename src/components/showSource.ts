import {highlight} from "../notebook/highlight.ts";
import {maxLength} from "../notebook/maxLength.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";
import {cellWords} from "../words/cell.ts";

/** The length, in characters, up to which a text is highlighted at once. */
const highlighted = 20_000;

/**
 * Puts *source*, highlighted, in the place of what is in *parent*, such as an editor. What is longer
 * than a cell that runs is cut; an editor has the rest.
 */
export function showSource(parent: HTMLElement, source: string): void {
  const code = document.createElement("code");
  const rest = source.length - maxLength;
  const text = rest > 0 ? `${source.slice(0, maxLength)}\n${cellWords.more(rest)}` : source;
  const trees = text.length > highlighted ? [text] : highlight(text);
  code.append(...trees.map((tree) => toDom(tree, document)));
  const pre = document.createElement("pre");
  pre.append(code);
  parent.replaceChildren(pre);
  parent.tabIndex = 0;
}
