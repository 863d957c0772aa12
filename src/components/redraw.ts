import {morph} from "./morph.ts";

/**
 * Puts *nodes* in the place of what is in *element*. A display that stays as it is keeps what the
 * reader has opened in it, and the focus.
 */
export function redraw(element: HTMLElement, nodes: Node[]): void {
  const shown = [...element.childNodes];
  nodes.forEach((node, i) => {
    if (i >= shown.length) element.append(node);
    else if (!shown[i].isEqualNode(node)) morph(shown[i], node as ChildNode);
  });
  for (const node of shown.slice(nodes.length)) node.remove();
}
