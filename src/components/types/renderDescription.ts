import {highlight} from "../../notebook/highlight.ts";
import {toDom} from "../../notebook/sandbox/toDom.ts";
import {renderDocstring} from "../../notebook/types/renderDocstring.ts";

/** Returns what is known about a name: its declaration, and its docstring below. */
export function renderDescription({
  declaration,
  docstring
}: {
  declaration: string;
  docstring: string;
}): HTMLElement {
  const element = document.createElement("div");
  element.className = "type-info";
  const code = document.createElement("pre");
  code.append(...highlight(declaration).map((tree) => toDom(tree, document)));
  element.append(code, ...renderDocstring(docstring).map((tree) => toDom(tree, document)));
  return element;
}
