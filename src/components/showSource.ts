import {highlight} from "../notebook/highlight.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";

/** The length, in characters, up to which a text is highlighted at once. */
const limit = 20_000;

/** Puts *source*, highlighted, in the place of what is in *parent*, such as an editor. */
export function showSource(parent: HTMLElement, source: string): void {
  const code = document.createElement("code");
  const trees = source.length > limit ? [source] : highlight(source);
  code.append(...trees.map((tree) => toDom(tree, document)));
  const pre = document.createElement("pre");
  pre.append(code);
  parent.replaceChildren(pre);
  parent.tabIndex = 0;
}
