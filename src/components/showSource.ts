import {highlight} from "../notebook/highlight.ts";
import {toDom} from "../notebook/sandbox/toDom.ts";

/** Puts *source*, highlighted, in the place of what is in *parent*, such as an editor. */
export function showSource(parent: HTMLElement, source: string): void {
  const code = document.createElement("code");
  code.append(...highlight(source).map((tree) => toDom(tree, document)));
  const pre = document.createElement("pre");
  pre.append(code);
  parent.replaceChildren(pre);
  parent.tabIndex = 0;
}
